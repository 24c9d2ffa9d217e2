import type { Lexicon } from "../../lexicon/index.ts";
import type { Token } from "../../model/analysis.ts";
import type { Marked, Place } from "./measures.ts";
import { type Numeral, readNumeral } from "./numbers.ts";
import type { Words } from "./words.ts";

/** What the winner's and the loser's share add up to, at least: blank ballots and rounding take the rest. */
const LEAST = 98;
const MOST = 100.3;

/** Compiles the measures into a function that finds the two shares of a contest: "won by 54.2 percent to 45.8 percent". */
export function createPairFinder(measures: Lexicon["measures"], words: Words) {
  const entry = measures.find(({ pairs }) => pairs.length > 0);
  const joining = new Set(entry?.pairs);
  return (
    tokens: readonly Token[],
    { last }: Pick<Place, "last">,
    numeral: Numeral,
    limit: number,
  ): Marked | undefined => {
    if (entry === undefined || numeral.max !== undefined || last >= limit) return undefined;
    if (!joining.has((tokens[last] as Token).lower)) return undefined;
    const other = readNumeral(words, tokens, last + 1, limit);
    if (other === undefined || other.max !== undefined) return undefined;
    const sum = numeral.value + other.value;
    return sum >= LEAST && sum <= MOST ? { entry, first: last, last: last + 1 } : undefined;
  };
}
