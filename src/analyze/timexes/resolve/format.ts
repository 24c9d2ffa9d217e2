import { civilOf, dayNumber, daysInMonth, fromDay, isoYear, mondayOf, pad2 } from "../../../model/calendar.ts";
import type { Fields } from "../meaning.ts";

/** Years before Christ are negative here: -480 is 480 BC, and there is no year 0. Decades and centuries keep `bc`. */
export function signed(fields: Fields): Fields {
  if (fields.bc !== true || fields.year === undefined) return fields;
  const { bc: _, ...rest } = fields;
  return { ...rest, year: -fields.year };
}

/** The TIMEX3 value of the fields; X where a part is not known. */
export function timexValue(fields: Fields): string {
  if (fields.century !== undefined) return `${fields.bc ? "BC" : ""}${pad2(fields.century)}`;
  if (fields.decade !== undefined) return `${fields.bc ? "BC" : ""}${String(fields.decade).padStart(3, "0")}`;
  const date = dateOf(fields);
  if (fields.part !== undefined) return `${wholeDay(fields, date)}T${fields.part}`;
  if (fields.clock !== undefined) return `${wholeDay(fields, date)}T${fields.clock}${fields.zone ?? ""}`;
  return date;
}

function wholeDay(fields: Fields, date: string): string {
  if (fields.day !== undefined || fields.weekday !== undefined) return date;
  if (fields.month !== undefined) return `${date}-XX`;
  return fields.year === undefined ? "XXXX-XX-XX" : `${date}-XX-XX`;
}

function dateOf(fields: Fields): string {
  const year = yearOf(fields);
  if (fields.month !== undefined) {
    return `${year}-${pad2(fields.month)}${fields.day === undefined ? "" : `-${pad2(fields.day)}`}`;
  }
  if (fields.week !== undefined) return `${year}-W${pad2(fields.week)}${fields.weekend ? "-WE" : ""}`;
  if (fields.weekend) return `${year}-WXX-WE`;
  if (fields.weekday !== undefined) return `${year}-WXX-${fields.weekday}`;
  if (fields.season !== undefined) return `${year}-${fields.season}`;
  if (fields.quarter !== undefined) return `${year}-Q${fields.quarter}`;
  if (fields.half !== undefined) return `${year}-H${fields.half}`;
  if (fields.day !== undefined) return `${year}-XX-${pad2(fields.day)}`;
  return year;
}

function yearOf({ year }: Fields): string {
  if (year === undefined) return "XXXX";
  return year < 0 ? `BC${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

const SEASONS = { SP: 21, SU: 22, FA: 23, WI: 24 };

/** The EDTF value of the fields, narrowed (approximately) by a part such as START; undefined where no calendar time is known. */
export function edtfOf(fields: Fields, mod: string | undefined): string | undefined {
  const plain = plainEdtf(fields);
  if (plain === undefined) return undefined;
  // "Early Thursday" is that Thursday.
  const isDay = fields.day !== undefined && fields.month !== undefined;
  if (isDay && mod !== "APPROX") return plain;
  if (mod === "START" || mod === "MID" || mod === "END") return narrowed(fields, mod) ?? `${plain}~`.replace("/", "~/");
  if (mod === "APPROX") return `${plain}~`.replace("/", "~/");
  return plain;
}

function plainEdtf(fields: Fields): string | undefined {
  if (fields.century !== undefined) {
    if (!fields.bc) return `${pad2(fields.century)}XX`;
    return `${isoYear(-(fields.century + 1) * 100 + 1)}/${isoYear(-fields.century * 100)}`;
  }
  if (fields.decade !== undefined) {
    if (!fields.bc) return `${String(fields.decade).padStart(3, "0")}X`;
    return `${isoYear(-fields.decade * 10 - 8)}/${isoYear(-fields.decade * 10 + 1)}`;
  }
  if (fields.year === undefined) return yearless(fields);
  const year = isoYear(astronomical(fields.year));
  if (fields.month !== undefined) {
    return `${year}-${pad2(fields.month)}${fields.day === undefined ? "" : `-${pad2(fields.day)}`}`;
  }
  if (fields.week !== undefined) {
    const monday = mondayOf(fields.year, fields.week);
    return `${fromDay(fields.weekend ? monday + 5 : monday)}/${fromDay(monday + 6)}`;
  }
  if (fields.season !== undefined) return `${year}-${SEASONS[fields.season]}`;
  if (fields.quarter !== undefined) return `${year}-${32 + fields.quarter}`;
  if (fields.half !== undefined) return `${year}-${39 + fields.half}`;
  return fields.day === undefined && fields.weekday === undefined && !fields.weekend ? year : undefined;
}

function yearless({ month, day }: Fields): string | undefined {
  if (month === undefined) return undefined;
  return `XXXX-${pad2(month)}${day === undefined ? "" : `-${pad2(day)}`}`;
}

/** EDTF and the calendar count 1 BC as year 0. */
export function astronomical(year: number): number {
  return year < 0 ? year + 1 : year;
}

/** Early June is its first half, give or take; the middle is the middle half, late the last. */
function narrowed(fields: Fields, mod: "START" | "MID" | "END"): string | undefined {
  const { year, month, day } = fields;
  if (fields.decade !== undefined && !fields.bc) {
    const [from, to] = { START: [0, 4], MID: [3, 7], END: [5, 9] }[mod] as [number, number];
    return `${isoYear(fields.decade * 10 + from)}~/${isoYear(fields.decade * 10 + to)}~`;
  }
  if (fields.century !== undefined && !fields.bc) {
    const [from, to] = { START: [0, 40], MID: [30, 70], END: [60, 99] }[mod] as [number, number];
    return `${isoYear(fields.century * 100 + from)}~/${isoYear(fields.century * 100 + to)}~`;
  }
  if (year === undefined || year < 0 || day !== undefined) return undefined;
  if (month !== undefined) {
    const last = daysInMonth(year, month);
    const [from, to] = { START: [1, 15], MID: [8, 23], END: [16, last] }[mod] as [number, number];
    return `${isoYear(year)}-${pad2(month)}-${pad2(from)}~/${isoYear(year)}-${pad2(month)}-${pad2(to)}~`;
  }
  if (fields.season ?? fields.quarter ?? fields.half ?? fields.week) return undefined;
  const [from, to] = { START: [1, 5], MID: [4, 9], END: [8, 12] }[mod] as [number, number];
  return `${isoYear(year)}-${pad2(from)}~/${isoYear(year)}-${pad2(to)}~`;
}

/** Fields of a day number. */
export function dayFields(day: number): Fields & Required<Pick<Fields, "year" | "month" | "day">> {
  const { year, month, day: date } = civilOf(day);
  return { year: year <= 0 ? year - 1 : year, month, day: date };
}

/** Day number of whole fields; undefined where the day is not known. */
export function dayOf({ year, month, day }: Fields): number | undefined {
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : dayNumber(astronomical(year), month, Math.min(day, daysInMonth(astronomical(year), month)));
}
