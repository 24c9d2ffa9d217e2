import { type DateRange, dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import type { TermAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import { nameOf, officeName } from "./wording.ts";

/** A tenure as the file has it. */
export type FactTenure = OfficeFact["tenures"][number];

/** The days that a text tells, inclusive (days since 1970-01-01). */
export interface Days {
  readonly start: number;
  readonly end: number;
  readonly precision: DateRange["precision"];
}

/** Days before its end in which a resignation is told of. */
const ANNOUNCED = 200;

/** The recorded days of one end of a tenure. */
export function boundOf({ from, to }: FactTenure, aspect: TermAssertion["aspect"]): Days | undefined {
  const date = aspect === "start" ? from : to;
  const range = date === undefined ? undefined : dateRange(date);
  if (range === undefined || range.start === null || range.end === null) return undefined;
  return { start: range.start, end: range.end, precision: range.precision };
}

/** How many days lie between the two; 0 where they share one, below 0 where the first comes first. */
export function daysOff(told: Days, recorded: Days): number {
  if (told.end < recorded.start) return told.end - recorded.start;
  return told.start > recorded.end ? told.start - recorded.end : 0;
}

/** The tenure began, or ended, on the days told. */
export function lies(told: Days, tenure: FactTenure, aspect: TermAssertion["aspect"]): boolean {
  const bound = boundOf(tenure, aspect);
  return bound !== undefined && daysOff(told, bound) === 0;
}

/** So shortly before the end that the announcement may be told. */
export function isAnnounced(told: Days, tenure: FactTenure): boolean {
  const end = boundOf(tenure, "end");
  const off = end === undefined ? 0 : daysOff(told, end);
  return off < 0 && off >= -ANNOUNCED;
}

/** The days of the resignations on record that ended the tenure: from the announcement to the last day. */
export function leavesOf(truth: Truth, tenure: FactTenure): readonly Days[] {
  const end = boundOf(tenure, "end");
  if (end === undefined) return [];
  return occasionsOf(truth, tenure.holder, "resignation").filter(
    (days) => days.start <= end.end + 1 && days.end >= end.start - ANNOUNCED,
  );
}

/** The days of the events of a type in which the person took part. */
export function occasionsOf(truth: Truth, person: string, type: "resignation" | "inauguration"): readonly Days[] {
  return (occasions(truth).get(`${type} ${person}`) ?? []).flatMap(({ date }) => {
    const range = dateRange(date);
    return range === undefined || range.start === null || range.end === null
      ? []
      : [{ start: range.start, end: range.end, precision: range.precision }];
  });
}

const known = new WeakMap<Truth, ReadonlyMap<string, readonly EventFact[]>>();

function occasions(truth: Truth): ReadonlyMap<string, readonly EventFact[]> {
  const found = known.get(truth);
  if (found !== undefined) return found;
  const list = new Map<string, EventFact[]>();
  for (const { fact } of truth.records<EventFact>("events")) {
    if (fact.type !== "inauguration" && fact.type !== "resignation") continue;
    for (const person of fact.participants) {
      const key = `${fact.type} ${person}`;
      list.set(key, [...(list.get(key) ?? []), fact]);
    }
  }
  known.set(truth, list);
  return list;
}

/** "Anna Keller, President of Freedonia from 2012-03-01 to 2020-03-01", with the dates as the file has them. */
export function describeTerm(truth: Truth, { id }: TruthRecord<OfficeFact>, tenure: FactTenure): string {
  const { holder, from, to, acting } = tenure;
  const start = from === undefined ? "" : ` from ${wordsOf(from)}`;
  const end = to === undefined ? "" : ` to ${wordsOf(to)}`;
  return `${nameOf(truth, holder)}, ${acting ? "acting " : ""}${officeName(truth, id)}${start}${end}`;
}

/** A span of days in which it happened. */
function wordsOf(date: string): string {
  const [first, last] = date.split("/");
  return last === undefined ? date : `${first} or ${last}`;
}
