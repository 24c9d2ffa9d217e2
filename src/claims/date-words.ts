import { civilOf, weekdayOf } from "../model/calendar.ts";
import { dateRange } from "../model/edtf.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Name of an ISO weekday (1 Monday to 7 Sunday). */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? "";
}

/** True for words that give a day by its weekday and no number: "Thursday evening". */
export function isWeekday(words: string): boolean {
  return !/\d/.test(words) && WEEKDAY.test(words);
}

/** True for words with the name of a weekday, whatever else they tell. */
export function namesWeekday(words: string): boolean {
  return WEEKDAY.test(words);
}

/** True for words with the name of a month, in full or in short. */
export function namesMonth(words: string): boolean {
  return MONTH.test(words);
}

/** Name of a month, 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/**
 * A recorded EDTF date as the article would write it: as fine as the words it takes the place of, and in their order ("12 June
 * 2018" where they put the day first). ISO stays ISO, and so does what the words' precision cannot hold.
 */
export function likeWords(recorded: string, words: string): string {
  const range = dateRange(recorded);
  if (range?.start != null && isWeekday(words)) return words.replace(WEEKDAY, weekdayName(weekdayOf(range.start)));
  if (range === undefined || range.start === null || range.end === null || /^\d{4}-\d{2}/.test(words)) return recorded;
  const from = civilOf(range.start);
  const to = civilOf(range.end);
  if (/^(?:\D*\s)?\d{4}$/.test(words)) {
    if (!/\p{L}/u.test(words)) return String(from.year);
    return `${monthName(from.month)} ${from.year}`;
  }
  if (!/\p{L}/u.test(words) || from.month !== to.month) return recorded;
  const dayFirst = /^(?:\p{L}+,?\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}/u.test(words);
  const days = from.day === to.day ? `${from.day}` : `${from.day}-${to.day}`;
  // "three weeks ago" has nothing to be kept.
  if (!/\d/.test(words)) return `on ${monthName(from.month)} ${days}, ${from.year}`;
  const year = /\d{4}/.test(words) ? [`${from.year}`] : [];
  const date = dayFirst
    ? [days, monthName(from.month), ...year].join(" ")
    : [`${monthName(from.month)} ${days}`, ...year].join(", ");
  return /^\p{L}+day\b/u.test(words) ? `${weekdayName(weekdayOf(range.start))}, ${date}` : date;
}
