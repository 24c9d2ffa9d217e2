import type { Difference } from "./classify.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { QuotedWord } from "./words.ts";

/** What the words left out between two halves did to them. */
export type Cut = "negation cut" | "condition cut" | "reversal cut";

/** Words of a clause that rejects what was said before it: "which is wrong", "but that is simply not true". */
const REJECTION = 7;
const REJECTS = /^(?:that|this|which|it|they)$/;

/**
 * Whether words left out turned the meaning of the words around them: a negation between an auxiliary and its verb, or right
 * before the verb; a condition that the words before it hang on; a clause that takes them back. What stands in a clause of
 * its own is left alone.
 */
export function cutOf({ recorded, before, after }: Difference, vocabulary: Vocabulary): Cut | undefined {
  const [first] = recorded;
  if (first === undefined) return undefined;
  const isNegation = (word: QuotedWord | undefined): boolean => vocabulary.is("negation", word);
  const start = recorded.findIndex((word) => !vocabulary.is("adverb", word));
  const begins = recorded[start];
  const held = before.at(-1);
  if (isNegation(begins) && begins?.opens === false && !first.opens && vocabulary.is("auxiliary", held)) {
    // "Will not … and will": the second half has its own verb.
    if (!vocabulary.is("connector", after[0]) && after[0]?.opens !== true) return "negation cut";
  }
  if (isNegation(lastWord(recorded, vocabulary)) && after[0]?.parted === false) {
    const cutInClause = held !== undefined && !clauseBetween(recorded, vocabulary);
    if (cutInClause) return "negation cut";
  }
  const offset = vocabulary.is("connector", first) && !vocabulary.is("condition", first) ? 1 : 0;
  const conditional = recorded[offset];
  if (held !== undefined && vocabulary.is("condition", conditional) && !first.opens && conditional?.opens === false) {
    return "condition cut";
  }
  return rejects(recorded, vocabulary) && held !== undefined ? "reversal cut" : undefined;
}

/** The last word that is no adverb. */
function lastWord(words: readonly QuotedWord[], vocabulary: Vocabulary): QuotedWord | undefined {
  return words.findLast((word) => !vocabulary.is("adverb", word));
}

/** A new clause begins in the words: a sentence, or a conjunction behind a comma. */
function clauseBetween(words: readonly QuotedWord[], vocabulary: Vocabulary): boolean {
  return words.some((word) => word.opens || vocabulary.is("connector", word));
}

function rejects(words: readonly QuotedWord[], vocabulary: Vocabulary): boolean {
  const from = vocabulary.is("connector", words[0]) && !REJECTS.test(words[0]?.key ?? "") ? 1 : 0;
  if (!REJECTS.test(words[from]?.key ?? "") || !vocabulary.is("auxiliary", words[from + 1])) return false;
  const clause = words.slice(from + 2, from + REJECTION);
  const end = clause.findIndex((word) => word.opens || word.parted);
  const inside = end < 0 ? clause : clause.slice(0, end);
  const taken = inside.some((word) => vocabulary.is("reversal", word));
  const negated = inside.some((word) => vocabulary.is("negation", word));
  return taken ? !negated : negated && inside.some(({ key }) => key === "true" || key === "right");
}
