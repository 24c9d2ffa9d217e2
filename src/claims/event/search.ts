import type { EventArgument, EventMention, Timex } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { partiesOf } from "../referents.ts";
import { compareDate } from "./compare.ts";
import { crowdOf, yearsBetween } from "./crowd.ts";
import type { EventFact } from "./fact.ts";
import type { ByType, EventIndex } from "./facts.ts";
import { namesAtEnd } from "./naming.ts";
import type { Ontology } from "./ontology.ts";

/** Where records are looked for: by the words' names, else by those whom the article mentions. */
export interface Search {
  readonly truth: Truth;
  readonly index: EventIndex;
  readonly cast: ReadonlySet<string>;
  readonly ontology: Ontology;
}

/** What began or ended on a day may be on record by another. */
const STAGES = new Set(["beginning", "ending"]);

/** Of more records than this, only those are weighed that share more with the words than one person or place. */
const MOST_WEIGHED = 32;
/** A name alone leads to its event. */
const NAMED = 2;
/** Where none shares more, so many stand for all. */
const FEW = 8;

type EventRecords = readonly TruthRecord<EventFact>[];

/** Of somebody with more records than this, only those are looked at that something else leads to as well. */
const CROWD = 64;
/** What two crowds have in common is looked for up to this size of the smaller. */
const MOST_SHARED = 1024;
/** Days before and after a date in which a record may count as told by it, and the longest date that leads to records. */
const [BESIDE, LONGEST_DATE] = [45, 20 * 366];

/** The records of the told type that the words lead to; `published` is a day number, `text` the article's. */
export function recordsFor(
  event: EventMention,
  { truth, index, cast, ontology }: Search,
  published: number | null,
  text: string,
): readonly TruthRecord<EventFact>[] {
  // With the number of people and places that lead to each.
  const found = new Map<TruthRecord<EventFact>, number>();
  const askedParties = new Set<string>();
  const askedPlaces = new Set<string>();
  const types = ontology.recordedAs(event.type);
  const crowds: EventRecords[] = [];
  const add = (by: ByType, id: string): void => {
    const asked = by === index.byPlace ? askedPlaces : askedParties;
    if (asked.has(id)) return;
    asked.add(id);
    for (const type of types) {
      const list = by.get(type)?.get(id);
      if (list === undefined) continue;
      if (list.length > CROWD) crowds.push(list);
      else for (const record of list) found.set(record, (found.get(record) ?? 0) + 1);
    }
  };
  for (const id of event.named) {
    const record = index.byId.get(id);
    if (record !== undefined && (!STAGES.has(event.type) || types.includes(record.fact.type))) found.set(record, NAMED);
  }
  for (const argument of event.arguments) {
    const { role, mention } = argument;
    if (mention === undefined) continue;
    const befallen = index.byId.get(namedBy(argument) ?? "");
    if (befallen !== undefined && types.includes(befallen.fact.type)) found.set(befallen, NAMED);
    const parties = partiesOf(mention, truth, published === null ? [] : [published]);
    for (const { ids } of parties) for (const id of ids) add(role === "place" ? index.byPlace : index.byParty, id);
  }
  if (ontology.isYearly(event.type)) {
    for (const name of namesAtEnd(text.slice(event.trigger.start, event.trigger.end)))
      for (const record of index.byYearlyName.get(name) ?? [])
        if (isOfThatYear(event, record.fact, text)) found.set(record, NAMED);
  }
  if ((found.size === 0 && crowds.length === 0) || event.arguments.some(isOfOffice))
    for (const id of cast) add(index.byParty, id);
  const dates = event.arguments.filter(({ timex }) => timex?.edtf !== undefined && timex.bound === undefined);
  if (crowds.length > 0) {
    const known = types.flatMap((type) => [...cast].map((id) => index.byParty.get(type)?.get(id) ?? []));
    addFromCrowds(found, crowds, known, yearsOf(dates));
    if (found.size === 0) return crowds.flat().slice(0, FEW);
  }
  if (found.size <= MOST_WEIGHED) return [...found.keys()];
  const isDated = ({ fact }: TruthRecord<EventFact>): boolean =>
    dates.some(({ timex, start, end }) => compareDate(timex as Timex, fact, text.slice(start, end)) !== "conflict");
  const likely: TruthRecord<EventFact>[] = [];
  for (const [record, leads] of found) {
    const { participants } = record.fact;
    const isTold = leads > 1 || (participants.length > 0 && participants.every((id) => cast.has(id)));
    if (isTold || isDated(record)) likely.push(record);
  }
  return likely.length > 0 ? likely : [...found.keys()].slice(0, FEW);
}

/**
 * Adds those records of the crowds that the words lead to by something else as well: by another of their names, by the article's
 * people, by the year told.
 */
function addFromCrowds(
  found: Map<TruthRecord<EventFact>, number>,
  crowds: readonly EventRecords[],
  known: readonly EventRecords[],
  years: ReadonlySet<number>,
): void {
  const near = new Set([...found.keys(), ...known.filter(({ length }) => length <= CROWD).flat()]);
  for (const crowd of crowds) for (const record of crowdOf(crowd).in(years)) near.add(record);
  const [smallest = []] = crowds.toSorted((a, b) => a.length - b.length);
  if (crowds.length > 1 && smallest.length <= MOST_SHARED) for (const record of smallest) near.add(record);
  for (const record of near) {
    const leads = (found.get(record) ?? 0) + crowds.filter((crowd) => crowdOf(crowd).has(record)).length;
    if (leads > 0) found.set(record, leads);
  }
}

/** The years in which the dates lie, or just beside. */
function yearsOf(dates: readonly EventArgument[]): ReadonlySet<number> {
  const years = new Set<number>();
  for (const { timex } of dates) {
    const { start = null, end = null } = dateRange(timex?.edtf ?? "") ?? {};
    if (start === null || end === null || end - start > LONGEST_DATE) continue;
    for (const year of yearsBetween(start - BESIDE, end + BESIDE)) years.add(year);
  }
  return years;
}

/** Whoever held the office at the time may be another than at the publication. */
function isOfOffice({ mention }: EventArgument): boolean {
  return mention?.referent.kind === "role";
}

/** The words give the year, or a day in it. */
export function isOfThatYear({ arguments: found }: EventMention, fact: EventFact, text: string): boolean {
  return found.some(
    ({ timex, start, end }) =>
      timex !== undefined && timex.edtf !== undefined && compareDate(timex, fact, text.slice(start, end)) === "agree",
  );
}

/** Id of an event by whose name the words call that to which it happened: "Flight 182 crashed". */
export function namedBy({ role, mention }: EventArgument): string | undefined {
  if (role !== "participant" || mention?.type !== "EVENT" || mention.referent.kind !== "entity") return undefined;
  return mention.referent.id;
}
