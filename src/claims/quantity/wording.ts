import { cardinalWord } from "../series/verdicts.ts";

const WORDS: Readonly<Record<string, string>> = { deaths: "killed", "homes-destroyed": "homes destroyed" };

/** What a measure is called after its number: "39 killed", "51.9 percent vote share". */
export function wordFor(measure: string): string {
  return WORDS[measure] ?? measure.replaceAll("-", " ");
}

/** The recorded number written as the text writes numbers: "seven" for "nine", "7" for "9". */
export function likeNumber(right: string, words: string): string {
  return /^\d+$/.test(right) && /^\p{L}/u.test(words) ? cardinalWord(Number(right)) : right;
}
