import type { WordingEntry } from "../../lexicon/wording.ts";
import type { Span } from "../../model/span.ts";

/** A word of a quotation as it is compared: without case, in one spelling, contractions taken apart, numbers in digits. */
export interface QuotedWord extends Span {
  readonly key: string;
  /** As it stands in the text. */
  readonly text: string;
  /** Set in square brackets by an editor. */
  readonly bracketed: boolean;
  /** An ellipsis stands before it. */
  readonly afterGap: boolean;
  /** Begins with a capital though it opens no sentence: a name. */
  readonly name: boolean;
}

/** Reads the words of `text`; offsets are counted in it. One pass. */
export type WordReader = (text: string) => readonly QuotedWord[];

const PIECE =
  /…|\.{3,}|\. \. \.|[[\]]|\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?(?!\p{L})|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’][\p{L}]+)*|['’](?:em|cause)\b|%/gu;
const AMBIGUOUS = new Map([
  ["'s", ["is", "has"]],
  ["'d", ["would", "had"]],
]);
const IZE = /is(e|es|ed|ing|ation|ations)$/;

/** Makes a reader out of the wording rules. */
export function createWordReader(entries: readonly WordingEntry[]): WordReader {
  const contractions = new Map<string, string>();
  const numbers = new Map<string, number>();
  const ordinals = new Map<string, number>();
  const variants = new Map<string, string>();
  const phrases = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind === "contractions")
      for (const [form, full] of Object.entries(entry.forms)) contractions.set(form, full);
    else if (entry.kind === "numbers")
      for (const [word, value] of Object.entries(entry.values)) numbers.set(word, value);
    else if (entry.kind === "ordinals")
      for (const [word, value] of Object.entries(entry.values)) ordinals.set(word, value);
    else if (entry.kind === "variants") {
      for (const [first = "", ...rest] of entry.groups) {
        for (const variant of rest) (variant.includes(" ") ? phrases : variants).set(variant, first);
      }
    }
  }

  const openers = new Set([...phrases.keys()].map((phrase) => phrase.split(" ")[0] ?? ""));

  const keysOf = (word: string): string[] => {
    const whole = contractions.get(word);
    if (whole !== undefined) return whole.split(" ");
    const apostrophe = word.indexOf("'");
    if (apostrophe > 0) {
      const tail = word.endsWith("n't") ? "n't" : word.slice(apostrophe);
      const full = contractions.get(tail);
      if (full !== undefined) return [word.slice(0, word.length - tail.length), ...full.split(" ")];
      // "He's" may be "he is", "he has" or a possessive, "he'd" "he had" or "he would": the mark alone is kept.
      return AMBIGUOUS.has(tail) ? [word.slice(0, apostrophe), tail] : [word.replaceAll("'", "")];
    }
    const number = numbers.get(word);
    if (number !== undefined) return [String(number)];
    const ordinal = ordinals.get(word);
    if (ordinal !== undefined) return [`${ordinal}th`];
    if (/^\d/.test(word)) return [word.replaceAll(",", "").replace(/(?:st|nd|rd)$/, "th")];
    const spelled = variants.get(word);
    if (spelled !== undefined) return [spelled];
    if (word.length <= 5) return [word];
    const singular = word.endsWith("s") ? variants.get(word.slice(0, -1)) : undefined;
    return [singular !== undefined ? `${singular}s` : word.includes("is") ? word.replace(IZE, "iz$1") : word];
  };

  return (text) => {
    const words: QuotedWord[] = [];
    let bracketed = false;
    let afterGap = false;
    let opens = true;
    let last = 0;
    for (const match of text.matchAll(PIECE)) {
      const piece = match[0];
      const start = match.index;
      if (endsSentence(text, last, Math.min(start, last + 12))) opens = true;
      last = start + piece.length;
      if (piece[0] === "…" || (piece[0] === "." && piece.length > 2)) afterGap = true;
      else if (piece === "[") bracketed = true;
      else if (piece === "]") bracketed = false;
      else {
        const lower = piece.toLowerCase().replaceAll("’", "'");
        if (bracketed && lower === "sic") continue;
        const span = { start, end: last };
        const name = !opens && /^\p{Lu}/u.test(piece) && piece !== "I" && !/^I['’]/.test(piece);
        for (const key of keysOf(lower)) {
          if (key === "") continue;
          words.push({ ...span, key, text: piece, bracketed, afterGap, name });
          afterGap = false;
        }
        opens = false;
        joinPhrase(words, phrases, openers);
        joinNumber(words);
      }
    }
    return words;
  };
}

/** "United States" becomes the one key of its short form. */
function joinPhrase(words: QuotedWord[], phrases: ReadonlyMap<string, string>, openers: ReadonlySet<string>): void {
  const [first, second] = [words.at(-2), words.at(-1)];
  if (first === undefined || second === undefined) return;
  if (!openers.has(first.key)) return;
  const key = phrases.get(`${first.key} ${second.key}`);
  if (key === undefined) return;
  words.splice(-2, 2, { ...first, key, end: second.end, text: `${first.text} ${second.text}` });
}

function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e || code === 0x21 || code === 0x3f) return true;
  }
  return false;
}

/** "Two million" becomes 2000000, "twenty-five" 25, "a hundred" 100, "twenty-first" 21th. */
function joinNumber(words: QuotedWord[]): void {
  const [first, second] = [words.at(-2), words.at(-1)];
  if (first === undefined || second === undefined || second.afterGap || !isDigit(second.key)) return;
  if (first.key !== "a" && !isDigit(first.key)) return;
  const ordinal = second.key.endsWith("th") ? "th" : "";
  const [left, right] = [
    first.key === "a" ? 1 : Number(first.key),
    Number(ordinal === "" ? second.key : second.key.slice(0, -2)),
  ];
  if (!Number.isFinite(left) || !Number.isFinite(right) || /^[\d.,]+$/.test(second.text) || first.key === "") return;
  const tens = left >= 20 && left < 100 && left % 10 === 0 && right > 0 && right < 10 && first.key !== "a";
  const times = [100, 1000, 1e6, 1e9, 1e12].includes(right) && left < right;
  if (!tens && !times) return;
  const key = `${tens ? left + right : left * right}${ordinal}`;
  words.splice(-2, 2, { ...first, key, end: second.end, text: `${first.text} ${second.text}` });
}

function isDigit(key: string): boolean {
  const code = key.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** True where two keys may be the same word: "'d" is "would" or "had". */
export function sameKey(a: string, b: string): boolean {
  return a === b || AMBIGUOUS.get(a)?.includes(b) === true || AMBIGUOUS.get(b)?.includes(a) === true;
}
