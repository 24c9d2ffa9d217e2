import { Temporal } from "temporal-polyfill";
import { dayNumber } from "../../../model/calendar.ts";
import { easterOf, orthodoxEasterOf, roshHashanahOf } from "./feasts.ts";

const FEASTS = { easter: easterOf, orthodox: orthodoxEasterOf, hebrew: roshHashanahOf };

/**
 * Day number of a named day in a year; the rule is `MM-DD`, `MM nth weekday (offset)`, days from a movable feast (`easter -2`,
 * `orthodox 1`, `hebrew 9`) or a whole date.
 */
export function holidayIn(rule: string, year: number): number {
  const feast = /^(easter|orthodox|hebrew) (-?\d+)$/u.exec(rule);
  if (feast !== null) return FEASTS[feast[1] as keyof typeof FEASTS](year) + Number(feast[2]);
  const fixed = /^(\d{2})-(\d{2})$/u.exec(rule);
  if (fixed !== null) return dayNumber(year, Number(fixed[1]), Number(fixed[2]));
  const [month = 1, nth = 1, weekday = 1, offset = 0] = rule.split(" ").map(Number);
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const edge = nth > 0 ? first : first.with({ day: first.daysInMonth });
  const step = nth > 0 ? (weekday - edge.dayOfWeek + 7) % 7 : -((edge.dayOfWeek - weekday + 7) % 7);
  const found = edge.add({ days: step + (nth > 0 ? (nth - 1) * 7 : (nth + 1) * 7) });
  return dayNumber(found.year, found.month, found.day) + offset;
}

/** True of a feast whose days the calendar does not give, or gives by the sighting of the moon: only its year is known. */
export function isUndated(rule: string): boolean {
  return rule === "undated";
}

/** The day of a rule that names one single day, such as 2001-09-11. */
export function singleDay(rule: string): { year: number; month: number; day: number } | undefined {
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(rule);
  return whole === null ? undefined : { year: Number(whole[1]), month: Number(whole[2]), day: Number(whole[3]) };
}
