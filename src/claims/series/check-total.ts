import type { EventMention } from "../../model/analysis.ts";
import type { Verdict } from "../../model/claim.ts";
import { dateRange } from "../../model/edtf.ts";
import { isCompleteAt } from "./completeness.ts";
import { type CountContext, disputedAt, isPlain, refuteNumber } from "./counted.ts";
import { placedMembers } from "./members.ts";
import { countAt, namedSeries } from "./resolve.ts";
import { isSummedUp } from "./summed.ts";
import { cardinalWord, supported, unknown } from "./verdicts.ts";

/** "three previous summits", "met three times": how many there were. */
export function checkTotal(context: CountContext): Verdict {
  const { rule, series, day, assertion, analysis, truth, counting } = context;
  const { event, number, argument } = assertion;
  if (event.modality !== "asserted") return unknown(rule, "not-asserted", `not asserted: ${event.modality}`);
  const narrowed = event.arguments.some(({ role }) => role === "place" || role === "time" || role === "ordinal");
  const total = narrowed ? placedMembers(series, event, truth, day).length : countAt(series, day);
  if (number === total) return supported(rule, `${cardinalWord(total)} on record`, [series.record]);
  if (number === total - 1 && isTellingOfLast(context))
    return unknown(rule, "ambiguous", "the last may not be counted");
  // "met three times in his first term in the White House": the place, or the time, may be that of another noun.
  if (narrowed && number === countAt(series, day)) return unknown(rule, "ambiguous", "the whole series may be counted");
  const disputed = countsAllElsewhere(context) ? 0 : disputedAt(context);
  if (number < total && number >= total - disputed)
    return unknown(rule, "ambiguous", "some accounts do not count all members");
  const isSum = !context.isNamed && isSummedUp(context);
  const more = (context.isNamed || isSum) && number > countAt(series, day);
  if (narrowed && !more && !isOfOneTime(event) && !isOfOnePlace(context))
    return unknown(rule, "too-vague", "a part of the series is counted");
  if (!isCompleteAt(series.record.fact, day))
    return unknown(rule, "incomplete-record", "the record ends before the article");
  const before =
    analysis.document.text
      .slice(Math.max(0, argument.start - 12), argument.start)
      .trimEnd()
      .split(/\s+/)
      .at(-1) ?? "";
  if (counting.is("approximate", before.toLowerCase())) return unknown(rule, "too-vague", "an approximate count");
  const complete = more || !event.nominal || event.determiners.some((word) => counting.is("all", word));
  if (!complete || !isPlain(context, event)) return unknown(rule, "too-vague", "not a count of the whole series");
  const message = `${cardinalWord(number)} counted, on record are ${cardinalWord(total)}`;
  const verdict = refuteNumber(context, cardinalWord(number), cardinalWord(total), message);
  return isSum && verdict.label === "refuted" ? { ...verdict, certainty: "doubtful" } : verdict;
}

/** Days in which an article still tells of the last member, so that "two previous ones" come before it. */
const FRESH = 60;
/** Days in which the last member is the news itself: "who have met four times" are at their fifth meeting. */
const NEWS = 3;

function isTellingOfLast({ series, day, assertion: { event }, counting }: CountContext): boolean {
  const days = series.members.flatMap(({ fact }) => dateRange(fact.date) ?? []);
  const last = days.findLast(({ start, end }) => (start ?? end ?? 0) <= day)?.end;
  if (last === undefined || last === null) return false;
  return day - last <= (event.determiners.some((word) => counting.is("earlier", word)) ? FRESH : NEWS);
}

/** "met twice at Panmunjom": nothing but one place narrows what is counted, and the places of all are on record. */
function isOfOnePlace({ series, assertion: { event } }: CountContext): boolean {
  const narrowing = event.arguments.filter(({ role }) => role === "place" || role === "time" || role === "ordinal");
  const [place, ...others] = narrowing;
  if (place?.mention?.referent.kind !== "entity" || others.length > 0) return false;
  return series.members.every(({ fact }) => fact.place.length > 0);
}

/** "met twice in 2018": one stated time, and nothing else that narrows what is counted. */
function isOfOneTime({ arguments: found }: EventMention): boolean {
  const [time, ...others] = found.filter(
    ({ role }) => role !== "participant" && role !== "outcome" && role !== "count",
  );
  if (time?.timex === undefined || others.length > 0 || time.timex.bound !== undefined) return false;
  return time.timex.certainty === "explicit" && found.filter(({ role }) => role === "count").length === 1;
}

/** The article speaks of the rank that only a full count leads to, so it counts the disputed members itself. */
function countsAllElsewhere({ series, day, analysis, truth }: CountContext): boolean {
  const next = countAt(series, day) + 1;
  const prospect = analysis.events.find(
    ({ modality, arguments: found }) =>
      modality !== "asserted" && found.some(({ role, number }) => role === "ordinal" && number === next),
  );
  return prospect !== undefined && namedSeries(prospect, truth, analysis) === series;
}
