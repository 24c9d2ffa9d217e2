import { pad2 } from "../../../model/calendar.ts";
import { type Atoms, is, isDash, read } from "../atoms.ts";
import type { Fields, Hit } from "../meaning.ts";
import { readCardinal, readOffset } from "../numbers.ts";
import { isPreposition } from "./context.ts";
import type { FindDate, Pattern } from "./pattern.ts";

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
  /** Nothing but the form says it is a time. */
  readonly weak: boolean;
}

/** 10 a.m., 10:30, 22:30 GMT, noon, nine o'clock; with the date after it: 10 a.m. Tuesday. */
export const clock: Pattern = (a, i, findDate) => {
  const named = read(a, i, "clock");
  if (named !== undefined) {
    if (a[i]?.capital && i > 0) return undefined;
    const at = read(a, named.end, "zone");
    if (at === undefined || !isUpper(a, named.end)) return finish(a, i, { clock: named.value }, named.end, findDate);
    return finish(a, i, { clock: named.value, zone: at.value }, at.end, findDate);
  }
  const time = readClock(a, i);
  if (time === undefined) return undefined;
  const zone = read(a, time.end, "zone");
  const isZone = zone !== undefined && (a[time.end]?.word.length ?? 0) >= 2 && isUpper(a, time.end);
  if (time.weak && !isZone && !isClockPosition(a, i, time.end)) return undefined;
  const offset = isZone && zone.value === "Z" ? readOffset(a, zone.end) : undefined;
  const written = offset ?? (isZone ? zone : undefined);
  const fields: Fields = {
    clock: `${pad2(time.hour)}:${pad2(time.minute)}`,
    ...(written === undefined ? {} : { zone: written.value }),
  };
  return finish(a, i, fields, written?.end ?? time.end, findDate);
};

/** 8.30pm, 1430 GMT. */
function compactClock(a: Atoms, i: number): Clock | undefined {
  const word = a[i]?.word ?? "";
  const point = /^(\d{1,2})\.(\d{2})$/u.exec(word);
  const meridiem = read(a, i + 1, "meridiem");
  if (point !== null && meridiem !== undefined && Number(point[1]) <= 12 && Number(point[2]) < 60) {
    const hour = (Number(point[1]) % 12) + (meridiem.value === "pm" ? 12 : 0);
    return { hour, minute: Number(point[2]), end: meridiem.end, weak: false };
  }
  const military = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(word);
  if (military === null || read(a, i + 1, "zone") === undefined || !isUpper(a, i + 1)) return undefined;
  return { hour: Number(military[1]), minute: Number(military[2]), end: i + 1, weak: false };
}

function readClock(a: Atoms, i: number): Clock | undefined {
  const compact = compactClock(a, i);
  if (compact !== undefined) return compact;
  const hour = readCardinal(a, i);
  if (hour === undefined || !Number.isInteger(hour.value) || hour.value < 0 || hour.value > 24) return undefined;
  if (is(a, hour.end, "o") && a[hour.end + 1]?.glued && is(a, hour.end + 2, "clock")) {
    return { hour: hour.value, minute: 0, end: hour.end + 3, weak: false };
  }
  if (is(a, hour.end, "o'clock")) return { hour: hour.value, minute: 0, end: hour.end + 1, weak: false };
  let { end } = hour;
  let minute = 0;
  let weak = true;
  const isDigits = !Number.isNaN(a[i]?.number ?? Number.NaN);
  if (isDigits && is(a, end, ":") && a[end]?.glued && a[end + 1]?.glued) {
    const minutes = a[end + 1];
    if (minutes === undefined || minutes.word.length !== 2 || !(minutes.number < 60)) return undefined;
    minute = minutes.number;
    end += 2;
    if (is(a, end, ":") && a[end]?.glued && a[end + 1]?.word.length === 2) end += 2;
  } else if (read(a, end, "meridiem") === undefined) return undefined;
  const meridiem = read(a, end, "meridiem");
  let value = hour.value;
  if (meridiem !== undefined) {
    if (value > 12 || value < 1)
      return minute > 0 ? { hour: value, minute, end: meridiem.end, weak: false } : undefined;
    if (is(a, end, "am") && !isDigits) return undefined;
    value = (value % 12) + (meridiem.value === "pm" ? 12 : 0);
    end = meridiem.end;
    weak = false;
  }
  return { hour: value, minute, end, weak };
}

function isUpper(a: Atoms, i: number): boolean {
  return a[i]?.capital === true || is(a, i, "local") || is(a, i, "eastern");
}

/** "at 10:30" and the like; not scores, odds, verses or running times. */
function isClockPosition(a: Atoms, i: number, end: number): boolean {
  if (isDash(a[end]?.word) || isDash(a[i - 1]?.word)) return false;
  const before = a[i - 1];
  if (before === undefined || isPreposition(a, i - 1)) return !is(a, i - 1, "of") && !is(a, i - 1, "in");
  return before.pos !== "PROPN" && before.pos !== "NOUN" && before.pos !== "NUM" && before.pos !== "VERB";
}

function finish(a: Atoms, i: number, fields: Fields, end: number, findDate: FindDate): Hit {
  const by = "timex/clock";
  const placeTime = is(a, end + 1, "time") && (is(a, end, "local") || a[end]?.capital) ? end + 2 : end;
  let at = placeTime;
  if (is(a, at, ",")) at++;
  if (is(a, at, "on")) at++;
  const date = findDate(a, at);
  const part = date === undefined ? undefined : partOf(date);
  if (date !== undefined && part !== undefined) {
    return {
      first: i,
      end: date.end,
      meaning: { kind: "date", fields: inPart(fields, part), within: date.meaning },
      by,
    };
  }
  if (date === undefined || !isDay(date)) return { first: i, end, meaning: { kind: "date", fields }, by };
  const zone = fields.zone === undefined ? read(a, date.end, "zone") : undefined;
  const hasZone = zone !== undefined && isUpper(a, date.end) && zone.value !== "";
  return {
    first: i,
    end: hasZone ? zone.end : date.end,
    meaning: { kind: "date", fields: hasZone ? { ...fields, zone: zone.value } : fields, within: date.meaning },
    by,
    ...(date.weekday === undefined ? {} : { weekday: date.weekday }),
  };
}

/** The part of the day that the date names: "this morning", "tonight". */
function partOf({ meaning }: Hit): string | undefined {
  if (meaning.kind === "near" && typeof meaning.of === "object") return meaning.of.part;
  return meaning.kind === "date" ? meaning.fields.part : undefined;
}

/** "8 o'clock tonight": 20:00. */
function inPart(fields: Fields, part: string): Fields {
  const [hour = 0, minute = 0] = (fields.clock ?? "").split(":").map(Number);
  const isLate = part === "AF" || part === "EV" || (part === "NI" && hour >= 5);
  return isLate && hour < 12 ? { ...fields, clock: `${pad2(hour + 12)}:${pad2(minute)}` } : fields;
}

/** A date fine enough to hold a time of day. */
export function isDay({ meaning }: Hit): boolean {
  if (meaning.kind === "date") {
    const { day, weekday, part, clock: time } = meaning.fields;
    return (day !== undefined || weekday !== undefined) && part === undefined && time === undefined;
  }
  if (meaning.kind === "shift") return meaning.unit === "D";
  if (meaning.kind === "near") {
    return meaning.of === "D" || (typeof meaning.of === "object" && meaning.of.weekday !== undefined);
  }
  return meaning.kind === "holiday";
}
