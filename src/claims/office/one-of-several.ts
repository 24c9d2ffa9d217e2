import type { Token } from "../../model/analysis.ts";

/** Behind an office these make it one holder among several: "the first speaker in the body's history to be ousted". */
const TELLS_APART = new Set(["who", "ever"]);
const STOPS = new Set([",", ".", ";", ":"]);
const VERBAL = new Set(["VERB", "AUX", "ADV"]);
const LONGEST = 8;

/** Whether the words from a token on tell one holder of an office from others, and not that he came to it. */
export function isOneOfSeveral(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + LONGEST; at++) {
    const word = tokens[at]?.lower;
    if (word === undefined || STOPS.has(word)) return false;
    if (TELLS_APART.has(word) || (word === "to" && VERBAL.has(tokens[at + 1]?.pos ?? ""))) return true;
  }
  return false;
}
