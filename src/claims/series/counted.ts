import type { Analysis, EventMention } from "../../model/analysis.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import type { CountedEvent } from "./assertion.ts";
import type { Series } from "./resolve.ts";
import { refuted, unknown } from "./verdicts.ts";
import type { Counting } from "./vocabulary.ts";

/** What a rank or a count is held against. */
export interface CountContext {
  readonly rule: string;
  readonly span: Claim["span"];
  readonly series: Series;
  /** The words name the series; else it is the one that the article is about. */
  readonly isNamed: boolean;
  /** The day of publication. */
  readonly day: number;
  readonly assertion: CountedEvent;
  readonly analysis: Analysis;
  readonly truth: Truth;
  readonly counting: Counting;
}

/** Whether the words count just what the series does. */
export function isPlain({ counting }: CountContext, { determiners }: EventMention): boolean {
  return determiners.every((word) => counting.is("plain", word));
}

/** How many of the members up to the day some accounts do not count. */
export function disputedAt({ series, day }: CountContext): number {
  const { disputed } = series.record.fact;
  return series.members.filter(
    ({ id, fact }) => disputed.includes(id) && (dateRange(fact.date)?.start ?? Infinity) <= day,
  ).length;
}

/** The verdict that the number is wrong, with the members up to the day. */
export function refuteNumber(
  { rule, span, series, day }: CountContext,
  actual: string,
  expected: string,
  what: string,
  member?: TruthRecord<EventFact>,
): Verdict {
  const list = series.members
    .filter(({ fact }) => (dateRange(fact.date)?.start ?? Infinity) <= day)
    .map(({ fact }) => fact.names[0] ?? fact.date);
  // Of nothing no rank and no number can be wrong.
  if (list.length === 0) return unknown(rule, "incomplete-record", "none on record by the article's date");
  const evidence = member === undefined ? [series.record] : [member, series.record];
  return refuted(rule, { span, actual, expected, message: `${what} (${list.join(", ")})`, evidence });
}
