import type { Timex } from "../../model/analysis.ts";
import { civilOf, dayNumber, weekdayOf } from "../../model/calendar.ts";
import { type DateRange, dateRange } from "../../model/edtf.ts";
import { namesMonth } from "../date-words.ts";

/** A date as far as the words themselves tell it: what was filled in from elsewhere may be filled in wrongly. */
export interface ToldDate {
  readonly range: DateRange & { readonly start: number; readonly end: number };
  readonly hasYear: boolean;
  readonly hasMonth: boolean;
  /** ISO weekday, where it is all that the words tell. */
  readonly weekday?: number;
}

const WEEKDAY = /^(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
/** A day begins elsewhere earlier. */
const TIME_ZONES = 1;
const LEAP_YEAR = 2000;

/** What the words of a time expression tell; undefined where that is no date, or one that is bounded, vague or counted from another. */
export function toldDate(timex: Timex, words: string): ToldDate | undefined {
  if ((timex.type !== "DATE" && timex.type !== "TIME") || timex.edtf === undefined) return undefined;
  if (timex.bound !== undefined || timex.mod !== undefined) return undefined;
  const range = dateRange(timex.edtf);
  if (range === undefined || range.start === null || range.end === null || range.approximate || range.uncertain) {
    return undefined;
  }
  const placed = { ...range, start: range.start, end: range.end };
  if (range.precision !== "day" && range.precision !== "month" && range.precision !== "year") return undefined;
  if (WEEKDAY.test(words)) return { range: placed, hasYear: false, hasMonth: false, weekday: weekdayOf(placed.start) };
  const hasYear = /\b\d{4}\b/.test(words);
  const hasMonth = namesMonth(words) || /\d{4}-\d{2}/.test(words);
  return hasYear || hasMonth ? { range: placed, hasYear, hasMonth } : undefined;
}

/** True where no one thing can have happened on both dates, wherever the clock is read and whatever the year may be. */
export function areApart(a: ToldDate, b: ToldDate): boolean {
  if (a.weekday !== undefined || b.weekday !== undefined) return areWeekdaysApart(a, b);
  if (a.hasYear && b.hasYear)
    return a.range.end + TIME_ZONES < b.range.start || b.range.end + TIME_ZONES < a.range.start;
  if (!a.hasMonth || !b.hasMonth) return false;
  return [-1, 0, 1].every((year) => {
    const [from, to] = inLeapYear(a, year);
    const [start, end] = inLeapYear(b, 0);
    return to + TIME_ZONES < start || end + TIME_ZONES < from;
  });
}

/** "on Monday", "on Thursday": in one week or another, these are not one day. */
function areWeekdaysApart(a: ToldDate, b: ToldDate): boolean {
  if (a.range.precision !== "day" || b.range.precision !== "day") return false;
  // Filled-in weeks are right within a week; further away the weekday may be that of another time.
  if (Math.abs(a.range.start - b.range.start) > 7 && a.weekday !== b.weekday) return false;
  const between = Math.abs(weekdayOf(a.range.start) - weekdayOf(b.range.start));
  return Math.min(between, 7 - between) > TIME_ZONES;
}

function inLeapYear({ range }: ToldDate, shift: number): [number, number] {
  const [from, to] = [civilOf(range.start), civilOf(range.end)];
  return [
    dayNumber(LEAP_YEAR + shift, from.month, from.day),
    dayNumber(LEAP_YEAR + shift + to.year - from.year, to.month, to.day),
  ];
}

/** True where only the month differs, as it does where one was written for another: the same day of the month, no other year. */
export function differInMonth(a: ToldDate, b: ToldDate): boolean {
  if (!a.hasMonth || !b.hasMonth || a.range.precision !== "day" || b.range.precision !== "day") return false;
  const [one, other] = [civilOf(a.range.start), civilOf(b.range.start)];
  return one.day === other.day && one.month !== other.month && one.year === other.year && one.day > 1;
}
