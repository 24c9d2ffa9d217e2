import { pad2 } from "../../../model/calendar.ts";
import { type Atoms, is, type Read, read } from "../atoms.ts";
import { readCardinal } from "../numbers.ts";
import { isPreposition } from "./context.ts";
import type { Pattern } from "./pattern.ts";

/** Half past five, a quarter to six, ten minutes past nine; the hour as it is said, unless "p.m." follows. */
export const spokenClock: Pattern = (a, i) => {
  const minutes = readMinutes(a, i);
  if (minutes === undefined) return undefined;
  const isTo = is(a, minutes.end, "to");
  if (!(isTo || is(a, minutes.end, "past"))) return undefined;
  // "A quarter to six" may be a fraction, "half past" may not.
  if (isTo && !isPreposition(a, i - 1)) return undefined;
  const hour = readCardinal(a, minutes.end + 1);
  if (hour === undefined || !Number.isInteger(hour.value) || hour.value < 1 || hour.value > 12) return undefined;
  if (read(a, hour.end, "units") !== undefined || read(a, hour.end, "measure") !== undefined) return undefined;
  const meridiem = read(a, hour.end, "meridiem");
  const full = meridiem === undefined ? hour.value : (hour.value % 12) + (meridiem.value === "pm" ? 12 : 0);
  const total = full * 60 + (isTo ? -minutes.value : minutes.value);
  const clock = `${pad2(Math.floor(total / 60) % 24)}:${pad2(total % 60)}`;
  return { first: i, end: meridiem?.end ?? hour.end, meaning: { kind: "date", fields: { clock } }, by: "timex/clock" };
};

function readMinutes(a: Atoms, i: number): Read<number> | undefined {
  if (is(a, i, "half")) return is(a, i + 1, "past") ? { value: 30, end: i + 1 } : undefined;
  const quarter = is(a, i, "a") ? i + 1 : i;
  if (is(a, quarter, "quarter")) return { value: 15, end: quarter + 1 };
  const count = readCardinal(a, i);
  if (count === undefined || !(count.value >= 1 && count.value < 60) || !is(a, count.end, "minutes")) return undefined;
  return { value: count.value, end: count.end + 1 };
}
