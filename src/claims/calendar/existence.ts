import type { TimexEntry } from "../../lexicon/timexes.ts";
import type { Analysis, Token } from "../../model/analysis.ts";
import { daysInMonth } from "../../model/calendar.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { capitalsIn, createWordFilter } from "../../model/signature.ts";
import { attributionOf } from "../attributed.ts";
import { monthName } from "../date-words.ts";
import type { CalendarAssertion } from "./assertion.ts";

type ExistenceAssertion = Extract<CalendarAssertion, { aspect: "existence" }>;

const RULE = "calendar/impossible";
/** Before, a date may be one of the old style, which has other leap years. */
const FIRST_YEAR = 1924;
const LARGEST_DAY = 39;
const LEAP_YEAR = 2000;

/** A claim for each date that no calendar has. Sound dates claim nothing. */
export function createExistenceExtract(entries: readonly TimexEntry[]) {
  const months = new Map(
    entries.flatMap((entry) => (entry.kind === "month" ? Object.entries(entry.words) : [])),
  ) as ReadonlyMap<string, number>;

  const mayBeMonth = createWordFilter([...months.keys()].flatMap((month) => [month, `${month}.`]));

  return (analysis: Analysis): readonly Claim<ExistenceAssertion>[] => {
    const claims: Claim<ExistenceAssertion>[] = [];
    for (let index = 0; index < analysis.tokens.length; index++) {
      const token = analysis.tokens[index] as Token;
      if (capitalsIn(token.signature) === 0 || !mayBeMonth(token.signature)) continue;
      const month = months.get(withoutStop(token.lower));
      if (month === undefined) continue;
      const claim = claimAt(analysis, index, month);
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  };
}

/** The claim of a day that the month named by the token does not have. */
function claimAt(analysis: Analysis, index: number, month: number): Claim<ExistenceAssertion> | undefined {
  const { tokens } = analysis;
  const found = monthFirst(tokens, index) ?? dayFirst(tokens, index);
  if (found === undefined || !isImpossible(month, found) || tokens[found.first - 1]?.lower === "no") return undefined;
  const span = { start: (tokens[found.first] as Token).start, end: (tokens[found.last] as Token).end };
  const attributedTo = attributionOf(analysis, span);
  const { day, year } = found;
  const assertion: ExistenceAssertion = { aspect: "existence", month, day, ...(year === undefined ? {} : { year }) };
  const basis = [{ ...span, by: RULE }];
  return { kind: "calendar", span, assertion, basis, ...(attributedTo === undefined ? {} : { attributedTo }) };
}

/** Judges a date that does not exist. */
export function checkExistence({ month, day, year }: ExistenceAssertion): Verdict {
  const last = daysInMonth(year ?? LEAP_YEAR, month);
  const name = year === undefined ? monthName(month) : `${monthName(month)} ${year}`;
  return {
    label: "refuted",
    rule: RULE,
    message: `there is no ${monthName(month)} ${day}${year === undefined ? "" : `, ${year}`}: ${name} has ${last} days`,
    evidence: [],
    actual: String(day),
    expected: [`1 to ${last}`],
    edits: [],
    certainty: year === undefined ? "doubtful" : "firm",
  };
}

interface Found {
  readonly day: number;
  readonly year?: number;
  readonly first: number;
  readonly last: number;
}

/** February 30, 2018; Feb. 30 2018; February 30th. A bare "in February 30 people" is none of these. */
function monthFirst(tokens: readonly Token[], index: number): Found | undefined {
  const at = tokens[index + 1]?.text === "." ? index + 2 : index + 1;
  const number = numberAt(tokens, at);
  if (number === undefined) return undefined;
  const afterComma = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
  const year = yearAt(tokens, afterComma);
  if (year !== undefined) return { day: number.day, year, first: index, last: afterComma };
  return number.ordinal ? { day: number.day, first: index, last: at } : undefined;
}

/** 30 February 2018; the 30th of February. */
function dayFirst(tokens: readonly Token[], index: number): Found | undefined {
  const of = tokens[index - 1]?.lower === "of";
  const at = of ? index - 2 : index - 1;
  const number = numberAt(tokens, at);
  if (number === undefined) return undefined;
  const stop = tokens[index + 1]?.text === "." ? 1 : 0;
  const next = index + 1 + stop;
  const year = yearAt(tokens, tokens[next]?.text === "," ? next + 1 : next);
  if (year !== undefined)
    return { day: number.day, year, first: at, last: tokens[next]?.text === "," ? next + 1 : next };
  return number.ordinal && of ? { day: number.day, first: at, last: index } : undefined;
}

function numberAt(tokens: readonly Token[], index: number): { day: number; ordinal: boolean } | undefined {
  const found = /^(\d{1,2})(st|nd|rd|th)?$/.exec(tokens[index]?.lower ?? "");
  return found === null ? undefined : { day: Number(found[1]), ordinal: found[2] !== undefined };
}

function yearAt(tokens: readonly Token[], index: number): number | undefined {
  const text = tokens[index]?.text ?? "";
  return /^[12]\d{3}$/.test(text) ? Number(text) : undefined;
}

function isImpossible(month: number, { day, year }: Found): boolean {
  if (day > LARGEST_DAY || (year !== undefined && year < FIRST_YEAR)) return false;
  return day > daysInMonth(year ?? LEAP_YEAR, month);
}

function withoutStop(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}
