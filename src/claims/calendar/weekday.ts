import type { Analysis } from "../../model/analysis.ts";
import { civilOf, weekdayOf } from "../../model/calendar.ts";
import type { Claim, Edit, Verdict } from "../../model/claim.ts";
import { dateRange, fromDay, toDay } from "../../model/edtf.ts";
import { type Span, sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import { monthName, weekdayName } from "../date-words.ts";
import type { CalendarAssertion } from "./assertion.ts";
import { daySpan, weekdaySpan } from "./wording.ts";

type WeekdayAssertion = Extract<CalendarAssertion, { aspect: "weekday" }>;

const RULE = "calendar/weekday";
/** Greece was the last country to give up the Julian calendar; before, a weekday may be one of the old style. */
const GREGORIAN_EVERYWHERE = 1924;

const LISTED =
  /(?:day|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?)\s*(?:,|and|or|to|through|until|[-–&])\s*$/i;

/** A claim for each date that the text names a weekday with. */
export function extractWeekdays(analysis: Analysis): readonly Claim<WeekdayAssertion>[] {
  return analysis.timexes.flatMap((timex) => {
    const { weekday, edtf } = timex;
    if (weekday === undefined || edtf === undefined || dateRange(edtf)?.precision !== "day") return [];
    // "Wednesday and Thursday, February 27 and 28": the weekdays are shared out over the dates.
    if (LISTED.test(analysis.document.text.slice(Math.max(0, timex.start - 20), timex.start))) return [];
    if (isOfName(analysis.document.text, timex)) return [];
    const span = { start: timex.start, end: timex.end };
    const attributedTo = attributionOf(analysis, span);
    const assertion: WeekdayAssertion = { aspect: "weekday", timex, weekday };
    return [
      { kind: "calendar", span, assertion, basis: [timex], ...(attributedTo === undefined ? {} : { attributedTo }) },
    ];
  });
}

/** "Edmonton Sun, August 16": short for a weekday, but behind a name a part of it. */
function isOfName(text: string, { start }: Span): boolean {
  return (
    /^(?:Sun|Mon|Wed|Sat|Fri)\b(?!\.)/.test(text.slice(start, start + 4)) &&
    /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** Judges whether the date falls on the weekday. */
export function checkWeekday({ span, assertion }: Claim<WeekdayAssertion>, { document }: Analysis): Verdict {
  const { timex, weekday } = assertion;
  const day = dateRange(timex.edtf as string)?.start ?? null;
  if (day === null) return open("too-vague", "the text does not say of which year");
  const right = weekdayOf(day);
  const date = fromDay(day);
  if (right === weekday) {
    return { label: "supported", rule: RULE, message: `${date} is a ${weekdayName(right)}`, evidence: [] };
  }
  if (isOldStyle(day, weekday)) return open("ambiguous", "the weekday fits the date in the Julian calendar");
  if (timex.certainty === "implied" && mayBeOfAnotherYear(day, weekday, timex.anchor, document.published)) {
    return open("ambiguous", "the text does not say of which year");
  }
  return {
    label: "refuted",
    rule: RULE,
    message: `${date} is a ${weekdayName(right)}, not a ${weekdayName(weekday)}`,
    evidence: [],
    actual: weekdayName(weekday),
    expected: [weekdayName(right)],
    edits: editsOf(sliceOf(document.text, span), span, day, weekday),
    certainty: timex.certainty === "explicit" ? "firm" : "doubtful",
  };
}

function open(reason: "too-vague" | "ambiguous", message: string): Verdict {
  return { label: "not-enough-info", rule: RULE, reason, message, evidence: [] };
}

function isOldStyle(day: number, weekday: number): boolean {
  const { year, month } = civilOf(day);
  if (year >= GREGORIAN_EVERYWHERE) return false;
  // By how many days the Julian calendar is behind.
  const century = Math.floor((month > 2 ? year : year - 1) / 100);
  return weekdayOf(day + century - Math.floor(century / 4) - 2) === weekday;
}

/** Days around the publication in which nobody tells a day of another year by its month alone. */
const NEAR = 45;

/** A year that was filled in may be wrong by one: then the weekday tells the right year, not a fault. */
function mayBeOfAnotherYear(day: number, weekday: number, anchor: string, published: string | undefined): boolean {
  if (published === undefined) return true;
  if (Math.abs(day - (toDay(published) ?? Infinity)) <= NEAR) return false;
  if (anchor !== "published") return true;
  const { year, month, day: ofMonth } = civilOf(day);
  return [-1, 1].some((step) => {
    const iso = `${String(year + step).padStart(4, "0")}-${fromDay(day).slice(-5)}`;
    const other = toDay(iso);
    return other === undefined ? month === 2 && ofMonth === 29 : weekdayOf(other) === weekday;
  });
}

/** Another weekday for the date; or, before and after it, the nearest dates that fall on the weekday. */
function editsOf(words: string, { start }: Span, day: number, weekday: number): readonly Edit[] {
  const name = weekdaySpan(words);
  const replace = ({ start: from, end: to }: Span, replacement: string): Edit => ({
    span: { start: start + from, end: start + to },
    replacement,
    evidence: "calendar",
  });
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const nearest = [ahead - 7, ahead].sort((a, b) => Math.abs(a) - Math.abs(b)).map((step) => day + step);
  return [
    ...(name === undefined ? [] : [replace(name, weekdayName(weekdayOf(day)))]),
    ...nearest.map((other) => dateEdit(words, day, other, weekday, replace)),
  ];
}

function dateEdit(
  words: string,
  day: number,
  other: number,
  weekday: number,
  replace: (span: Span, replacement: string) => Edit,
): Edit {
  const from = civilOf(day);
  const to = civilOf(other);
  const number = daySpan(words, from.day);
  const suffixed = number !== undefined && /^\p{L}/u.test(words.slice(number.end));
  if (number !== undefined && !suffixed && from.month === to.month) return replace(number, String(to.day));
  return replace(
    { start: 0, end: words.length },
    `${weekdayName(weekday)}, ${monthName(to.month)} ${to.day}, ${to.year}`,
  );
}
