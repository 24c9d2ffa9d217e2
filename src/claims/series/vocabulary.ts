import type { CountingEntry } from "../../lexicon/counting.ts";
import type { Token } from "../../model/analysis.ts";
import { ranksOf } from "../../model/ranks.ts";
import { createWordFilter, isFigureWord } from "../../model/signature.ts";

type Words =
  | "plain"
  | "all"
  | "earlier"
  | "approximate"
  | "only"
  | "latest"
  | "either"
  | "time"
  | "held"
  | "not-yet"
  | "sum";
type Pattern = "window" | "coming" | "narrower";

/** The words by which events are counted and ranked, ready to be looked up. */
export interface Counting {
  /** The number of a rank ("third", "3rd"), in lower case. */
  rank(token: Pick<Token, "lower" | "signature">): number | undefined;
  is(kind: Words, word: string): boolean;
  /** The forms of a kind, the longest first. */
  forms(kind: Words): readonly string[];
  /** Whether words of the kind stand in the clause that begins here, within 40 code units. */
  follows(kind: Pattern, text: string): boolean;
  /** Words in lower case that tell of a distinction, with what says the same put in one way. */
  standard(words: string): string;
  /** Whether a distinction may end before this text: what follows does not narrow it. */
  ends(text: string): boolean;
}

/** Reads the vocabulary. */
export function readCounting(entries: readonly CountingEntry[]): Counting {
  const ranks = ranksOf(entries);
  const words = new Map<string, Set<string>>();
  const patterns = new Map<string, RegExp>();
  const standards: (readonly [RegExp, string])[] = [];
  const endings: string[] = [];
  for (const entry of entries) {
    if (entry.kind === "rank") continue;
    if (entry.kind === "same") {
      standards.push([new RegExp(`(?<![\\p{L}\\d])(?:${entry.forms.join("|")})(?![\\p{L}\\d])`, "gu"), entry.standard]);
      continue;
    }
    if (entry.kind === "end") {
      endings.push(...entry.forms);
      continue;
    }
    const { kind, forms } = entry;
    if (kind === "window" || kind === "coming" || kind === "narrower")
      patterns.set(kind, new RegExp(`^[^.;:]{0,40}(?<![\\p{L}\\d])(?:${forms.join("|")})`, "u"));
    else words.set(kind, new Set([...(words.get(kind) ?? []), ...forms]));
  }
  const end = new RegExp(`^(?:\\s*$|\\s*[,.;:!?)—–"”]|\\s+(?:${endings.join("|")}))`, "u");
  const mayRank = createWordFilter(ranks.keys());
  const forms = new Map([...words].map(([kind, list]) => [kind, [...list].sort((a, b) => b.length - a.length)]));
  return {
    rank({ lower, signature }) {
      if (!isFigureWord(signature)) return mayRank(signature) ? ranks.get(lower) : undefined;
      const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower);
      return digits === null ? ranks.get(lower) : Number(digits[1]);
    },
    is: (kind, word) => words.get(kind)?.has(word) ?? false,
    forms: (kind) => forms.get(kind) ?? [],
    standard: (words) => standards.reduce((text, [pattern, standard]) => text.replace(pattern, standard), words),
    ends: (text) => end.test(text),
    follows: (kind, text) => patterns.get(kind)?.test(text.slice(0, 90).toLowerCase()) ?? false,
  };
}
