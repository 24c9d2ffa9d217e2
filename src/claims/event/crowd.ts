import { civilOf } from "../../model/calendar.ts";
import { dateRange } from "../../model/edtf.ts";
import type { TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";
import { push } from "./facts.ts";

type EventRecord = TruthRecord<EventFact>;

/** The many records of one person, country or place, so that a few can be had without looking at all. */
export interface Crowd {
  has(record: EventRecord): boolean;
  /** Those that lie in one of the years, or whose date is open. */
  in(years: ReadonlySet<number>): readonly EventRecord[];
}

/** Records of more years than this are looked at for any year. */
const LONGEST = 20;

const crowds = new WeakMap<readonly EventRecord[], Crowd>();

/** The records of a list, by year. Each list is gone through once. */
export function crowdOf(list: readonly EventRecord[]): Crowd {
  const known = crowds.get(list);
  if (known !== undefined) return known;
  const all = new Set(list);
  const byYear = new Map<number, EventRecord[]>();
  const always: EventRecord[] = [];
  for (const record of list) {
    const { start = null, end = null } = dateRange(record.fact.date) ?? {};
    const years = start === null || end === null ? [] : yearsBetween(start, end);
    if (years.length === 0 || years.length > LONGEST) always.push(record);
    else for (const year of years) push(byYear, year, record);
  }
  const crowd: Crowd = {
    has: (record) => all.has(record),
    in: (years) => [...new Set([...always, ...[...years].flatMap((year) => byYear.get(year) ?? [])])],
  };
  crowds.set(list, crowd);
  return crowd;
}

/** The years of a stretch of days (days since 1970-01-01). */
export function yearsBetween(start: number, end: number): readonly number[] {
  const first = civilOf(start).year;
  return Array.from({ length: civilOf(end).year - first + 1 }, (_, step) => first + step);
}
