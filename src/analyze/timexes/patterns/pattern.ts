import { type Atoms, is, isDash, overHyphen, read } from "../atoms.ts";
import type { Hit, Meaning } from "../meaning.ts";
import { readYear } from "../numbers.ts";

/** Finds a plain date (no clock, no modifier) that begins at atom `i`; lets one phrase family hold another. */
export type FindDate = (a: Atoms, i: number) => Hit | undefined;

/**
 * One phrase family: the expressions that begin at atom `i`, or undefined. Several where one phrase holds several
 * ("Feb. 27-28"); they are in text order. Looks a bounded number of atoms ahead.
 */
export type Pattern = (a: Atoms, i: number, findDate: FindDate) => Hit | readonly Hit[] | undefined;

/** The year that completes a date: ", 2018", " 2018", "of 2018", "of that year", "last year". */
export interface YearPart {
  readonly year?: number;
  readonly bc?: boolean;
  readonly within?: Meaning;
  readonly end: number;
}

/** Reads the year after a month, day or season whose form ends before atom `i`. */
export function readYearPart(a: Atoms, i: number): YearPart | undefined {
  let at = i;
  if (is(a, at, ",") || is(a, at, "of") || is(a, at, "in")) at++;
  else if (isDash(a[at]?.word) && a[at]?.glued && a[at + 1]?.glued && isDash(a[i - 2]?.word)) at++;
  if (!is(a, i, "in")) {
    const year = readYear(a, at);
    if (year !== undefined && !isCounted(a, year.end) && !is(a, year.end, "'s"))
      return { end: year.end, ...year.value };
  }
  if (is(a, i, ",")) return undefined;
  const the = is(a, at, "the") ? at + 1 : at;
  const which = read(a, the, "which");
  if (which === undefined || which.value === "the" || which.value === "past" || !is(a, which.end, "year")) {
    return undefined;
  }
  if (is(a, i, "in") && which.value !== "same") return undefined;
  return { within: { kind: "near", which: which.value, of: "Y" }, end: which.end + 1 };
}

/** True where "year old" or "year-old" follows the number before atom `i`. */
export function isAge(a: Atoms, i: number): boolean {
  const unit = read(a, overHyphen(a, i), "unit");
  return unit !== undefined && is(a, overHyphen(a, unit.end), "old");
}

/** True where the number before atom `i` counts what follows ("1914 people"). */
export function isCounted(a: Atoms, i: number): boolean {
  if (isAge(a, i)) return true;
  return read(a, i, "units") !== undefined || read(a, i, "scale") !== undefined || read(a, i, "measure") !== undefined;
}
