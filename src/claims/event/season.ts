import { civilOf, dayNumber } from "../../model/calendar.ts";
import { dateRange } from "../../model/edtf.ts";
import { onceFor } from "../../model/memo.ts";
import { lastAtOrBefore } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";
import { push } from "./facts.ts";
import { yearlyNames } from "./naming.ts";

/** One of the two days on which an event is remembered. */
interface Dated {
  readonly record: TruthRecord<EventFact>;
  /** Day number of its beginning. */
  readonly start: number;
  /** Day of the year from 0, in a leap year. */
  readonly at: number;
}

/** What lasts longer has no day on which it is remembered. */
const LONGEST = 60;
const YEAR = 365;
const LEAP_YEAR = 366;
/** Shorter words of a name are of many names. */
const SHORTEST = 4;
const NONE: readonly Dated[] = [];

/**
 * The events of other years that began or ended on the days around one, at most so many before or after it, and that one of the
 * `signs` leads to: ids of all that an article mentions, and words of events' names.
 */
export function recordsInSeason(
  truth: Truth,
  signs: Iterable<string>,
  day: number,
  around: number,
): ReadonlySet<TruthRecord<EventFact>> {
  const index = remembered(truth);
  const found = new Set<TruthRecord<EventFact>>();
  const middle = dayOfTheYear(day);
  const add = (list: readonly Dated[], from: number, to: number): void => {
    for (let at = lastAtOrBefore(list, from - 1, (one) => one.at) + 1; at < list.length; at++) {
      const { record, start, at: here } = list[at] as Dated;
      if (here > to) return;
      if (start < day - YEAR + around) found.add(record);
    }
  };
  for (const sign of signs) {
    const list = index.get(sign) ?? NONE;
    if (list.length === 0) continue;
    add(list, middle - around, middle + around);
    if (middle < around) add(list, middle - around + LEAP_YEAR, LEAP_YEAR);
    if (middle + around >= LEAP_YEAR) add(list, 0, middle + around - LEAP_YEAR);
  }
  return found;
}

/** Whether the event began or ended on one of the days of the year around this one. */
export function isInSeason({ date }: EventFact, day: number, around: number): boolean {
  const { start = null, end = null } = dateRange(date) ?? {};
  return [start, end].some((own) => {
    if (own === null) return false;
    const apart = Math.abs(dayOfTheYear(own) - dayOfTheYear(day));
    return Math.min(apart, LEAP_YEAR - apart) <= around;
  });
}

/** By whatever an article may mention of them, in the order of the year. */
const remembered = onceFor((truth: Truth): ReadonlyMap<string, readonly Dated[]> => {
  const index = new Map<string, Dated[]>();
  for (const record of truth.records<EventFact>("events")) {
    const { start = null, end = null, precision, approximate, uncertain } = dateRange(record.fact.date) ?? {};
    if (start === null || end === null || end - start > LONGEST || approximate || uncertain) continue;
    if (precision !== "day" && precision !== "interval") continue;
    const signs = new Set(signsOf(record.fact));
    for (const day of new Set([start, end])) {
      const dated = { record, start, at: dayOfTheYear(day) };
      for (const sign of signs) push(index, sign, dated);
    }
  }
  for (const list of index.values()) list.sort((a, b) => a.at - b.at);
  return index;
});

function signsOf(fact: EventFact): readonly string[] {
  const { id, participants, place, present, roles } = fact;
  const words = yearlyNames(fact).flatMap((name) => name.split(" ").filter((word) => word.length >= SHORTEST));
  return [id, ...participants, ...place.slice(0, 1), ...present, ...Object.values(roles).flat(), ...words];
}

function dayOfTheYear(day: number): number {
  const { month, day: date } = civilOf(day);
  return dayNumber(2000, month, date) - dayNumber(2000, 1, 1);
}
