import { dateRange } from "../../model/edtf.ts";
import { lastAtOrBefore } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { OfficeFact } from "./fact.ts";

/** Somebody who holds an office. */
export interface Holder {
  readonly id: string;
  readonly acting: boolean;
  /** 45 of the 45th president. */
  readonly ordinal?: number;
}

/** A tenure as days since 1970-01-01, both inclusive and taken wide where the file is imprecise; infinite where it is open. */
export interface Tenure extends Holder {
  readonly office: string;
  readonly from: number;
  readonly to: number;
  /** True of the present holder: `to` is then only how far the list was kept up. */
  readonly lasting: boolean;
}

interface Office {
  readonly record: TruthRecord<OfficeFact>;
  /** By first day. */
  readonly tenures: readonly Tenure[];
  /** The latest last day of each tenure and those before it: where it is past, nobody further back can still be in office. */
  readonly lastSoFar: readonly number[];
}

interface Index {
  readonly offices: ReadonlyMap<string, Office>;
  readonly byHolder: ReadonlyMap<string, readonly Tenure[]>;
  readonly byPlace: ReadonlyMap<string, readonly string[]>;
  /** Ids of the holders, by family name in lower case. */
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<Truth, Index>();

/**
 * Who holds the office on the day (days since 1970-01-01): none if that is not on record, two on the day of a handover or where
 * somebody acts for a suspended holder. O(log n).
 */
export function holdersAt(truth: Truth, officeId: string, day: number): readonly Holder[] {
  const office = indexOf(truth).offices.get(officeId);
  if (office === undefined) return [];
  const { tenures, lastSoFar } = office;
  const found: Holder[] = [];
  for (
    let index = lastAtOrBefore(tenures, day, ({ from }) => from);
    index >= 0 && (lastSoFar[index] as number) >= day;
    index--
  ) {
    const { id, acting, ordinal, to } = tenures[index] as Tenure;
    if (to >= day) found.push({ id, acting, ...(ordinal === undefined ? {} : { ordinal }) });
  }
  return found.reverse();
}

/** All tenures of a person, by first day. */
export function tenuresOf(truth: Truth, personId: string): readonly Tenure[] {
  return indexOf(truth).byHolder.get(personId) ?? [];
}

/** All tenures of an office, by first day. */
export function tenuresIn(truth: Truth, officeId: string): readonly Tenure[] {
  return indexOf(truth).offices.get(officeId)?.tenures ?? [];
}

/** Ids of the offices of a place or body. */
export function officesOf(truth: Truth, placeId: string): readonly string[] {
  return indexOf(truth).byPlace.get(placeId) ?? [];
}

/** Ids of those of a family name who hold or held an office. */
export function holdersNamed(truth: Truth, surname: string): readonly string[] {
  return indexOf(truth).bySurname.get(surname.toLowerCase()) ?? [];
}

/** The record of an office. */
export function officeRecord(truth: Truth, officeId: string): TruthRecord<OfficeFact> | undefined {
  return indexOf(truth).offices.get(officeId)?.record;
}

function indexOf(truth: Truth): Index {
  let index = indexes.get(truth);
  if (index === undefined) {
    index = makeIndex(truth);
    indexes.set(truth, index);
  }
  return index;
}

function makeIndex(truth: Truth): Index {
  const records = truth.records<OfficeFact>("offices");
  const bySurname = new Map<string, string[]>();
  const offices = new Map<string, Office>();
  const byHolder = new Map<string, Tenure[]>();
  const byPlace = new Map<string, string[]>();
  for (const record of records) {
    const tenures = tenuresOfOffice(record);
    let last = Number.NEGATIVE_INFINITY;
    const lastSoFar = tenures.map(({ to }) => {
      last = Math.max(last, to);
      return last;
    });
    offices.set(record.id, { record, tenures, lastSoFar });
    for (const tenure of tenures) add(byHolder, tenure.id, tenure);
    for (const place of record.fact.of) add(byPlace, place, record.id);
  }
  for (const tenures of byHolder.values()) tenures.sort((a, b) => a.from - b.from);
  for (const id of byHolder.keys()) {
    const entity = truth.entity(id);
    const surname = entity?.surname ?? entity?.names[0]?.split(" ").at(-1);
    if (surname !== undefined) add(bySurname, surname.toLowerCase(), id);
  }
  return { offices, byHolder, byPlace, bySurname };
}

/** A tenure without end is known to last as far as the list was kept up. */
function tenuresOfOffice({ id: office, fact }: TruthRecord<OfficeFact>): readonly Tenure[] {
  const through = fact.through === undefined ? undefined : dateRange(fact.through)?.end;
  return fact.tenures
    .map(({ holder, from, to, acting, ordinal }) => ({
      office,
      id: holder,
      acting,
      ...(ordinal === undefined ? {} : { ordinal }),
      from: (from === undefined ? undefined : dateRange(from)?.start) ?? Number.NEGATIVE_INFINITY,
      to: (to === undefined ? through : dateRange(to)?.end) ?? Number.POSITIVE_INFINITY,
      lasting: to === undefined,
    }))
    .sort((a, b) => a.from - b.from);
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
