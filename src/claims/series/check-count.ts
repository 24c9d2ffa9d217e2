import type { Analysis, EventMention } from "../../model/analysis.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import type { CountedEvent } from "./assertion.ts";
import { isCompleteAt } from "./completeness.ts";
import { members, placedMembers } from "./members.ts";
import { countAt, namedSeries, type Series, topicSeries } from "./resolve.ts";
import { cardinalWord, ordinalWord, refuted, supported, unknown } from "./verdicts.ts";

/** Words beside a counted noun that leave what is counted as it is. Any other makes it a count of something narrower. */
const PLAIN = new Set(
  "a an another the their his her its these those all previous prior earlier past preceding bilateral historic such 's - ’s".split(
    " ",
  ),
);
const LOOKS_BACK = new Set("the their his her these those all previous prior earlier past preceding".split(" "));
const APPROXIMATE = new Set("about around nearly almost roughly some least most than over under to".split(" "));

/** "a fourth meeting", "three previous summits", "met three times". */
export function checkCounted({ assertion, span }: Claim<CountedEvent>, truth: Truth, analysis: Analysis): Verdict {
  const rule = assertion.form === "ordinal" ? "series/ordinal" : "series/count";
  const { event } = assertion;
  if (event.polarity === "negative") return unknown(rule, "not-asserted", "not asserted: denied");
  if (event.modality === "questioned") return unknown(rule, "not-asserted", "not asserted: questioned");
  const named = namedSeries(event, truth, analysis);
  const series = named ?? (hasParties(assertion) ? undefined : topicSeries(analysis, truth));
  if (series === undefined || !series.record.fact.types.includes(event.type)) {
    return unknown(rule, "no-record", "no series on record that this counts");
  }
  const day = publishedDay(analysis.document);
  if (day === null) return unknown(rule, "too-vague", "without a publication date the count has no end");
  const context = { rule, span, series, isNamed: named !== undefined, day, assertion, analysis, truth };
  return assertion.form === "ordinal" ? checkOrdinal(context) : checkTotal(context);
}

interface Context {
  readonly rule: string;
  readonly span: Claim["span"];
  readonly series: Series;
  /** The words name the series; else it is the one that the article is about. */
  readonly isNamed: boolean;
  readonly day: number;
  readonly assertion: CountedEvent;
  readonly analysis: Analysis;
  readonly truth: Truth;
}

function hasParties({ event }: CountedEvent): boolean {
  return event.arguments.some(
    ({ role, mention }) => role === "participant" && mention?.form !== "pronoun" && mention?.form !== "group",
  );
}

function checkOrdinal(context: Context): Verdict {
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
    const other = rank - disputedBefore(series, rank);
    if (number === rank || number === other)
      return supported(rule, `on record as the ${ordinalWord(rank)}`, [series.record, only]);
    if (!isPlain(event.determiners) || isRankInPart(context, only) || isWindowed(context))
      return unknown(rule, "too-vague", "what is counted is narrower than the series");
    return refute(
      context,
      ordinalWord(number),
      ordinalWord(rank),
      `the ${ordinalWord(number)}, on record as the ${ordinalWord(rank)}`,
      only,
    );
  }
  if (isWindowed(context)) return unknown(rule, "too-vague", "a rank within some time is told");
  const prospective = event.modality !== "asserted";
  const isPlaced = event.arguments.some(({ role }) => role === "time" || role === "place");
  if (number <= total && !prospective && isPlaced) return unknown(rule, "too-vague", "no member fits the words");
  if (number <= total && !prospective) {
    return supported(rule, `${total} on record by the article's date`, [series.record]);
  }
  if (number > least && number <= total + 1) {
    const on = `${cardinalWord(total)} on record, the ${ordinalWord(total + 1)} is a prospect`;
    return prospective ? supported(rule, on, [series.record]) : unknown(rule, "incomplete-record", on);
  }
  if (number <= total) return unknown(rule, "too-vague", "an earlier one may be meant");
  if (!isCompleteAt(series.record.fact, day))
    return unknown(rule, "incomplete-record", "the record ends before the article");
  if (!isPlain(event.determiners)) return unknown(rule, "too-vague", "what is counted is narrower than the series");
  const message = `${ordinalWord(number)}, but ${cardinalWord(total)} on record: the next is the ${ordinalWord(total + 1)}`;
  return refute(context, ordinalWord(number), ordinalWord(total + 1), message);
}

function checkTotal(context: Context): Verdict {
  const { rule, series, day, assertion, analysis, truth } = context;
  const { event, number, argument } = assertion;
  if (event.modality !== "asserted") return unknown(rule, "not-asserted", `not asserted: ${event.modality}`);
  const narrowed = event.arguments.some(({ role }) => role === "place" || role === "time" || role === "ordinal");
  const total = narrowed ? placedMembers(series, event, truth, day).length : countAt(series, day);
  if (number === total) return supported(rule, `${cardinalWord(total)} on record`, [series.record]);
  if (number === total - 1 && isTellingOfLast(context))
    return unknown(rule, "ambiguous", "the last may not be counted");
  const disputed = countsAllElsewhere(context) ? 0 : disputedAt(context);
  if (number < total && number >= total - disputed)
    return unknown(rule, "ambiguous", "some accounts do not count all members");
  if (narrowed && !isOfOneTime(event)) return unknown(rule, "too-vague", "a part of the series is counted");
  if (!isCompleteAt(series.record.fact, day))
    return unknown(rule, "incomplete-record", "the record ends before the article");
  const before =
    analysis.document.text
      .slice(Math.max(0, argument.start - 12), argument.start)
      .trimEnd()
      .split(/\s+/)
      .at(-1) ?? "";
  if (APPROXIMATE.has(before.toLowerCase())) return unknown(rule, "too-vague", "an approximate count");
  const surplus = context.isNamed && number > countAt(series, day);
  const complete = surplus || !event.nominal || event.determiners.some((word) => LOOKS_BACK.has(word));
  if (!complete || !isPlain(event.determiners)) return unknown(rule, "too-vague", "not a count of the whole series");
  const message = `${cardinalWord(number)} counted, on record are ${cardinalWord(total)}`;
  return refute(context, cardinalWord(number), cardinalWord(total), message);
}

const WINDOW =
  /^[^.;:]{0,40}\b(?:(?:in|for|over|within|since)\s+(?:[a-z\d-]+\s+){0,4}?(?:years?|decades?|months?|weeks?|days?)\b(?!\s+(?:ago|later|earlier|before|after)\b)|since\b|of (?:the|this) (?:year|month|decade|century)\b|this (?:year|month|decade)\b|(?:of|under|during) (?:his|her|their) )/;

/** "the first summit in more than a decade", "the first this year": counted from some time on. */
function isWindowed({ assertion: { event }, analysis }: Context): boolean {
  const after = analysis.document.text.slice(event.trigger.end, event.trigger.end + 70);
  return WINDOW.test(after) && (event.modality === "asserted" || !COMING.test(after));
}

/** Of a prospect it is rather when it may come: "a third summit this year", "in the coming weeks". */
const COMING =
  /^[^.;:]{0,40}\b(?:this (?:year|month|decade)|in (?:the (?:coming|next)|a few|\S+) (?:years?|months?|weeks?|days?))\b/;

/** Days in which an article still tells of the last member, so that "two previous ones" come before it. */
const FRESH = 60;

function isTellingOfLast({ series, day, assertion: { event } }: Context): boolean {
  const last = series.members
    .map(({ fact }) => dateRange(fact.date)?.end ?? 0)
    .filter((end) => end <= day)
    .at(-1);
  return last !== undefined && day - last <= FRESH && event.determiners.some((word) => EARLIER.has(word));
}

const EARLIER = new Set("previous prior earlier past preceding".split(" "));

/** "their first meeting in Pyongyang": the first of those there, or the first in that year. */
function isRankInPart(
  { series, assertion: { event, number }, truth, day }: Context,
  member: TruthRecord<EventFact>,
): boolean {
  const wide = event.arguments.filter(
    ({ role, timex }) => role === "time" && dateRange(timex?.edtf ?? "")?.precision === "year",
  );
  const places = event.arguments.filter(({ role }) => role === "place");
  const yearOf = ({ fact }: TruthRecord<EventFact>): string => fact.date.slice(0, 4);
  const inYear = series.members.filter((one) => yearOf(one) === yearOf(member));
  return (
    inYear.indexOf(member) + 1 === number ||
    [places, wide].some((part) => part.length > 0 && members(series, part, truth, day).indexOf(member) + 1 === number)
  );
}

/** "met twice in 2018": one stated time, and nothing else that narrows what is counted. */
function isOfOneTime({ arguments: found }: EventMention): boolean {
  const [time, ...others] = found.filter(
    ({ role }) => role !== "participant" && role !== "outcome" && role !== "count",
  );
  if (time?.timex === undefined || others.length > 0 || time.timex.bound !== undefined) return false;
  return time.timex.certainty === "explicit" && found.filter(({ role }) => role === "count").length === 1;
}

function refute(
  { rule, span, series, day }: Context,
  actual: string,
  expected: string,
  what: string,
  member?: TruthRecord<EventFact>,
): Verdict {
  const list = series.members
    .filter(({ fact }) => (dateRange(fact.date)?.start ?? Infinity) <= day)
    .map(({ fact }) => fact.names[0] ?? fact.date);
  const evidence = member === undefined ? [series.record] : [member, series.record];
  return refuted(rule, { span, actual, expected, message: `${what} (${list.join(", ")})`, evidence });
}

function disputedAt({ series, day }: Context): number {
  const { disputed } = series.record.fact;
  return series.members.filter(
    ({ id, fact }) => disputed.includes(id) && (dateRange(fact.date)?.start ?? Infinity) <= day,
  ).length;
}

function disputedBefore({ record, members }: Series, rank: number): number {
  return members.slice(0, rank).filter(({ id }) => record.fact.disputed.includes(id)).length;
}

/** The article speaks of the rank that only a full count leads to, so it counts the disputed members itself. */
function countsAllElsewhere({ series, day, analysis, truth }: Context): boolean {
  const next = countAt(series, day) + 1;
  const prospect = analysis.events.find(
    ({ modality, arguments: found }) =>
      modality !== "asserted" && found.some(({ role, number }) => role === "ordinal" && number === next),
  );
  return prospect !== undefined && namedSeries(prospect, truth, analysis) === series;
}

function isPlain(determiners: readonly string[]): boolean {
  return determiners.every((word) => PLAIN.has(word));
}
