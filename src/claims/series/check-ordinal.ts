import type { Verdict } from "../../model/claim.ts";
import { dateRange } from "../../model/edtf.ts";
import type { TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import { isCompleteAt, isCoveredAt } from "./completeness.ts";
import { type CountContext, disputedAt, isPlain, refuteNumber } from "./counted.ts";
import { members, placedMembers } from "./members.ts";
import { countAt, type Series } from "./resolve.ts";
import { cardinalWord, ordinalWord, supported, unknown } from "./verdicts.ts";
import { checkUnplacedWindow, checkWindow, isWindowed } from "./window.ts";

/** Code units behind the words in which a time may narrow them. */
const NEAR = 90;
/** Days after the last member in which a rank may be counted from it. */
const FRESH = 120;

/** "a fourth meeting": the rank of an event in its series. */
export function checkOrdinal(context: CountContext): Verdict {
  const { rule, series, day, assertion, truth } = context;
  const { event, number } = assertion;
  if (event.arguments.some(({ role }) => role === "count"))
    return unknown(rule, "too-vague", "a part of a series is counted");
  const total = countAt(series, day);
  const least = total - disputedAt(context);
  const placed = placedMembers(series, event, truth, day);
  const only = placed.length === 1 && event.modality === "asserted" ? placed[0] : undefined;
  if (only !== undefined) {
    const rank = series.members.indexOf(only) + 1;
    if (isWindowed(context)) return checkWindow(context, only) ?? tooNarrow(rule);
    const other = rank - disputedBefore(series, rank);
    if (number === rank || number === other)
      return supported(rule, `on record as the ${ordinalWord(rank)}`, [series.record, only]);
    if (!isPlain(context, event) || isRankInPart(context, only)) return tooNarrow(rule);
    return refuteNumber(
      context,
      ordinalWord(number),
      ordinalWord(rank),
      `the ${ordinalWord(number)}, on record as the ${ordinalWord(rank)}`,
      only,
    );
  }
  if (isWindowed(context)) return checkUnplacedWindow(context) ?? tooNarrow(rule);
  const prospective = event.modality !== "asserted";
  const isPlaced = event.arguments.some(({ role }) => role === "time" || role === "place");
  if (!prospective && placed.length > 1) return checkAmong(context, placed);
  if (number <= total && !prospective && isPlaced) return unknown(rule, "too-vague", "no member fits the words");
  if (number <= total && !prospective) {
    return supported(rule, `${total} on record by the article's date`, [series.record]);
  }
  const complete = isCompleteAt(series.record.fact, day);
  const past = !prospective && assertion.held && isCoveredAt(series.record.fact, day) && isPlain(context, event);
  if (number > least && number <= total + 1 && !past) {
    const on = `${total === 0 ? "none" : cardinalWord(total)} on record, the ${ordinalWord(total + 1)} is a prospect`;
    return prospective ? supported(rule, on, [series.record]) : unknown(rule, "incomplete-record", on);
  }
  if (number <= total && !(complete && isBehind(context)))
    return unknown(rule, "too-vague", "an earlier one may be meant");
  if (!complete) return unknown(rule, "incomplete-record", "the record ends before the article");
  if (!isPlain(context, event)) return tooNarrow(rule);
  const right = past ? total : total + 1;
  const message = `${ordinalWord(number)}, but ${cardinalWord(total)} on record: the ${past ? "last" : "next"} is the ${ordinalWord(right)}`;
  const verdict = refuteNumber(context, ordinalWord(number), ordinalWord(right), message);
  return number <= total && verdict.label === "refuted" ? { ...verdict, certainty: "doubtful" } : verdict;
}

/** "the fifth summit took place in 2018": one of several that the place and date fit. */
function checkAmong(context: CountContext, placed: readonly TruthRecord<EventFact>[]): Verdict {
  const { rule, series, day, assertion, isNamed } = context;
  const { event, number } = assertion;
  const ranks = placed.map((member) => series.members.indexOf(member) + 1);
  const told = ranks.indexOf(number);
  if (told >= 0 && !isWindowed(context))
    return supported(rule, `on record as the ${ordinalWord(number)}`, [series.record, placed[told] ?? series.record]);
  const narrow = number <= placed.length || !isNamed || !isPlain(context, event) || isWindowed(context);
  if (narrow || disputedAt(context) > 0 || !isCompleteAt(series.record.fact, day)) return tooNarrow(rule);
  const list = ranks.map(ordinalWord);
  return refuteNumber(
    context,
    ordinalWord(number),
    list[0] ?? "",
    `the ${ordinalWord(number)}, on record then and there are the ${list.join(", ")}`,
  );
}

/** "a second summit is planned" long after the third: a prospect comes after all that there were. */
function isBehind({ series, day, assertion, analysis, counting, isNamed }: CountContext): boolean {
  const { event, end, number } = assertion;
  const after = analysis.document.text.slice(end, end + NEAR);
  if (!isNamed || event.modality === "asserted" || !event.determiners.includes("a")) return false;
  if (counting.follows("coming", after) || counting.follows("window", after)) return false;
  if (event.arguments.some(({ role }) => role === "place" || role === "time")) return false;
  const { disputed } = series.record.fact;
  const until = series.members.filter(({ fact }) => (dateRange(fact.date)?.start ?? Infinity) <= day);
  const last = until.at(-1);
  if (last === undefined || day - (dateRange(last.fact.date)?.end ?? day) <= FRESH) return false;
  return number <= until.filter(({ id }) => !disputed.includes(id)).length;
}

function tooNarrow(rule: string): Verdict {
  return unknown(rule, "too-vague", "what is counted is narrower than the series");
}

/** "their first meeting in Pyongyang": the first of those there, or the first in that year. */
function isRankInPart(
  { series, assertion: { event, number }, truth, day }: CountContext,
  member: TruthRecord<EventFact>,
): boolean {
  const wide = event.arguments.filter(
    ({ role, timex }) => role === "time" && dateRange(timex?.edtf ?? "")?.precision === "year",
  );
  const places = event.arguments.filter(({ role }) => role === "place");
  const yearOf = ({ fact }: TruthRecord<EventFact>): string => fact.date.slice(0, 4);
  // "met for the second time on June 30": a verb with its day is told of all that there were.
  const isDay = event.arguments.some(({ timex }) => dateRange(timex?.edtf ?? "")?.precision === "day");
  const inYear = series.members.filter((one) => yearOf(one) === yearOf(member));
  return (
    ((event.nominal || !isDay) && inYear.indexOf(member) + 1 === number) ||
    [places, wide].some((part) => part.length > 0 && members(series, part, truth, day).indexOf(member) + 1 === number)
  );
}

/** Members before it that some accounts do not count. */
function disputedBefore({ record, members }: Series, rank: number): number {
  return members.slice(0, rank - 1).filter(({ id }) => record.fact.disputed.includes(id)).length;
}
