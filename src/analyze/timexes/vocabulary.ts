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
  "half",
  "part-noun",
]);

/** The first words of all forms that can be the heart of an expression; a sentence without one, and without digits, has none. */
export function heartsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const hearts = new Set<string>(["tonight"]);
  for (const [word, senses] of vocabulary) {
    for (const { kind, rest } of senses) {
      // A phrase that opens with a function word ("the future") is known by its last word.
      if (!AUXILIARY.has(kind))
        hearts.add(rest.length > 0 && word.length <= 3 ? (rest[rest.length - 1] as string) : word);
    }
  }
  return hearts;
}

function piecesOf(form: string): string[] {
  return form
    .toLowerCase()
    .split(/\s+|(?='s\b)|(?<=s)(?='(?:\s|$))|(?=[-/])|(?<=[-/])/u)
    .map((piece) => (piece.length > 1 ? piece.replace(/\.$/u, "") : piece))
    .filter((piece) => piece !== "");
}
