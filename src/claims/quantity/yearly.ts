import { civilOf } from "../../model/calendar.ts";
import { dateRange } from "../../model/edtf.ts";
import type { EventFact } from "../event/fact.ts";

/** Days around the day of the year on which it is remembered. */
const NEAR = 10;
const WORD = /\banniversary\b|\b(?:year|decade)s? (?:ago|on|later|since|after|have passed|has passed|have gone)\b/i;

/** An article of the time of year in which the event is remembered, of a later year. */
export function isTimeOfYear({ date }: EventFact, published: number | null): boolean {
  const { start, precision } = dateRange(date) ?? {};
  if (published === null || start == null || (precision !== "day" && precision !== "interval")) return false;
  const from = civilOf(start);
  const day = civilOf(published);
  if (day.year <= from.year) return false;
  const apart = Math.abs((day.month - from.month) * 30.4 + day.day - from.day);
  return Math.min(apart, 365 - apart) <= NEAR;
}

/** It tells of an anniversary, or of years gone by. */
export function tellsYears(text: string): boolean {
  return WORD.test(text);
}
