import { distance } from "fastest-levenshtein";
import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";
import type { CutNames } from "./indexing.ts";

/** A listed person whose name is spelt almost like the words given, if there is exactly one such person. */
export type Suggester = (words: readonly string[]) => { readonly id: string; readonly name: string } | undefined;

const LEAST_SIMILARITY = 0.9;
/** No more candidates than this are compared, so that the cost of a look-up does not grow with the number of names. */
const LARGEST_BUCKET = 32;

/**
 * Makes a finder of near-misses: names of as many words that differ in one word, and in that by a single letter (two in a
 * word of six or more) after the same first letter. "Kim Jung-un" is Kim Jong-un misspelt; "Kim Jong-il" is another man.
 */
export function createSuggester(persons: readonly CutNames[]): Suggester {
  const buckets = new Map<string, { id: string; name: string; words: readonly string[] }[]>();
  const known = new Set<string>();
  for (const { entry, cuts } of persons) {
    const { id, names } = entry;
    for (const [index, cut] of cuts.entries()) {
      if (cut.length < 2) continue;
      const name = names[index] ?? id;
      const words = cut.map((word) => word.key);
      for (const word of words) known.add(word);
      for (const key of keysOf(words)) {
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [{ id, name, words }]);
        else if (bucket.length < LARGEST_BUCKET) bucket.push({ id, name, words });
      }
    }
  }
  return (words) => {
    // All words but one are spelt as listed, so one at least is.
    if (words.length < 2 || !words.some((word) => known.has(word))) return undefined;
    const close = new Map<string, { id: string; name: string }>();
    for (const key of keysOf(words)) {
      for (const { id, name, words: listed } of buckets.get(key) ?? []) {
        if (isMisspelling(words, listed)) close.set(id, close.get(id) ?? { id, name });
      }
    }
    return close.size === 1 ? [...close.values()][0] : undefined;
  };
}

/** The words with each in turn reduced to its first letter. */
function keysOf(words: readonly string[]): string[] {
  return words.map((word, index) => words.map((other, at) => (at === index ? `${word[0]}*` : other)).join(" "));
}

function isMisspelling(words: readonly string[], listed: readonly string[]): boolean {
  const at = words.findIndex((word, index) => word !== listed[index]);
  const word = words[at];
  const other = listed[at];
  if (word === undefined || other === undefined || Math.min(word.length, other.length) < 3) return false;
  if (distance(word, other) > (Math.max(word.length, other.length) >= 6 ? 2 : 1)) return false;
  return JaroWinklerDistance(words.join(" "), listed.join(" ")) >= LEAST_SIMILARITY;
}
