import type { DisavowalEntry } from "../lexicon/disavowals.ts";
import { type Analysis, sentenceAt } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";

/** True where the sentence itself takes back what the range says: "no evidence that", "falsely claimed", "that … is false". */
export type DisavowalReader = (analysis: Analysis, span: Span) => boolean;

/** Longer sentences are lists or broken text. */
const LONGEST = 2000;
const BEGUN = /\bthat\b/i;

/** Makes a reader out of the vocabulary. Only asked before a contradiction. */
export function createDisavowalReader(entries: readonly DisavowalEntry[]): DisavowalReader {
  const phrases = (kind: DisavowalEntry["kind"]): string =>
    entries
      .filter((entry) => entry.kind === kind)
      .flatMap((entry) => entry.phrases)
      .map((phrase) => (phrase.startsWith("n't") ? phrase : `\\b${phrase}`))
      .join("|");
  const word = "\\s+[^\\s,;:]+";
  const governing = new RegExp(
    `(?:${phrases("governing")}|(?:${phrases("adjective")})(?:${word}){0,2}?\\s+(?:${phrases("report")})|(?:${phrases("nobody")})(?:${word}){1,3}?)\\s+that\\b`,
    "i",
  );
  const adverb = new RegExp(`(?:${phrases("adverb")})\\b`, "i");
  const predicate = new RegExp(
    `\\b(?:is|are|was|were|be|been)(?:\\s+\\p{L}+)?\\s*(?:${phrases("predicate")})\\b`,
    "iu",
  );
  return ({ document, sentences }, span) => {
    const sentence = sentenceAt({ sentences }, span.start);
    if (sentence === undefined) return false;
    const from = Math.max(sentence.start, span.start - LONGEST);
    const before = document.text.slice(from, span.start).replaceAll("’", "'");
    if (governing.test(before) || adverb.test(before)) return true;
    const after = document.text.slice(span.end, Math.min(sentence.end, span.end + LONGEST)).replaceAll("’", "'");
    return BEGUN.test(before) && predicate.test(after);
  };
}
