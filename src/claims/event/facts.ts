import { dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { SeriesFact } from "../series/fact.ts";
import type { EventFact } from "./fact.ts";
import { yearlyNames } from "./naming.ts";
import { sidesOf } from "./roles.ts";

/** Records by the event's type, and there by somebody or somewhere: a claim of one type looks at no other. */
export type ByType = ReadonlyMap<string, ReadonlyMap<string, readonly TruthRecord<EventFact>[]>>;

/** The events of a ground truth, reachable by what a claim may name. */
export interface EventIndex {
  readonly byId: ReadonlyMap<string, TruthRecord<EventFact>>;
  readonly byParty: ByType;
  readonly byPlace: ByType;
  /** By the name without its year. */
  readonly byYearlyName: ReadonlyMap<string, readonly TruthRecord<EventFact>[]>;
  readonly series: ReadonlyMap<string, readonly TruthRecord<SeriesFact>[]>;
  /** By the last day of those that are dated to the day. */
  readonly byLastDay: ReadonlyMap<number, readonly TruthRecord<EventFact>[]>;
}

const indexes = new WeakMap<Truth, EventIndex>();

/** The index of a ground truth's events; built once. `series` leads from an event to the series that it is a member of. */
export function eventIndex(truth: Truth): EventIndex {
  let index = indexes.get(truth);
  if (index === undefined) {
    index = build(truth);
    indexes.set(truth, index);
  }
  return index;
}

function build(truth: Truth): EventIndex {
  const byId = new Map<string, TruthRecord<EventFact>>();
  const byParty = new Map<string, Map<string, TruthRecord<EventFact>[]>>();
  const byPlace = new Map<string, Map<string, TruthRecord<EventFact>[]>>();
  const byYearlyName = new Map<string, TruthRecord<EventFact>[]>();
  const series = new Map<string, TruthRecord<SeriesFact>[]>();
  const byLastDay = new Map<number, TruthRecord<EventFact>[]>();
  for (const record of truth.records<EventFact>("events")) {
    const { fact } = record;
    byId.set(fact.id, record);
    const { end = null, precision } = dateRange(fact.date) ?? {};
    if (end !== null && (precision === "day" || precision === "interval")) push(byLastDay, end, record);
    for (const name of new Set(yearlyNames(fact))) push(byYearlyName, name, record);
    for (const ids of [fact.participants, fact.represents, sidesOf(fact)])
      for (const id of ids) pushTyped(byParty, id, record);
    for (const id of fact.place) pushTyped(byPlace, id, record);
  }
  for (const record of truth.records<SeriesFact>("series")) {
    for (const id of record.fact.members) push(series, id, record);
  }
  return { byId, byParty, byPlace, byYearlyName, series, byLastDay };
}

function pushTyped(
  map: Map<string, Map<string, TruthRecord<EventFact>[]>>,
  id: string,
  record: TruthRecord<EventFact>,
): void {
  const { type } = record.fact;
  const ofType = map.get(type) ?? new Map<string, TruthRecord<EventFact>[]>();
  map.set(type, ofType);
  const records = ofType.get(id);
  if (records === undefined) ofType.set(id, [record]);
  // Somebody may be a participant and a side; his records come one after another.
  else if (records.at(-1) !== record) records.push(record);
}

/** Adds a value to the list under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
