import { fromDay } from "../../model/calendar.ts";
import { dateRange } from "../../model/edtf.ts";
import { onceFor } from "../../model/memo.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import { push } from "../event/facts.ts";

/** The part of a date that is not that of the record. */
export type Part = "day" | "month" | "year";

/** A record whose date differs from the one told in one part only. */
export interface NearMiss {
  readonly record: TruthRecord<EventFact>;
  readonly part: Part;
}

/** Longer events have no one day. */
const LONGEST = 5;

interface DayIndex {
  readonly on: ReadonlyMap<string, readonly TruthRecord<EventFact>[]>;
  /** By a date with one part left out: `2010-05-*`. */
  readonly near: ReadonlyMap<string, readonly TruthRecord<EventFact>[]>;
}

const NONE: readonly never[] = [];

const indexOf = onceFor((truth: Truth): DayIndex => {
  const on = new Map<string, TruthRecord<EventFact>[]>();
  const near = new Map<string, TruthRecord<EventFact>[]>();
  for (const record of truth.records<EventFact>("events")) {
    const { start = null, end = null } = dateRange(record.fact.date) ?? {};
    if (start === null || end === null || end - start >= LONGEST) continue;
    for (let day = start - 1; day <= end + 1; day++) push(on, fromDay(day), record);
    for (const day of new Set([start, end])) for (const key of keysOf(fromDay(day)).values()) push(near, key, record);
  }
  return { on, near };
});

function keysOf(day: string): ReadonlyMap<Part, string> {
  const [year, month, date] = day.split("-");
  return new Map<Part, string>([
    ["day", `${year}-${month}-*`],
    ["month", `${year}-*-${date}`],
    ["year", `*-${month}-${date}`],
  ]);
}

/** The records of some types that are a day, a month or a year away, written otherwise in that one part. */
export function nearMisses(day: string, types: ReadonlySet<string>, truth: Truth): readonly NearMiss[] {
  const { near } = indexOf(truth);
  const there = recordsOn(day, truth);
  const found: NearMiss[] = [];
  for (const [part, key] of keysOf(day))
    for (const record of near.get(key) ?? NONE)
      if (types.has(record.fact.type) && !there.includes(record)) found.push({ record, part });
  return found;
}

/** The records of the day, or of one beside it. */
export function recordsOn(day: string, truth: Truth): readonly TruthRecord<EventFact>[] {
  return indexOf(truth).on.get(day) ?? NONE;
}
