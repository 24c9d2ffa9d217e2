import { civilOf } from "../../model/calendar.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastOf } from "../../model/memo.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";
import { push } from "./facts.ts";

interface Dated {
  readonly record: TruthRecord<EventFact>;
  /** Day number. */
  readonly start: number;
}

/** What lasts longer has no day on which it is remembered. */
const LONGEST = 60;
const YEAR = 365;
const NONE: readonly Dated[] = [];

/** The events of other years that began or ended on the days around one: at most so many days before or after it. */
export function recordsInSeason(truth: Truth, day: number, around: number): ReadonlySet<TruthRecord<EventFact>> {
  const byDay = daysOfTheYear(truth);
  const found = new Set<TruthRecord<EventFact>>();
  for (let step = -around; step <= around; step++)
    for (const { record, start } of byDay.get(dayOfTheYear(day + step)) ?? NONE)
      if (start < day - YEAR + around) found.add(record);
  return found;
}

const daysOfTheYear = lastOf((truth: Truth): ReadonlyMap<number, readonly Dated[]> => {
  const byDay = new Map<number, Dated[]>();
  for (const record of truth.records<EventFact>("events")) {
    const { start = null, end = null, precision, approximate, uncertain } = dateRange(record.fact.date) ?? {};
    if (start === null || end === null || end - start > LONGEST || approximate || uncertain) continue;
    if (precision !== "day" && precision !== "interval") continue;
    for (const day of new Set([start, end])) push(byDay, dayOfTheYear(day), { record, start });
  }
  return byDay;
});

function dayOfTheYear(day: number): number {
  const { month, day: date } = civilOf(day);
  return month * 32 + date;
}
