import type { WordingEntry } from "../../lexicon/wording.ts";
import { isDigit } from "./numbers.ts";
import type { Piece } from "./scan.ts";

/** How a piece of a quotation is compared. */
export interface Keyed {
  readonly keys: readonly string[];
  readonly capital: boolean;
  /** The last key is a number. */
  readonly numeric: boolean;
  /** The last key may be the second word of a phrase that has one key. */
  readonly closesPhrase: boolean;
}

/** What the wording rules make of words. */
export interface Keys {
  of(piece: string, kind: Piece): Keyed;
  /** The one key of two, if they make a phrase. */
  phrase(first: string, second: string): string | undefined;
  /** True for a title that is written with a stop: "Dr". */
  isAbbreviation(piece: string): boolean;
}

const AMBIGUOUS = new Set(["'s", "'d"]);
const IZE = /is(e|es|ed|ing|ation|ations)$/;
/** Words remembered with their keys; a bound keeps memory flat over an archive. */
const MOST_REMEMBERED = 1 << 15;

/** Makes the keys out of the wording rules. Words are remembered: a text repeats itself. */
export function createKeys(entries: readonly WordingEntry[]): Keys {
  const contractions = new Map<string, string>();
  const numbers = new Map<string, string>();
  const scales = new Map<string, number>();
  const variants = new Map<string, string>();
  const abbreviations = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === "contractions")
      for (const [form, full] of Object.entries(entry.forms)) contractions.set(form, full);
    else if (entry.kind === "numbers")
      for (const [word, value] of Object.entries(entry.values)) numbers.set(word, String(value));
    else if (entry.kind === "ordinals")
      for (const [word, value] of Object.entries(entry.values)) numbers.set(word, `${value}th`);
    else if (entry.kind === "scales")
      for (const [suffix, value] of Object.entries(entry.values)) scales.set(suffix, value);
    else if (entry.kind === "abbreviation") for (const word of entry.words) abbreviations.add(word);
    else if (entry.kind === "variants") {
      for (const [first = "", ...rest] of entry.groups)
        for (const variant of rest) if (!variant.includes(" ")) variants.set(variant, first);
    }
  }

  const keysOfWord = (word: string): string[] => {
    const whole = contractions.get(word);
    if (whole !== undefined) return whole.split(" ");
    const apostrophe = word.indexOf("'");
    if (apostrophe > 0) {
      const tail = word.endsWith("n't") ? "n't" : word.slice(apostrophe);
      const full = contractions.get(tail);
      if (full !== undefined) return [...keysOfWord(word.slice(0, word.length - tail.length)), ...full.split(" ")];
      // "He's" may be "he is", "he has" or a possessive, "he'd" "he had" or "he would": the mark alone is kept.
      return AMBIGUOUS.has(tail) ? [...keysOfWord(word.slice(0, apostrophe)), tail] : [word.replaceAll("'", "")];
    }
    const number = numbers.get(word);
    if (number !== undefined) return [number];
    const spelled = variants.get(word);
    if (spelled !== undefined) return [spelled];
    if (word.length <= 5) return [word];
    const singular = word.endsWith("s") ? variants.get(word.slice(0, -1)) : undefined;
    return [singular !== undefined ? `${singular}s` : word.includes("is") ? word.replace(IZE, "iz$1") : word];
  };

  const keysOfNumber = (piece: string): string[] => {
    const [, digits = "", letters = ""] = /^([\d,.]+)(.*)$/.exec(piece) ?? [];
    const plain = digits.replaceAll(",", "");
    if (letters === "") return [plain];
    if (/^(?:st|nd|rd|th)$/.test(letters)) return [`${plain}th`];
    const scale = scales.get(letters);
    if (scale !== undefined) return [String(Number((Number(plain) * scale).toPrecision(15)))];
    return letters === "am" || letters === "pm" ? [plain, letters] : [`${plain}${letters}`];
  };

  const keysOf = (lower: string, kind: Piece): string[] => {
    if (kind === "number") return keysOfNumber(lower);
    const keys = keysOfWord(kind === "initials" ? lower.replaceAll(".", "") : lower);
    return keys.filter((key) => key !== "");
  };

  const phrases = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind !== "variants") continue;
    for (const [first = "", ...rest] of entry.groups) {
      for (const variant of rest.filter((one) => one.includes(" "))) {
        phrases.set(
          variant
            .split(" ")
            .flatMap((word) => keysOf(word, "word"))
            .join(" "),
          first,
        );
      }
    }
  }
  const seconds = new Set([...phrases.keys()].map((phrase) => phrase.split(" ")[1] ?? ""));

  const remembered = new Map<string, Keyed>();
  return {
    of(piece, kind) {
      let known = remembered.get(piece);
      if (known !== undefined) return known;
      const lower = piece.toLowerCase().replaceAll("’", "'");
      const keys = keysOf(lower, kind);
      const last = keys.at(-1) ?? "";
      known = {
        keys,
        capital: /^\p{Lu}/u.test(piece) && !/^I(?:$|['’])/.test(piece),
        numeric: isDigit(last),
        closesPhrase: seconds.has(last),
      };
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      // Long runs of letters are no words, and would hold on to the text.
      if (piece.length <= 32) remembered.set(piece, known);
      return known;
    },
    phrase: (first, second) => phrases.get(`${first} ${second}`),
    isAbbreviation: (piece) => abbreviations.has(piece.toLowerCase()),
  };
}
