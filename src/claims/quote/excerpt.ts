import type { QuotedWord } from "./words.ts";

/** Sentences of one quotation that are looked up by themselves. */
const MOST_SENTENCES = 12;
/** Shorter sentences are anybody's. */
const SHORTEST = 6;

/** The sentences of a quotation of several, without the short ones: a record may hold just one of them. */
export function sentencesIn(quoted: readonly QuotedWord[]): readonly (readonly QuotedWord[])[] {
  const starts = quoted.flatMap(({ opens }, at) => (at === 0 || opens ? [at] : []));
  if (starts.length < 2) return [];
  return starts
    .map((from, index) => quoted.slice(from, starts[index + 1] ?? quoted.length))
    .filter((words) => words.length >= SHORTEST)
    .slice(0, MOST_SENTENCES);
}
