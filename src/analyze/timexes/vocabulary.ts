import type { TimexEntry } from "../../lexicon/timexes.ts";

type WordEntry = Exclude<TimexEntry, { kind: "pattern" }>;

/** A word class of the vocabulary. */
export type Kind = WordEntry["kind"];

/** What a value of each word class is. */
export type ValueOf<K extends Kind> = Extract<WordEntry, { kind: K }>["words"][string];

/** One meaning of a word or phrase. */
export interface Sense {
  readonly kind: Kind;
  readonly value: string | number | boolean;
  /** Lower-case words after the first, for phrases. */
  readonly rest: readonly string[];
}

/** Senses by the first word of the form, the longest form first. */
export type Vocabulary = ReadonlyMap<string, readonly Sense[]>;

/** Builds the look-up table out of the entries; a form is cut into words as the atoms are. */
export function buildVocabulary(entries: readonly TimexEntry[]): Vocabulary {
  const table = new Map<string, Sense[]>();
  for (const entry of entries) {
    if (entry.kind === "pattern") continue;
    for (const [form, value] of Object.entries(entry.words)) {
      const [first = "", ...rest] = piecesOf(form);
      const senses = table.get(first) ?? [];
      senses.push({ kind: entry.kind, value, rest });
      table.set(first, senses);
    }
  }
  for (const senses of table.values()) senses.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

/** Word classes of which no expression consists: they open, join or decide. */
const AUXILIARY: ReadonlySet<Kind> = new Set([
  "which",
  "shift",
  "part",
  "approximator",
  "bound",
  "cue",
  "measure",
  "label",
  "title",
  "epithet",
  "tense",
  "scale",
  "quantity",
  "each",
  "era",
  "zone",
  "ordinal",
  "part-noun",
  "business",
  "speech",
]);

/** Words that need no entry to be the heart of an expression: tonight, nine o'clock, two thousand ten, every weekday. */
const HEARTS = ["tonight", "o'clock", "clock", "thousand", "weekday"];

/**
 * One word of each form that can be the heart of an expression; a sentence without one, and without digits, has none. Of a
 * phrase ("that time") it is the last, unless another is one anyway ("new year's"). A number needs a word of time beside it,
 * unless it opens a year ("nineteen ninety").
 */
export function heartsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const hearts = new Set<string>(HEARTS);
  const phrases: (readonly string[])[] = [];
  for (const [word, senses] of vocabulary) {
    for (const { kind, value, rest } of senses) {
      const isHeart = kind === "number" ? opensYear(value) : !AUXILIARY.has(kind);
      if (isHeart && rest.length > 0) phrases.push([word, ...rest]);
      else if (isHeart) hearts.add(word);
      if (kind === "weekday") hearts.add(`${word}s`);
    }
  }
  for (const phrase of phrases)
    if (!phrase.some((word) => hearts.has(word))) hearts.add(phrase[phrase.length - 1] as string);
  return hearts;
}

function opensYear(value: Sense["value"]): boolean {
  return typeof value === "number" && value >= 17 && value <= 20;
}

function piecesOf(form: string): string[] {
  return form
    .toLowerCase()
    .split(/\s+|(?='s\b)|(?<=s)(?='(?:\s|$))|(?=[-/])|(?<=[-/])/u)
    .map((piece) => (piece.length > 1 ? piece.replace(/\.$/u, "") : piece))
    .filter((piece) => piece !== "");
}
