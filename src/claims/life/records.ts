import { civilOf } from "../../model/calendar.ts";
import { type DateRange, dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";

/** What is on record of the beginning and the end of a life. */
export interface Life {
  readonly birth?: TruthRecord<EventFact>;
  readonly death?: TruthRecord<EventFact>;
  /** It may have been some days before the death. */
  readonly assassination?: TruthRecord<EventFact>;
}

/** Who an event of a life happens to, by its type. */
const SUBJECTS: Readonly<Record<string, string>> = { birth: "born", death: "deceased", assassination: "deceased" };

const indexes = new WeakMap<Truth, ReadonlyMap<string, Life>>();

/** The birth and death of a person, where each is one recorded event. */
export function lifeOf(truth: Truth, person: string): Life {
  let index = indexes.get(truth);
  if (index === undefined) {
    index = build(truth);
    indexes.set(truth, index);
  }
  return index.get(person) ?? {};
}

/** What is on record of the end of a life: the death, else the attack that led to it. */
export function deathOf(truth: Truth, person: string): TruthRecord<EventFact> | undefined {
  const { death, assassination } = lifeOf(truth, person);
  return death ?? assassination;
}

function build(truth: Truth): ReadonlyMap<string, Life> {
  const lives = new Map<string, Life>();
  for (const record of truth.records<EventFact>("events")) {
    const { type, participants, roles } = record.fact;
    const subject = SUBJECTS[type];
    if (subject === undefined) continue;
    const [who, ...others] = roles[subject] ?? participants;
    if (who !== undefined && others.length === 0) lives.set(who, { ...lives.get(who), [type]: record });
  }
  return lives;
}

/** The whole years between a birth and a stretch of days (days since 1970-01-01), the fewest and the most that fit. */
export function agesAt(
  birth: DateRange,
  from: number,
  to: number,
): { readonly min: number; readonly max: number } | undefined {
  if (birth.start === null || birth.end === null) return undefined;
  return { min: years(birth.end, from), max: years(birth.start, to) };
}

/** The days on which somebody born then is of an age. */
export function daysAged(birth: DateRange, age: number): { readonly from: number; readonly to: number } | undefined {
  if (birth.start === null || birth.end === null) return undefined;
  return { from: birth.start + Math.floor(age * 365.2425) - 1, to: birth.end + Math.ceil((age + 1) * 365.2425) };
}

/** The range of a record's date, unless it is not certain. */
export function certainDate(record: TruthRecord<EventFact> | undefined): DateRange | undefined {
  const range = record === undefined ? undefined : dateRange(record.fact.date);
  return range === undefined || range.approximate || range.uncertain ? undefined : range;
}

function years(birth: number, day: number): number {
  const [a, b] = [civilOf(birth), civilOf(day)];
  const before = b.month < a.month || (b.month === a.month && b.day < a.day);
  return b.year - a.year - (before ? 1 : 0);
}
