import type { ContrastEntry } from "../../lexicon/contrasts.ts";
import { type Analysis, sentenceAt } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";

type Contrast = ContrastEntry["kind"];

/** The first word of one of the kinds in a text, in lower case; undefined where there is none. */
export type ContrastFinder = (text: string, kinds: readonly Contrast[]) => string | undefined;

/** Makes a finder out of the vocabulary. Only asked before a contradiction. */
export function createContrastFinder(entries: readonly ContrastEntry[]): ContrastFinder {
  const patterns = new Map<Contrast, RegExp>();
  for (const { kind } of entries) {
    const phrases = entries.filter((entry) => entry.kind === kind).flatMap((entry) => entry.phrases);
    patterns.set(kind, new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join("|")})(?![\\p{L}\\p{N}])`, "iu"));
  }
  return (text, kinds) => {
    for (const kind of kinds) {
      const found = patterns.get(kind)?.exec(text);
      if (found !== null && found !== undefined) return found[0].toLowerCase();
    }
    return undefined;
  };
}

/** Longer sentences are lists or broken text. */
const LONGEST = 2000;

/** The words of the sentence that holds the start of the range. */
export function sentenceWords({ document, sentences }: Analysis, { start }: Span): string {
  const sentence = sentenceAt({ sentences }, start);
  return sentence === undefined
    ? ""
    : document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
}
