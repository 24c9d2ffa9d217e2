import type { NameEntry } from "../../model/truth.ts";
import type { Place, Title } from "./lexemes.ts";
import { type Word, wordsOfName } from "./words.ts";

/** What a sequence of words may stand for. */
export type Sense =
  | { readonly kind: "listed"; readonly entry: NameEntry }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "demonym"; readonly place: Place }
  | { readonly kind: "title"; readonly title: Title };

/** The senses that the `length` words from some word on may have. */
export interface Match {
  readonly length: number;
  readonly senses: readonly Sense[];
}

interface Form {
  /** One letter a word: `C` asks for a capital, `U` for capitals only, `-` for nothing. */
  readonly cases: string;
  readonly sense: Sense;
}

/** How strictly the capitals of a name are asked for. `proper` tells which words of an event's name keep theirs. */
export type Casing = "name" | "free" | { readonly proper: ReadonlySet<string> };

/** Names longer than this are cut off the index, so that a look-up has a bound. */
const LONGEST_NAME = 12;
const NONE: readonly Match[] = [];

/** An index of names by their words. A look-up costs the same whatever the number of names. */
export interface Gazetteer {
  add(name: string, sense: Sense, casing: Casing): void;
  /** All matches that begin at `words[at]`, the longest first. */
  matches(words: readonly Word[], at: number): readonly Match[];
}

/** Makes an empty index. */
export function createGazetteer(): Gazetteer {
  const forms = new Map<string, Form[]>();
  // By first word, the length of the longest name: of those that may begin in lower case, and of all.
  const longestFree = new Map<string, number>();
  const longest = new Map<string, number>();
  return {
    add(name, sense, casing) {
      const words = wordsOfName(name);
      const first = words[0];
      if (first === undefined || words.length > LONGEST_NAME) return;
      const cases = words.map((word, index) => caseOf(word, index, casing)).join("");
      const key = words.map((word) => word.key).join(" ");
      const known = forms.get(key);
      if (known === undefined) forms.set(key, [{ cases, sense }]);
      else if (!known.some((form) => form.cases === cases && isSame(form.sense, sense))) known.push({ cases, sense });
      longest.set(first.key, Math.max(longest.get(first.key) ?? 0, words.length));
      if (cases[0] === "-") longestFree.set(first.key, Math.max(longestFree.get(first.key) ?? 0, words.length));
    },
    matches(words, at) {
      const first = words[at];
      const bound = first === undefined ? undefined : (first.caps === 0 ? longestFree : longest).get(first.key);
      if (first === undefined || bound === undefined) return NONE;
      const found: Match[] = [];
      let key = first.key;
      for (let length = 1; ; ) {
        const here = forms.get(key);
        const senses = here === undefined ? [] : here.filter((form) => fits(form.cases, words, at));
        if (senses.length > 0) found.push({ length, senses: distinct(senses.map((form) => form.sense)) });
        const next = words[at + length];
        if (length >= bound || next === undefined) break;
        key = `${key} ${next.key}`;
        length++;
      }
      return found.reverse();
    },
  };
}

function caseOf(word: { key: string; caps: number; glued: boolean }, index: number, casing: Casing): string {
  if (casing === "free" || word.caps === 0) return "-";
  if (word.caps === 2 && word.key.length > 1) return "U";
  if (casing === "name" || index === 0) return word.glued ? "-" : "C";
  return casing.proper.has(word.key) ? "C" : "-";
}

function fits(cases: string, words: readonly Word[], at: number): boolean {
  for (let index = 0; index < cases.length; index++) {
    const asked = cases.charCodeAt(index);
    if (asked === 45) continue;
    const { caps } = words[at + index] as Word;
    if (asked === 85 ? caps !== 2 : caps === 0) return false;
  }
  return true;
}

/** One sense may be listed in spellings that differ in capitals only: "Yoon Suk-yeol", "Yoon Suk Yeol". */
function distinct(senses: readonly Sense[]): readonly Sense[] {
  if (senses.length < 2) return senses;
  return senses.filter((sense, index) => senses.findIndex((other) => isSame(other, sense)) === index);
}

function isSame(a: Sense, b: Sense): boolean {
  if (a.kind === "listed" && b.kind === "listed") return a.entry === b.entry;
  if (a.kind === "title" && b.kind === "title") return a.title === b.title;
  if (a.kind === "place" && b.kind === "place") return a.place === b.place;
  return a.kind === "demonym" && b.kind === "demonym" && a.place === b.place;
}
