import type { Sentence } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";

/**
 * The sentences in which some of the ranges begin, as many as `least`, in text order; the ranges are in text order, too. Linear
 * in both.
 */
export function sentencesWith(sentences: readonly Sentence[], ranges: readonly Span[], least = 1): readonly Sentence[] {
  const found: Sentence[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < ranges.length && (ranges[next] as Span).start < sentence.start) next++;
    const last = ranges[next + least - 1];
    if (last !== undefined && last.start < sentence.end) found.push(sentence);
  }
  return found;
}
