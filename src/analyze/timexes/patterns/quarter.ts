import { type Atoms, is, overHyphen, read } from "../atoms.ts";
import type { Fields, Hit } from "../meaning.ts";
import { readOrdinal, readYear } from "../numbers.ts";
import { type Pattern, readYearPart } from "./pattern.ts";

/** The third quarter of 1998, third-quarter, the first half. */
export const quarter: Pattern = (a, i) => {
  const the = is(a, i, "the") ? i + 1 : i;
  const half = read(a, the, "half");
  if (half !== undefined) return halfYear(a, i, half.end, half.value);
  let at = the;
  if (is(a, at, "fiscal")) at++;
  const ordinal = readOrdinal(a, at);
  if (ordinal === undefined || ordinal.value > 4 || ordinal.value < 1) return undefined;
  let noun = overHyphen(a, ordinal.end);
  if (is(a, noun, "fiscal")) noun++;
  if (!is(a, noun, "quarter")) return undefined;
  return yearly(a, i, noun + 1, { quarter: ordinal.value }, "timex/quarter");
};

/** The first half of 2008; without a year only where nothing says it is half of something else. */
function halfYear(a: Atoms, i: number, end: number, half: number): Hit | undefined {
  const year = readYearPart(a, end);
  const ofTheYear = is(a, end, "of") && is(a, end + 1, "the") && is(a, end + 2, "year");
  if (year === undefined && !ofTheYear && !isBusiness(a, i, end)) return undefined;
  if (ofTheYear) {
    return {
      first: i,
      end: end + 3,
      meaning: { kind: "date", fields: { half }, within: { kind: "near", which: "the", of: "Y" } },
      by: "timex/quarter",
    };
  }
  return yearly(a, i, end, { half }, "timex/quarter");
}

/** How far from a half the word of business may stand, in atoms. */
const BUSINESS_REACH = 6;

function isBusiness(a: Atoms, i: number, end: number): boolean {
  for (let at = i - BUSINESS_REACH; at < end + BUSINESS_REACH; at++)
    if (read(a, at, "business") !== undefined) return true;
  return false;
}

function yearly(a: Atoms, first: number, end: number, fields: Fields, by: string): Hit {
  const year = readYearPart(a, end);
  return {
    first,
    end: year?.end ?? end,
    meaning: {
      kind: "date",
      fields: { ...fields, ...(year?.year === undefined ? {} : { year: year.year }) },
      ...(year?.within === undefined ? {} : { within: year.within }),
    },
    by,
  };
}

/** The 1988 third quarter. */
export const yearQuarter: Pattern = (a, i) => {
  const the = is(a, i, "the") ? i + 1 : i;
  const year = readYear(a, the);
  const ordinal = year === undefined ? undefined : readOrdinal(a, year.end);
  if (year === undefined || ordinal === undefined || ordinal.value > 4 || ordinal.value < 1) return undefined;
  const noun = overHyphen(a, ordinal.end);
  if (!is(a, noun, "quarter")) return undefined;
  const fields = { year: year.value.year, quarter: ordinal.value };
  return { first: i, end: noun + 1, meaning: { kind: "date", fields }, by: "timex/quarter" };
};

/** Q3, Q3 2018, fiscal 1998, fiscal year 1998, FY2019. */
export const fiscal: Pattern = (a, i) => {
  if (is(a, i, "q")) {
    const digit = a[i + 1];
    if (
      !digit?.glued ||
      !(digit.number >= 1 && digit.number <= 4) ||
      (a[i + 2]?.glued && /^\d/u.test(a[i + 2]?.word ?? ""))
    )
      return undefined;
    return yearly(a, i, i + 2, { quarter: digit.number }, "timex/quarter");
  }
  if (read(a, i, "fiscal") === undefined) return undefined;
  const at = is(a, i + 1, "year") ? i + 2 : i + 1;
  const year = readYear(a, at);
  if (year === undefined) return undefined;
  return { first: i, end: year.end, meaning: { kind: "date", fields: year.value }, by: "timex/fiscal" };
};
