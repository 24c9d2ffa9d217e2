import { fromDay, isCivil, isoYear, pad2 } from "../../../model/calendar.ts";
import type { TimeValue } from "./value.ts";

/** A date in EDTF, or why there is none. */
export type ReadDate = { readonly date: string } | { readonly skipped: string };

const TIME = /^([+-])(\d{1,16})-(\d{2})-(\d{2})T/;

/**
 * The date of a time value, as exact as its precision. A day of the Julian calendar becomes the Gregorian one; a Julian month or
 * year, whose days lie otherwise, becomes an approximate year. Astronomical years: 44 BC is -0043.
 * @param circa the source says "about"
 */
export function dateOf({ time, precision, julian }: TimeValue, circa = false): ReadDate {
  const [, sign, digits, month, day] = TIME.exec(time) ?? [];
  if (digits === undefined) return { skipped: "a time value of no known form" };
  if (precision < 9) return { skipped: "a date coarser than a year" };
  const year = sign === "-" ? 1 - Number(digits) : Number(digits);
  if (Number(digits) === 0) return { skipped: "a date in a year 0, which no calendar has" };
  if (Math.abs(year) > 9999) return { skipped: "a date outside of the years -9999 to 9999" };
  const about = circa ? "~" : "";
  if (precision === 9) return { date: `${isoYear(year)}${circa || julian ? "~" : ""}` };
  const months = Number(month);
  if (months < 1 || months > 12) return { skipped: "a date that no calendar has" };
  if (precision === 10) return { date: julian ? `${isoYear(year)}~` : `${isoYear(year)}-${month}${about}` };
  const days = Number(day);
  if (julian) {
    if (!isJulian(year, months, days)) return { skipped: "a date that no calendar has" };
    return { date: `${fromDay(julianDayNumber(year, months, days))}${about}` };
  }
  if (!isCivil(year, months, days)) return { skipped: "a date that no calendar has" };
  return { date: `${isoYear(year)}-${pad2(months)}-${pad2(days)}${about}` };
}

function isJulian(year: number, month: number, day: number): boolean {
  if (month === 2 && day === 29) return year % 4 === 0;
  return isCivil(2001, month, day);
}

/** Days since 1970-01-01 of a day of the Julian calendar; the year may be 0 or negative. */
function julianDayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return shifted * 365 + Math.floor(shifted / 4) + ofYear - 719_470;
}
