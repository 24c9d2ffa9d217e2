import type { Timex, Token } from "../../model/analysis.ts";
import type { Placed, SentenceView } from "./view.ts";

const NAMED = new Set(["PROPN", "NUM"]);

/** A date that stands for some calendar time and does not measure from another event ("two months after"). */
export function isOwnTime(tokens: readonly Token[], { item, last }: Placed<Timex>): boolean {
  if ((item.type !== "DATE" && item.type !== "TIME") || item.edtf === undefined) return false;
  const after = tokens[last]?.lower;
  // "on 16 September after a vote" is a date; "a week after the vote" measures.
  if ((after === "after" || after === "before") && NAMED.has(tokens[last - 1]?.pos ?? "")) return true;
  return after !== "after" && after !== "before" && after !== "since" && after !== "earlier" && after !== "later";
}

const LONGEST_BRACKET = 8;

/** "(June 12, 2018)", "(June 13-15, 2000)": the dates in brackets that hold nothing else; `end` is behind them. */
export function datesInBrackets(
  { tokens, timexes, timexFrom, last }: SentenceView,
  opening: number,
): { readonly dates: readonly Placed<Timex>[]; readonly end: number } | undefined {
  if (!timexFrom.has(opening + 1)) return undefined;
  const limit = Math.min(last, opening + LONGEST_BRACKET);
  let end = opening + 1;
  while (end < limit && tokens[end]?.text !== ")") end++;
  if (end === limit) return undefined;
  const dates = timexes.filter((one) => one.first > opening && one.last <= end);
  for (let at = opening + 1; at < end; at++)
    if (tokens[at]?.pos !== "PUNCT" && !dates.some((one) => one.first <= at && at < one.last)) return undefined;
  return { dates, end: end + 1 };
}
