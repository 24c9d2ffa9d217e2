import { createRequire } from "node:module";
import type parseEdtf from "edtf";
import { dayNumber, daysInMonth, isCivil, monthRange } from "./calendar.ts";

export { fromDay, monthRange, toDay, weekdayOf } from "./calendar.ts";

/** The days an EDTF value may stand for: inclusive day numbers (days since 1970-01-01), null where the range is open. */
export interface DateRange {
  readonly start: number | null;
  readonly end: number | null;
  /** `~` or `%`, and seasons, whose bounds nobody has agreed on: a near miss is no contradiction. */
  readonly approximate: boolean;
  /** `?` or `%`. */
  readonly uncertain: boolean;
  /** The finest unit written. */
  readonly precision: "day" | "month" | "season" | "year" | "decade" | "century" | "interval";
  /** A day or month of no known year (`XXXX-06-12`); `start` and `end` are then null. */
  readonly recurring?: { readonly month: number; readonly day?: number };
}

/** How the days of one value lie to those of another; `within`: the first lies inside the second. */
export type Relation = "equal" | "within" | "contains" | "overlaps" | "disjoint" | "unknown";

const LARGEST_CACHE = 4096;
const cache = new Map<string, DateRange | undefined>();

/**
 * The range of an EDTF value (ISO 8601-2, levels 0 and 1; sub-year groupings 21-24, 33-36, 40 and 41; `XXXX-06-12`; a time of day
 * is passed over). Undefined where the value is not EDTF or has no year to bound it.
 */
export function dateRange(edtf: string): DateRange | undefined {
  const known = cache.get(edtf);
  if (known !== undefined || cache.has(edtf)) return known;
  const range = readRange(edtf);
  if (cache.size >= LARGEST_CACHE) cache.clear();
  cache.set(edtf, range);
  return range;
}

function readRange(edtf: string): DateRange | undefined {
  if (edtf.length > 60) return undefined;
  const slash = edtf.indexOf("/");
  if (slash < 0) return readDate(edtf) ?? readWithLibrary(edtf);
  const left = edtf.slice(0, slash);
  const right = edtf.slice(slash + 1);
  const from = isOpen(left) ? undefined : readDate(left);
  const to = isOpen(right) ? undefined : readDate(right);
  if ((from === undefined && !isOpen(left)) || (to === undefined && !isOpen(right))) return readWithLibrary(edtf);
  if (from?.recurring !== undefined || to?.recurring !== undefined) return undefined;
  const start = from?.start ?? null;
  const end = to?.end ?? null;
  if (start !== null && end !== null && end < start) return undefined;
  return Object.freeze({
    start,
    end,
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
    uncertain: (from?.uncertain ?? false) || (to?.uncertain ?? false),
    precision: "interval",
  });
}

function isOpen(bound: string): boolean {
  return bound === "" || bound === "..";
}

const DATE = /^([+-]?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T[\d:.]+(?:Z|[+-]\d{2}(?::?\d{2})?)?)?([?~%])?$/;

function readDate(text: string): DateRange | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = "", month, day, qualifier] = match;
  const approximate = qualifier === "~" || qualifier === "%";
  const uncertain = qualifier === "?" || qualifier === "%";
  const of = (start: number, end: number, precision: DateRange["precision"]): DateRange =>
    Object.freeze({ start, end, approximate: approximate || precision === "season", uncertain, precision });
  if (year.includes("X")) return unspecified(year, month, day, of);

  const number = Number(year);
  if (month === undefined || month === "XX") {
    if (day !== undefined && day !== "XX") return undefined;
    return of(dayNumber(number, 1, 1), dayNumber(number, 12, 31), "year");
  }
  const monthNumber = Number(month);
  if (Number.isNaN(monthNumber)) return undefined;
  if (monthNumber > 12) return day === undefined ? grouping(number, monthNumber, of) : undefined;
  if (monthNumber < 1) return undefined;
  if (day === undefined || day === "XX") {
    const { start, end } = monthRange(number, monthNumber);
    return of(start, end, "month");
  }
  const dayOfMonth = Number(day);
  if (!isCivil(number, monthNumber, dayOfMonth)) return undefined;
  const at = dayNumber(number, monthNumber, dayOfMonth);
  return of(at, at, "day");
}

type MakeRange = (start: number, end: number, precision: DateRange["precision"]) => DateRange;

function unspecified(
  year: string,
  month: string | undefined,
  day: string | undefined,
  of: MakeRange,
): DateRange | undefined {
  if (year.endsWith("XXXX")) return recurring(month, day, of);
  const digits = /^([+-]?\d+)(X+)$/.exec(year);
  if (digits === null || (month !== undefined && month !== "XX") || (day !== undefined && day !== "XX"))
    return undefined;
  const size = 10 ** (digits[2] as string).length;
  const first = Math.abs(Number(digits[1])) * size;
  const [from, to] = year.startsWith("-") ? [-(first + size - 1), -first] : [first, first + size - 1];
  return of(dayNumber(from, 1, 1), dayNumber(to, 12, 31), size === 10 ? "decade" : "century");
}

function recurring(month: string | undefined, day: string | undefined, of: MakeRange): DateRange | undefined {
  const monthNumber = Number(month);
  if (!(monthNumber >= 1 && monthNumber <= 12)) return undefined;
  const { approximate, uncertain } = of(0, 0, "day");
  const open = { start: null, end: null, approximate, uncertain };
  if (day === undefined || day === "XX") {
    return Object.freeze({ ...open, precision: "month", recurring: { month: monthNumber } });
  }
  const dayOfMonth = Number(day);
  if (!isCivil(2000, monthNumber, dayOfMonth)) return undefined;
  return Object.freeze({ ...open, precision: "day", recurring: { month: monthNumber, day: dayOfMonth } });
}

/** Seasons are wide: meteorological and astronomical usage both fit, and a winter may be that of either of its years. */
function grouping(year: number, code: number, of: MakeRange): DateRange | undefined {
  const months = (first: number, last: number): DateRange =>
    of(dayNumber(year, first, 1), dayNumber(year, last, daysInMonth(year, last)), "month");
  switch (code) {
    case 21:
      return of(dayNumber(year, 3, 1), dayNumber(year, 6, 21), "season");
    case 22:
      return of(dayNumber(year, 6, 1), dayNumber(year, 9, 23), "season");
    case 23:
      return of(dayNumber(year, 9, 1), dayNumber(year, 12, 22), "season");
    case 24:
      return of(dayNumber(year, 1, 1), dayNumber(year + 1, 3, 21), "season");
    case 33:
    case 34:
    case 35:
    case 36:
      return months((code - 33) * 3 + 1, (code - 33) * 3 + 3);
    case 40:
      return months(1, 6);
    case 41:
      return months(7, 12);
    default:
      return undefined;
  }
}

type Library = { readonly default: typeof parseEdtf };

// Loaded when it is needed: the forms that news writes are read without it.
const require = createRequire(import.meta.url);
let library: Library | undefined;

/** Level 2 and whatever else is rare: sets, `Y170000002`, qualifiers inside a date. */
function readWithLibrary(text: string): DateRange | undefined {
  if (!/^[\d\-+/.?~%YXESTZ:,{}[\]]+$/.test(text) || text.includes("XXXX")) return undefined;
  try {
    library ??= require("edtf") as Library;
    const { min, max } = library.default(text);
    if (!Number.isFinite(min) || !Number.isFinite(max)) return undefined;
    return Object.freeze({
      start: Math.floor(min / 86_400_000),
      end: Math.floor(max / 86_400_000),
      approximate: /[~%]/.test(text),
      uncertain: /[?%]/.test(text),
      precision: "interval",
    });
  } catch {
    return undefined;
  }
}

/** How the days of `a` lie to those of `b`. An open bound is endless; `unknown` where either is undefined or cannot be placed. */
export function relation(a: DateRange | undefined, b: DateRange | undefined): Relation {
  if (a === undefined || b === undefined) return "unknown";
  if (a.recurring !== undefined) return b.recurring !== undefined ? recurringPair(a, b) : recurringTo(a.recurring, b);
  if (b.recurring !== undefined) return inverse(recurringTo(b.recurring, a));
  const [aStart, aEnd, bStart, bEnd] = [
    a.start ?? -Infinity,
    a.end ?? Infinity,
    b.start ?? -Infinity,
    b.end ?? Infinity,
  ];
  if (aEnd < bStart || bEnd < aStart) return "disjoint";
  if (aStart === bStart && aEnd === bEnd) return "equal";
  if (aStart >= bStart && aEnd <= bEnd) return "within";
  if (aStart <= bStart && aEnd >= bEnd) return "contains";
  return "overlaps";
}

type Recurring = NonNullable<DateRange["recurring"]>;

function recurringPair(a: DateRange, b: DateRange): Relation {
  const [x, y] = [a.recurring as Recurring, b.recurring as Recurring];
  if (x.month !== y.month) return "disjoint";
  if (x.day === y.day) return "equal";
  if (x.day === undefined) return "contains";
  return y.day === undefined ? "within" : "disjoint";
}

/** A yearly day or month against a range: whether some year's instance can hold it. */
function recurringTo({ month, day }: Recurring, range: DateRange): Relation {
  if (range.start === null || range.end === null || range.end - range.start > 366) return "unknown";
  const year = 1970 + Math.floor(range.start / 365.2425);
  for (let candidate = year - 1; candidate <= year + 2; candidate++) {
    const { start, end } = monthRange(candidate, month);
    if (day !== undefined && start + day - 1 > end) continue;
    const [from, to] = day === undefined ? [start, end] : [start + day - 1, start + day - 1];
    if (to < range.start || from > range.end) continue;
    return from <= range.start && to >= range.end ? "contains" : "overlaps";
  }
  return "disjoint";
}

function inverse(relation: Relation): Relation {
  if (relation === "contains") return "within";
  return relation === "within" ? "contains" : relation;
}
