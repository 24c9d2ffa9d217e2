import { distance } from "fastest-levenshtein";
import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";
import type { NameEntry } from "../../model/truth.ts";
import { createHashedNumbers, hashOf, NO_LETTERS } from "./hashed.ts";
import type { CutName } from "./indexing.ts";
import { type NameWord, wordsOfName } from "./words.ts";

/** A listed person whose name is spelt almost like the words given, if there is exactly one such person. */
export type Suggester = (words: readonly string[]) => { readonly id: string; readonly name: string } | undefined;

/** Finds near-misses among the persons added. */
export interface Suggestions {
  add(person: CutName): void;
  readonly suggest: Suggester;
}

const LEAST_SIMILARITY = 0.9;
/** No more candidates than this are compared, so that the cost of a look-up does not grow with the number of names. */
const MOST_COMPARED = 32;

/**
 * Makes a finder of near-misses: names of as many words that differ in one word, and in that by a single letter (two in a
 * word of six or more) after the same first letter. "Kim Jung-un" is Kim Jong-un misspelt; "Kim Jong-il" is another man.
 */
export function createSuggestions(): Suggestions {
  const known = createHashedNumbers();
  const names: { readonly entry: NameEntry; readonly name: string }[] = [];
  return {
    add({ entry, name, words }) {
      if (words.length < 2) return;
      const number = names.push({ entry, name }) - 1;
      for (let at = 0; at < words.length; at++) known.add(hashBut(words, at), number);
    },
    suggest(words) {
      if (words.length < 2) return undefined;
      const cut = words.map((key) => ({ key }));
      const close = new Map<string, string>();
      for (let at = 0; at < words.length; at++) {
        for (const number of known.at(hashBut(cut, at), MOST_COMPARED)) {
          const { entry, name } = names[number] as { entry: NameEntry; name: string };
          if (!close.has(entry.id) && isMisspelling(words, wordsOfName(name), at)) close.set(entry.id, name);
        }
      }
      const [only, ...others] = close;
      return only === undefined || others.length > 0 ? undefined : { id: only[0], name: only[1] };
    },
  };
}

/** Hash of the words, of which one counts by its first letter alone. */
function hashBut(words: readonly Pick<NameWord, "key">[], reduced: number): number {
  let hash = NO_LETTERS;
  for (let at = 0; at < words.length; at++) {
    const { key } = words[at] as NameWord;
    hash = hashOf(at === reduced ? `${key[0]}*` : key, hashOf(" ", hash));
  }
  return hash;
}

/** True where the words are those of the listed name but for the one at `at`, which is nearly the same. */
function isMisspelling(words: readonly string[], listed: readonly NameWord[], at: number): boolean {
  if (words.length !== listed.length) return false;
  if (!words.every((word, index) => (word === listed[index]?.key) === (index !== at))) return false;
  const word = words[at] as string;
  const { key: other } = listed[at] as NameWord;
  if (word[0] !== other[0] || Math.min(word.length, other.length) < 3) return false;
  if (distance(word, other) > (Math.max(word.length, other.length) >= 6 ? 2 : 1)) return false;
  return JaroWinklerDistance(words.join(" "), listed.map(({ key }) => key).join(" ")) >= LEAST_SIMILARITY;
}
