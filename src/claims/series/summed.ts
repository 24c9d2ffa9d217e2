import { dateRange } from "../../model/edtf.ts";
import { firstFrom, lastUpTo } from "../../model/span.ts";
import type { CountContext } from "./counted.ts";
import { lengthOf } from "./window.ts";

/** How much shorter or longer than the series a stretch told in round words may be. */
const SHORT = 0.8;
const LONG = 1.3;

/**
 * A count without names that sums up the series which the article is about: "That makes five meetings", or in a title "Five
 * meetings in sixteen months", where the stretch is that of the whole series.
 */
export function isSummedUp({ series, day, assertion, analysis, counting }: CountContext): boolean {
  const { argument, window } = assertion;
  const { tokens, document } = analysis;
  const before = tokens[firstFrom(tokens, argument.start) - 1];
  if (before !== undefined && counting.is("sum", before.lower)) return true;
  const block = document.blocks[lastUpTo(document.blocks, argument.start)];
  const days = lengthOf(window);
  if (block?.kind !== "title" || days === undefined) return false;
  const until = series.members.flatMap(({ fact }) => {
    const { start, end } = dateRange(fact.date) ?? {};
    return start == null || end == null || start > day ? [] : [{ start, end }];
  });
  const stretch = (until.at(-1)?.end ?? 0) - (until[0]?.start ?? 0);
  return days >= stretch * SHORT && days <= stretch * LONG;
}
