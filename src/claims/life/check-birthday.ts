import type { Analysis } from "../../model/analysis.ts";
import { civilOf, dayNumber, fromDay } from "../../model/calendar.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange, weekdayOf } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { likeWords } from "../date-words.ts";
import { nameOf } from "../office/wording.ts";
import type { BirthdayAssertion } from "./assertion.ts";
import { certainDate, lifeOf } from "./records.ts";
import { refuted, unverified } from "./verdict.ts";

/** Time zones. */
const NEAR = 1;
/** Days around the publication in which a birthday is told of by its weekday. */
const FRESH = 8;

/** Judges the day of a birthday: month and day are those of the birth, whatever the year; of a weekday, in the days of the article. */
export function checkBirthday(
  { assertion, span }: Claim<BirthdayAssertion>,
  truth: Truth,
  analysis: Analysis,
): Verdict {
  const rule = "life/age";
  const { person, age, date, words, weekday, certain } = assertion;
  const { birth } = lifeOf(truth, person);
  const born = certainDate(birth);
  if (birth === undefined || born?.precision !== "day" || born.start === null)
    return unverified(rule, "no-record", "no birth on record");
  const told = dateRange(date);
  const isDay = told?.precision === "day" || told?.precision === "month";
  if (told === undefined || !isDay || told.start === null || told.end === null || told.approximate)
    return unverified(rule, "too-vague", "the words give no day");
  const { month, day, year } = civilOf(born.start);
  const birthday = dayNumber(year + age, month, day);
  const published = publishedDay(analysis.document);
  const days = [
    birthday,
    ...[-1, 0, 1].map((step) => dayNumber(civilOf(told.start as number).year + step, month, day)),
  ];
  const fits = days.some((one) => one >= (told.start as number) - NEAR && one <= (told.end as number) + NEAR);
  if (fits) return { label: "supported", rule, message: `born ${birth.fact.date}`, evidence: [birth] };
  if (!certain) return unverified(rule, "ambiguous", "it is not certain who is meant");
  if (weekday) {
    const isFresh = published !== null && Math.abs(published - birthday) <= FRESH;
    const apart = Math.abs(weekdayOf(birthday) - weekdayOf(told.start));
    if (!isFresh || told.precision !== "day" || Math.min(apart, 7 - apart) <= NEAR)
      return unverified(rule, "too-vague", "another week may be meant");
  }
  const iso = fromDay(birthday);
  return refuted(
    rule,
    span,
    words,
    [likeWords(iso, words)],
    [birth],
    `${nameOf(truth, person)}, born ${birth.fact.date}, turned ${age} on ${iso}, not ${words}`,
  );
}
