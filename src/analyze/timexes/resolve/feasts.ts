import { dayNumber } from "../../../model/calendar.ts";

/** Day number of western Easter Sunday (the anonymous Gregorian computus). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const shift = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(shift / 31), (shift % 31) + 1);
}

/** Day number of Orthodox Easter Sunday: Meeus' Julian computus, in the Gregorian calendar. */
export function orthodoxEasterOf(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const shift = d + e + 114;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayNumber(year, Math.floor(shift / 31), (shift % 31) + 1) + behind;
}

/** Day number of the Hebrew calendar's first day, 7 October 3761 BC of the Julian calendar. */
const HEBREW_EPOCH = -2_092_590;

/** Day number of Rosh Hashanah, the Hebrew new year, in the autumn of a year. */
export function roshHashanahOf(year: number): number {
  const hebrew = year + 3761;
  const [before, day, after] = [elapsed(hebrew - 1), elapsed(hebrew), elapsed(hebrew + 1)] as const;
  // No year may be 356 days long, nor the one before 382.
  const delay = after - day === 356 ? 2 : day - before === 382 ? 1 : 0;
  return HEBREW_EPOCH + day + delay;
}

/** Days from the epoch to the molad of a Hebrew year's first month, never a Sunday, Wednesday or Friday. */
function elapsed(hebrew: number): number {
  const months = Math.floor((235 * hebrew - 234) / 19);
  const day = 29 * months + Math.floor((12_084 + 13_753 * months) / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}
