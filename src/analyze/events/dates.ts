import type { Timex, Token } from "../../model/analysis.ts";
import type { Placed, SentenceView } from "./view.ts";

/** A date that stands for some calendar time and does not measure from another event ("two months after"). */
export function isOwnTime(tokens: readonly Token[], { item, last }: Placed<Timex>): boolean {
  if ((item.type !== "DATE" && item.type !== "TIME") || item.edtf === undefined) return false;
  const after = tokens[last]?.lower;
  return after !== "after" && after !== "before" && after !== "since" && after !== "earlier" && after !== "later";
}

/** "(June 12, 2018)". */
export function isDateInBrackets({ tokens, timexFrom }: SentenceView, at: number): boolean {
  const date = timexFrom.get(at + 1);
  return date !== undefined && tokens[date.last]?.text === ")";
}
