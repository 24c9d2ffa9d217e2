import type { Timex } from "../../model/analysis.ts";
import type { Verdict } from "../../model/claim.ts";
import { type DateRange, dateRange } from "../../model/edtf.ts";
import type { Span } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { ordinalInDigits } from "../ordinals.ts";
import type { EventFact } from "./fact.ts";
import { describe } from "./wording.ts";

const RULE = "event/anniversary";
const YEAR = 365.2425;
/** Days around the very day in which it is kept. */
const AROUND = 10;
/** Longer events have no day to count from. */
const LONGEST = 400;
/** Parts of a year by which a count of whole years is off without fault. */
const ROUNDING = 0.75;
const SHARE = 0.05;

/** A number of years, and the day up to which they are counted: that of writing where none is told. */
interface Counted extends Span {
  readonly years: number;
  readonly told: "ordinal" | "since" | "ago";
  readonly mod?: string;
  readonly day?: Timex | null;
  readonly toTheDay?: boolean;
}

/** The fewest and most years that may have passed where so many are told. */
type Bounds = readonly [fewest: number, most: number];

/** Judges how many years an event is told to lie before a day: the day told, or that of writing. */
export function checkAnniversary(
  anniversary: Counted | undefined,
  record: TruthRecord<EventFact> | undefined,
  published: number | null,
  truth: Truth,
  words: string,
): Verdict {
  if (record === undefined || anniversary === undefined) return unverified("no-record", "nothing on record");
  const { years, day = null, told } = anniversary;
  const from = dateRange(record.fact.date);
  const to = dayOf(day, published);
  if (from === undefined || from.start === null || from.end === null || from.end - from.start > LONGEST)
    return unverified("incomplete-record", "the record gives no day to count from");
  if (to === undefined) return unverified("too-vague", "the text does not say of which day");
  const fewest = (to.start - from.end) / YEAR;
  const most = (to.end - from.start) / YEAR;
  const middle = (fewest + most) / 2;
  const whole = Math.round(middle);
  const isItsDay = Math.abs(nearest(fewest, most) - whole) * YEAR <= AROUND || most - fewest > 0.9;
  const [least, greatest] =
    isItsDay && anniversary.mod === undefined && (day !== null || told === "ordinal" || anniversary.toTheDay === true)
      ? exactly(years)
      : loosely(anniversary);
  const evidence = [record];
  if (most >= least && fewest <= greatest) {
    return { label: "supported", rule: RULE, message: `on record: ${describe(record, truth)}`, evidence };
  }
  // An anniversary out of season is perhaps that of something else.
  if (whole < 1 || (told === "ordinal" && !isItsDay)) return unverified("ambiguous", "the day is another one");
  // What began and ended in different years is remembered by either.
  const first = told === "ordinal" ? Math.ceil(fewest - AROUND / YEAR) : whole;
  const last = told === "ordinal" ? Math.floor(most + AROUND / YEAR) : whole;
  const named = (count: number): string =>
    told === "ordinal" ? ordinalInDigits(count) : `${count} ${count === 1 ? "year" : "years"}`;
  const expected = last > first ? ([named(first), named(last)] as const) : ([named(whole)] as const);
  return {
    label: "refuted",
    rule: RULE,
    message: `told as ${words}${told === "ordinal" ? " anniversary" : ""}, on record ${expected.join(" or ")}: ${describe(record, truth)}`,
    evidence,
    actual: words,
    expected,
    edits:
      expected.length > 1
        ? []
        : [{ span: { start: anniversary.start, end: anniversary.end }, replacement: expected[0], evidence: record.id }],
    certainty: anniversary.mod === undefined ? "firm" : "doubtful",
  };
}

function dayOf(day: Timex | null, published: number | null): { start: number; end: number } | undefined {
  if (day === null) return published === null ? undefined : { start: published, end: published };
  // "Today, September 17": in a year that was filled in from the story.
  if (day.anchor === "narrative" && day.certainty === "implied") return undefined;
  const range: DateRange | undefined = day.edtf === undefined ? undefined : dateRange(day.edtf);
  if (range === undefined || range.start === null || range.end === null || range.end - range.start > LONGEST)
    return undefined;
  return { start: range.start, end: range.end };
}

/** The whole number of years in the stretch that lies next to its middle; the end next to one where there is none. */
function nearest(fewest: number, most: number): number {
  const whole = Math.round((fewest + most) / 2);
  return Math.min(Math.max(whole, fewest), most);
}

function exactly(years: number): Bounds {
  const slack = AROUND / YEAR;
  return [years - slack, years + slack];
}

function loosely({ years, mod }: Counted): Bounds {
  const slack = ROUNDING + years * SHARE + (years % 10 === 0 && years > 10 ? 0.5 : 0);
  switch (mod) {
    case "LESS_THAN":
    case "EQUAL_OR_LESS":
      return [years * 0.75 - 1, years + 0.25];
    case "MORE_THAN":
    case "EQUAL_OR_MORE":
      return [years - 0.25, years * 1.5 + 1];
    case undefined:
      return [years - slack, years + slack];
    default:
      return [years * 0.8 - 1, years * 1.2 + 1];
  }
}

function unverified(reason: "no-record" | "incomplete-record" | "too-vague" | "ambiguous", message: string): Verdict {
  return { label: "not-enough-info", rule: RULE, reason, message, evidence: [] };
}
