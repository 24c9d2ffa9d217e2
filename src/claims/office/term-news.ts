import { weekdayOf } from "../../model/edtf.ts";
import type { TermAssertion } from "./assertion.ts";
import { boundOf, type Days, daysOff, type FactTenure } from "./term-days.ts";

/** Days after the step in which an article tells of it by its weekday. */
const FRESH = 8;
/** Days that weekdays must lie apart: elsewhere a day begins earlier. */
const APART = 2;
/** Days before a tenure in which an article tells when it is to begin, and by how many a plan may still move. */
const [AHEAD, MOVED] = [300, 5];

/** The article is news of a step that was taken on another day of the week, whichever week is meant. */
export function isOnOtherWeekday(
  tenure: FactTenure,
  aspect: TermAssertion["aspect"],
  told: Days,
  published: number,
): boolean {
  const day = boundOf(tenure, aspect);
  if (day === undefined || day.start !== day.end || told.start !== told.end) return false;
  if (day.start > published || day.start < published - FRESH) return false;
  const apart = Math.abs(weekdayOf(day.start) - weekdayOf(told.start));
  return Math.min(apart, 7 - apart) >= APART;
}

/** The article tells ahead of a tenure that began within the year, and before the day told: only earlier plans are put off. */
export function isPlannedAmiss(tenure: FactTenure, told: Days, published: number | null): boolean {
  const start = boundOf(tenure, "start");
  if (start === undefined || published === null || tenure.acting) return false;
  const isToCome = start.start > published && start.start <= published + AHEAD && told.end > published;
  return isToCome && daysOff(told, start) > MOVED;
}
