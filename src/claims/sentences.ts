import type { Sentence } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";

/** The sentences in which one at least of the ranges begins, in text order; the ranges are in text order, too. Linear. */
export function sentencesWith(sentences: readonly Sentence[], ranges: readonly Span[]): readonly Sentence[] {
  let next = 0;
  return sentences.filter(({ start, end }) => {
    while (next < ranges.length && (ranges[next] as Span).start < start) next++;
    return next < ranges.length && (ranges[next] as Span).start < end;
  });
}
