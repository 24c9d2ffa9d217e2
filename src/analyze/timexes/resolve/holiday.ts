import { Temporal } from "temporal-polyfill";
import { dayNumber } from "../../../model/calendar.ts";

/** Day number of a named day in a year; the rule is `MM-DD`, `MM nth weekday`, `easter offset` or a whole date. */
export function holidayIn(rule: string, year: number): number {
  const easter = /^easter (-?\d+)$/u.exec(rule);
  if (easter !== null) return easterOf(year) + Number(easter[1]);
  const fixed = /^(\d{2})-(\d{2})$/u.exec(rule);
  if (fixed !== null) return dayNumber(year, Number(fixed[1]), Number(fixed[2]));
  const [month = 1, nth = 1, weekday = 1] = rule.split(" ").map(Number);
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const edge = nth > 0 ? first : first.with({ day: first.daysInMonth });
  const step = nth > 0 ? (weekday - edge.dayOfWeek + 7) % 7 : -((edge.dayOfWeek - weekday + 7) % 7);
  const found = edge.add({ days: step + (nth > 0 ? (nth - 1) * 7 : (nth + 1) * 7) });
  return dayNumber(found.year, found.month, found.day);
}

/** The day of a rule that names one single day, such as 2001-09-11. */
export function singleDay(rule: string): { year: number; month: number; day: number } | undefined {
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(rule);
  return whole === null ? undefined : { year: Number(whole[1]), month: Number(whole[2]), day: Number(whole[3]) };
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const shift = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(shift / 31), (shift % 31) + 1);
}
