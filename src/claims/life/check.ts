import type { Analysis } from "../../model/analysis.ts";
import { civilOf } from "../../model/calendar.ts";
import type { CheckContext, Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { type DateRange, dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { daysInSentence, hasSpokenOf } from "../office/context.ts";
import { nameOf } from "../office/wording.ts";
import type { AgeAssertion, LifeAssertion, YearsAssertion } from "./assertion.ts";
import { checkBirthday } from "./check-birthday.ts";
import { agesAt, certainDate, daysAged, lifeOf } from "./records.ts";
import { refuted, unverified } from "./verdict.ts";

/** Days between writing and publication, on either side of a birthday. */
const NEAR = 3;
/** Days after a death in which an article still tells of it. */
const FRESH = 30;
/** Years off on every day that the sentence speaks of: then the age is of none near it. */
const FAR = 3;
/** Who is told so many years younger is told of long ago, unless the sentence speaks of a day near the publication. */
const SLIP = 11;
const RECENT = 31;
/** A lifetime: years further apart than this are no lifetime but something else. */
const LONGEST = 115;

/** Judges ages and years of life. */
export function check(claim: Claim<LifeAssertion>, truth: Truth, { analysis }: CheckContext): Verdict {
  const { assertion } = claim;
  if (assertion.aspect === "birthday") return checkBirthday({ ...claim, assertion }, truth, analysis);
  return assertion.aspect === "age"
    ? checkAge({ ...claim, assertion }, truth, analysis)
    : checkYears({ ...claim, assertion }, truth);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function checkAge({ assertion, span }: Claim<AgeAssertion>, truth: Truth, analysis: Analysis): Verdict {
  const rule = "life/age";
  const { person, age, at } = assertion;
  const life = lifeOf(truth, person);
  const birth = certainDate(life.birth);
  if (life.birth === undefined || birth === undefined) return unverified(rule, "no-record", "no birth on record");
  const published = publishedDay(analysis.document);
  const death = certainDate(life.death);
  const meant = daysMeant(assertion, published, death);
  const told = at === "now" ? daysInSentence(analysis, truth, span) : [];
  const fits = ({ from, to }: Stretch, slack = NEAR): boolean => {
    const ages = agesAt(birth, from - slack, to + slack);
    return ages !== undefined && ages.min <= age && age <= ages.max;
  };
  const isDated = ({ from, to }: Stretch): boolean => Number.isFinite(from) && Number.isFinite(to);
  const evidence = [life.birth, ...(at === "death" && life.death !== undefined ? [life.death] : [])];
  if ((meant !== undefined && fits(meant)) || told.some((days) => isDated(days) && fits(days)))
    return { label: "supported", rule, message: `born ${life.birth.fact.date}`, evidence };
  if (meant === undefined) return unverified(rule, "too-vague", "it is not clear on what day");
  if (!assertion.certain) return unverified(rule, "ambiguous", "it is not certain who is meant");
  const isOther = (days: Stretch): boolean => isDated(days) && yearsApart(agesAt(birth, days.from, days.to), age) < FAR;
  if (assertion.past || told.some(isOther)) return unverified(rule, "too-vague", "another day may be meant");
  if (at === "now") {
    if (death !== undefined && (death.end ?? Infinity) + FRESH < meant.from)
      return unverified(rule, "too-vague", "the story is of an earlier time");
    if (death !== undefined && death.start !== null && death.end !== null && fits({ from: death.start, to: death.end }))
      return {
        label: "supported",
        rule,
        message: `born ${life.birth.fact.date}, died at that age`,
        evidence: [life.birth],
      };
    const days = daysAged(birth, age);
    if (days !== undefined && hasSpokenOf(analysis, truth, span, `life ${person} ${age}`, [days]))
      return unverified(rule, "too-vague", "the story may be of an earlier time");
  }
  const ages = agesAt(birth, meant.from, meant.to);
  if (ages === undefined) return unverified(rule, "no-record", "no birth on record");
  const isToday = told.some(
    (days) => isDated(days) && days.from >= meant.from - RECENT && days.to <= meant.to + RECENT,
  );
  if (at === "now" && !isToday && ages.min - age > SLIP)
    return unverified(rule, "too-vague", "the story may be of an earlier time");
  const expected = ages.min === ages.max ? [`${ages.min}`] : [`${ages.min}`, `${ages.max}`];
  return refuted(
    rule,
    span,
    `${age}`,
    expected,
    evidence,
    `${nameOf(truth, person)}, born ${life.birth.fact.date}, was ${expected.join(" or ")}${at === "death" ? " at death" : ""}, not ${age}`,
  );
}

/** The days on which the person is said to be of that age; undefined where the words and the record do not tell. */
function daysMeant(
  { at, date }: AgeAssertion,
  published: number | null,
  death: DateRange | undefined,
): Stretch | undefined {
  if (at === "birthday") {
    const day = date === undefined ? undefined : dateRange(date);
    return day === undefined || day.start === null || day.end === null ? undefined : { from: day.start, to: day.end };
  }
  if (at === "death") {
    if (death === undefined || death.start === null || death.end === null) return undefined;
    return { from: death.start, to: death.end };
  }
  return published === null ? undefined : { from: published, to: published };
}

function checkYears({ assertion, span }: Claim<YearsAssertion>, truth: Truth): Verdict {
  const { person, of, born, died } = assertion;
  const rule = of === "birth" ? "life/birth" : "life/death";
  const life = lifeOf(truth, person);
  const record = life[of];
  const date = certainDate(record);
  if (record === undefined || date === undefined || date.start === null || date.end === null)
    return unverified(rule, "no-record", `no ${of} on record`);
  const year = of === "birth" ? born.year : died.year;
  const [first, last] = [civilOf(date.start).year, civilOf(date.end).year];
  if (year >= first && year <= last)
    return { label: "supported", rule, message: `on record: ${record.fact.date}`, evidence: [record] };
  // The years of a reign stand in brackets as well: one of the two must be right.
  const other = certainDate(of === "birth" ? life.death : life.birth);
  const otherYear = of === "birth" ? died.year : born.year;
  const agrees =
    other !== undefined &&
    other.start !== null &&
    other.end !== null &&
    civilOf(other.start).year <= otherYear &&
    otherYear <= civilOf(other.end).year;
  if (!agrees || died.year - born.year > LONGEST || first !== last)
    return unverified(rule, "too-vague", "the years may be of something else");
  return refuted(
    rule,
    span,
    `${year}`,
    [`${first}`],
    [record],
    `${nameOf(truth, person)} ${of === "birth" ? "was born" : "died"} in ${first}, not ${year}`,
  );
}

function yearsApart(ages: ReturnType<typeof agesAt>, age: number): number {
  return ages === undefined ? 0 : Math.max(ages.min - age, age - ages.max, 0);
}
