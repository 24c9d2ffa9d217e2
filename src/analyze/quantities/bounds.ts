import type { UnitEntry } from "../../lexicon/units.ts";
import type { Quantity, Token } from "../../model/analysis.ts";
import type { Numeral } from "./numbers.ts";
import type { Words } from "./words.ts";

/** The words around a number that make it a bound or an approximation: tokens `[first, last)` with them. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly bound?: NonNullable<Quantity["bound"]>;
  readonly approximate?: "about" | "nearly";
  /** "in all", "a total of" stand before it. */
  readonly total?: true;
  /** A currency sign right before the digits. */
  readonly sign?: UnitEntry;
}

const BOUNDS = ["least", "most", "over", "under"] as const;
const APPROXIMATE = ["about", "nearly"] as const;

/** Reads them; undefined where the number is the label of something, or only compared with. */
export function readBounds(
  words: Words,
  tokens: readonly Token[],
  numeral: Numeral,
  sentence: number,
): Bounds | undefined {
  let { first, last } = numeral;
  const sign = first > sentence ? words.signs.get((tokens[first - 1] as Token).lower) : undefined;
  if (sign !== undefined) first--;
  if (tokens[first - 1]?.lower === "a" && first > sentence && isScale(words, tokens, first)) first--;
  let bound: Bounds["bound"];
  let approximate: Bounds["approximate"];
  let total: true | undefined;
  // "at least about 40": one of each.
  for (let round = 0; round < 3; round++) {
    const before = first;
    for (const kind of BOUNDS) {
      const at = bound === undefined ? words.before(kind, tokens, first, sentence) : -1;
      if (at >= 0) [bound, first] = [kind, at];
    }
    for (const kind of APPROXIMATE) {
      const at = approximate === undefined ? words.before(kind, tokens, first, sentence) : -1;
      if (at >= 0) [approximate, first] = [kind, at];
    }
    const whole = words.before("whole", tokens, first, sentence);
    if (whole >= 0) [total, first] = [true, whole];
    if (first === before) break;
  }
  if (tokens[first - 1]?.lower === "between" && first > sentence) first--;
  if (words.before("aside", tokens, first, sentence) >= 0 || words.before("compare", tokens, first, sentence) >= 0)
    return undefined;
  const more = words.at("least-after", tokens, last, tokens.length);
  if (more >= 0) [bound, last] = [bound ?? "least", more];
  const so = words.at("about-after", tokens, last, tokens.length);
  if (so >= 0) [approximate, last] = [approximate ?? "about", so];
  return {
    first,
    last,
    ...(bound === undefined ? {} : { bound }),
    ...(approximate === undefined ? {} : { approximate }),
    ...(total === undefined ? {} : { total }),
    ...(sign === undefined ? {} : { sign }),
  };
}

function isScale(words: Words, tokens: readonly Token[], at: number): boolean {
  return words.scales.has((tokens[at] as Token).lower);
}
