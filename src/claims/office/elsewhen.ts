import type { IncumbencyEntry } from "../../lexicon/incumbency.ts";
import type { Analysis, Sentence } from "../../model/analysis.ts";
import { hasPhrase, readPhrases } from "../phrases.ts";

/** Whether words of a sentence take it to another time: something made, found or remembered long after, or plainly not now. */
export interface ElsewhenReader {
  isRetold(analysis: Analysis, sentence: Sentence): boolean;
  isElsewhen(analysis: Analysis, sentence: Sentence): boolean;
}

/** Makes the reader. */
export function createElsewhenReader(entries: readonly IncumbencyEntry[]): ElsewhenReader {
  const formsOf = (kind: IncumbencyEntry["kind"]): readonly string[] =>
    entries.filter((entry) => entry.kind === kind).flatMap(({ forms }) => forms);
  const retold = readPhrases(formsOf("retold").map((form) => [form, true] as const));
  const elsewhen = readPhrases([
    ...formsOf("elsewhen").map((form) => [form, true] as const),
    ...formsOf("just-now").map((form) => [form, false] as const),
  ]);
  return {
    isRetold: ({ tokens }, { first, last }) => hasPhrase(tokens, first, last, retold),
    isElsewhen: ({ tokens }, { first, last }) => elsewhen.all(tokens, first, last).some(({ value }) => value),
  };
}
