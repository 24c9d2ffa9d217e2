import type { EventArgument, Mention, Timex } from "../../model/analysis.ts";
import { type DateRange, dateRange, relation } from "../../model/edtf.ts";
import type { Span } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { holdersAt, officesOf } from "../office/holders.ts";
import { type Party, partiesOf } from "../referents.ts";
import type { EventFact } from "./fact.ts";
import type { Ontology } from "./ontology.ts";
import { leewayOf } from "./relative.ts";
import { holdersOf, sidesOf } from "./roles.ts";

/**
 * How an argument lies to a record. `foreign`: it names something of which the record says nothing, so another event may be
 * meant. `neutral`: it tells neither way.
 */
export type Agreement = "agree" | "conflict" | "neutral" | "foreign";

/** Days by which dates may differ without fault: a day begins elsewhere earlier. */
const TIME_ZONES = 1;
/** Days on each side of an approximate date. */
const ABOUT = 45;

/** The article's words, whom a mention stands for if the event is that of the record, and the days on which an office may be meant. */
export interface ArticleReader {
  wordsOf(span: Span): string;
  of(mention: Mention, fact: EventFact): readonly Party[];
  days(fact: EventFact): readonly number[];
}

/**
 * Makes a reader for one article; `published` is its day number, if known. Only an office is somebody else at another time:
 * whatever else a mention stands for is looked up once.
 */
export function createArticleReader(text: string, truth: Truth, published: number | null): ArticleReader {
  const known = new Map<Mention, readonly Party[]>();
  const days = (fact: EventFact): number[] =>
    [dateRange(fact.date)?.start, published].filter((day) => day !== null && day !== undefined);
  const of = (mention: Mention, fact: EventFact): readonly Party[] => {
    if (holdsOffice(mention.referent)) return partiesOf(mention, truth, days(fact));
    const parties = known.get(mention) ?? partiesOf(mention, truth, []);
    known.set(mention, parties);
    return parties;
  };
  return { wordsOf: ({ start, end }) => text.slice(start, end), of, days };
}

function holdsOffice(referent: Mention["referent"]): boolean {
  return referent.kind === "role" || (referent.kind === "group" && referent.members.some(holdsOffice));
}

/** Compares one argument with a record. */
export function compareArgument(
  argument: EventArgument,
  record: TruthRecord<EventFact>,
  truth: Truth,
  ontology: Ontology,
  reader: ArticleReader,
): Agreement {
  if (argument.timex !== undefined) return compareDate(argument.timex, record.fact, reader.wordsOf(argument));
  if (argument.outcome !== undefined) return compareOutcome(argument, record.fact, ontology);
  if (argument.mention === undefined) return argument.role === "participant" ? "foreign" : "neutral";
  return argument.role === "place"
    ? comparePlace(argument.mention, record.fact, truth, ontology, reader)
    : compareParty(argument, argument.mention, record.fact, truth, ontology, reader);
}

/** Compares a date with a record's; `words` are the text of the time expression. */
export function compareDate(timex: Timex, fact: EventFact, words: string): Agreement {
  // "since 2019", "by June": a bound of what goes on, not the day of what happened.
  if (timex.edtf === undefined || (timex.bound !== undefined && timex.bound !== "between")) return "neutral";
  const said = dateRange(timex.edtf);
  const recorded = dateRange(fact.date);
  const lies = relation(said, recorded);
  if (lies === "unknown") return "neutral";
  if (lies !== "disjoint") return "agree";
  const distance = daysBetween(said as DateRange, recorded as DateRange);
  if (distance <= (leewayOf(timex, words)?.days ?? 0)) return "agree";
  if (distance <= TIME_ZONES && isClose(said as DateRange, recorded as DateRange)) return "neutral";
  const vague = said?.approximate || said?.uncertain || recorded?.approximate || timex.mod === "APPROX";
  return vague && distance <= ABOUT ? "neutral" : "conflict";
}

/** What lasts for days belongs to the month in which it begins, wherever the clock is read. Of two years none is close to the other. */
function isClose(said: DateRange, recorded: DateRange): boolean {
  if (said.precision !== "day" && (recorded.precision === "month" || recorded.precision === "year")) return false;
  return said.precision === "day" || daysBetween(said, { ...recorded, end: recorded.start }) <= TIME_ZONES;
}

/** Days between two disjoint ranges. */
export function daysBetween(a: DateRange, b: DateRange): number {
  if (a.end !== null && b.start !== null && a.end < b.start) return b.start - a.end;
  if (b.end !== null && a.start !== null && b.end < a.start) return a.start - b.end;
  return 0;
}

const CITY_OF = "city of ";

function comparePlace(
  { type, referent, start }: Mention,
  fact: EventFact,
  truth: Truth,
  ontology: Ontology,
  reader: ArticleReader,
): Agreement {
  // "invaded the Soviet Union in Operation Barbarossa": what it was part of is no place.
  if (fact.place.length === 0 || type === "EVENT") return "neutral";
  switch (referent.kind) {
    case "entity":
      return isAt(fact, referent.id, truth) ? "agree" : "conflict";
    case "ambiguous":
      return referent.ids.some((id) => isAt(fact, id, truth)) ? "agree" : "foreign";
    case "unlisted":
      return ontology.isElsewhere(referent.name, fact, truth, isCalledCity(start, reader)) ? "conflict" : "foreign";
    default:
      return "neutral";
  }
}

function isCalledCity(start: number, { wordsOf }: ArticleReader): boolean {
  return start >= CITY_OF.length && wordsOf({ start: start - CITY_OF.length, end: start }) === CITY_OF;
}

function isAt(fact: EventFact, place: string, truth: Truth): boolean {
  return fact.place.some((id) => truth.isWithin(id, place) || truth.isWithin(place, id));
}

function compareParty(
  argument: EventArgument,
  mention: Mention,
  fact: EventFact,
  truth: Truth,
  ontology: Ontology,
  reader: ArticleReader,
): Agreement {
  const holders = holdersOf(argument, fact);
  const sides = sidesOf(fact);
  const results = reader.of(mention, fact).map(({ ids, listed, certain }): Agreement => {
    if (!listed)
      return mention.form === "nominal" || mention.form === "pronoun" || mention.form === "role"
        ? "neutral"
        : "foreign";
    // "Flight 182 crashed": the name of the event itself.
    if (ids.includes(fact.id)) return "neutral";
    if (holders !== undefined && certain && !ids.some((id) => holders.includes(id)))
      return ontology.isOpen(argument.as ?? "", fact.type) && ids.some((id) => isBeside(id, fact, sides))
        ? "neutral"
        : mention.type === "PERSON" || ids.some((id) => sides.includes(id)) || isNoSide(mention, holders, fact, truth)
          ? "conflict"
          : "neutral";
    if (ids.some((id) => fact.participants.includes(id) || fact.represents.includes(id) || sides.includes(id)))
      return "agree";
    if (ids.some((id) => fact.present.includes(id) || isAt(fact, id, truth))) return "neutral";
    if (mention.type !== "PERSON")
      return ids.some((id) => isRepresented(id, fact, truth, reader.days(fact))) ? "neutral" : "foreign";
    return certain ? "conflict" : "neutral";
  });
  for (const result of ["conflict", "foreign", "agree"] as const) if (results.includes(result)) return result;
  return "neutral";
}

/** Somebody who was there without a part of his own on record: a third candidate loses as well. */
function isBeside(id: string, { present }: EventFact, sides: readonly string[]): boolean {
  return present.includes(id) && !sides.includes(id);
}

/** Where all who took part are on record and the sides are countries, no other country was one. */
function isNoSide({ type, form }: Mention, holders: readonly string[], { complete }: EventFact, truth: Truth): boolean {
  return form === "name" && complete.includes("participants") && holders.every((id) => truth.entity(id)?.type === type);
}

/** A country is there in the person of whoever leads it. */
function isRepresented(place: string, fact: EventFact, truth: Truth, days: readonly number[]): boolean {
  const holders = officesOf(truth, place).flatMap((office) => days.flatMap((day) => holdersAt(truth, office, day)));
  return holders.some(({ id }) => fact.participants.includes(id));
}

function compareOutcome({ outcome = "" }: EventArgument, fact: EventFact, ontology: Ontology): Agreement {
  if (fact.outcomes.some(({ type }) => type === outcome)) return "agree";
  const opposites = ontology.opposites(outcome);
  return fact.outcomes.some(({ type }) => opposites.has(type)) ? "conflict" : "neutral";
}
