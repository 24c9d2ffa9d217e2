import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange, relation } from "../../model/edtf.ts";
import { lastOf } from "../../model/memo.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { type Party, partiesOf } from "../referents.ts";
import { type Agreement, type ArticleReader, compareArgument, createArticleReader } from "./compare.ts";
import type { EventFact } from "./fact.ts";
import { type ByType, type EventIndex, eventIndex } from "./facts.ts";
import type { Ontology } from "./ontology.ts";
import { placeInName } from "./wording.ts";

/** A record held against an event mention. */
export interface Candidate {
  readonly record: TruthRecord<EventFact>;
  readonly named: boolean;
  /** The words name another event, and this one does not go by that name. */
  readonly misnamed: boolean;
  readonly results: ReadonlyMap<EventArgument, Agreement>;
  readonly agreeing: readonly EventArgument[];
  readonly conflicting: readonly EventArgument[];
  /** Every participant of the record is in the words. */
  readonly allParties: boolean;
  /** Ids of the record's participants whom the words leave out. */
  readonly absent: readonly string[];
  /** Every participant of the record is mentioned somewhere in the article. */
  readonly inArticle: boolean;
  /** How much speaks for it being the event meant. */
  readonly evidence: number;
}

/** The records that an event mention may be about, the likeliest first; none that something else speaks against. */
export type Links = readonly Candidate[];

/** Days within which "recent" and "latest" lie before the publication. */
const RECENT = 120;
const RECENCY = new Set(["recent", "recently", "latest", "this"]);

const readers = lastOf((truth: Truth) =>
  lastOf((analysis: Analysis) => createArticleReader(analysis.document.text, truth, publishedDay(analysis.document))),
);

/** Weighs all records that the mention's names lead to. Where the words name nobody, the article's people do. */
export function linkEvent(event: EventMention, analysis: Analysis, truth: Truth, ontology: Ontology): Links {
  const index = eventIndex(truth);
  const published = publishedDay(analysis.document);
  const cast = castOf(analysis);
  const scene: Scene = {
    event,
    truth,
    ontology,
    index,
    cast,
    reader: readers(truth)(analysis),
    recent: isRecent(event, published),
    text: analysis.document.text,
  };
  const candidates: Candidate[] = [];
  for (const record of recordsFor(event, scene, published)) {
    if (!isPossible(event, record.fact, published)) continue;
    const candidate = weigh(record, scene);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return candidates.sort(
    (a, b) =>
      a.conflicting.length - b.conflicting.length || b.evidence - a.evidence || (a.record.id < b.record.id ? -1 : 1),
  );
}

/** An article cannot tell of what happened after it; "recent" talks are of the last months. */
function isPossible(event: EventMention, fact: EventFact, published: number | null): boolean {
  const start = dateRange(fact.date)?.start;
  if (published === null || start === null || start === undefined) return true;
  if (start > published + 1) return false;
  return !event.determiners.some((word) => RECENCY.has(word)) || start >= published - RECENT;
}

function recordsFor(
  event: EventMention,
  { truth, index, cast, ontology }: Scene,
  published: number | null,
): Set<TruthRecord<EventFact>> {
  const found = new Set<TruthRecord<EventFact>>();
  const types = ontology.recordedAs(event.type);
  const add = (index: ByType, id: string): void => {
    const byType = index.get(id);
    if (byType !== undefined) for (const type of types) for (const record of byType.get(type) ?? []) found.add(record);
  };
  for (const id of event.named) {
    const record = index.byId.get(id);
    if (record !== undefined) found.add(record);
  }
  for (const { role, mention } of event.arguments) {
    if (mention === undefined) continue;
    const parties = partiesOf(mention, truth, published === null ? [] : [published]);
    for (const { ids } of parties) for (const id of ids) add(role === "place" ? index.byPlace : index.byParty, id);
  }
  if (found.size === 0 || event.arguments.some(isOfOffice)) for (const id of cast) add(index.byParty, id);
  return found;
}

/** Whoever held the office at the time may be another than at the publication. */
function isOfOffice({ mention }: EventArgument): boolean {
  return mention?.referent.kind === "role";
}

/** The mention, and what all records are held against it with. */
interface Scene {
  readonly event: EventMention;
  readonly truth: Truth;
  readonly ontology: Ontology;
  readonly index: EventIndex;
  readonly cast: ReadonlySet<string>;
  readonly reader: ArticleReader;
  readonly recent: boolean;
  readonly text: string;
}

function weigh(record: TruthRecord<EventFact>, scene: Scene): Candidate | undefined {
  const { event, truth, ontology, index, cast, reader, recent, text } = scene;
  const compared: Agreement[] = [];
  for (const argument of event.arguments) {
    const result = compareArgument(argument, record, truth, ontology, reader);
    if (result === "foreign" && argument.role === "participant") return undefined;
    compared.push(result);
  }
  const results = new Map<EventArgument, Agreement>();
  for (const [index, argument] of event.arguments.entries()) results.set(argument, compared[index] as Agreement);
  settleDates(results);
  settlePlaces(results, event, text);
  // Two edits would be needed: that is another event.
  let edits = 0;
  for (const [{ role }, result] of results) if (role !== "time" && result === "conflict") edits++;
  if (edits > 1) return undefined;
  const of = (wanted: Agreement): EventArgument[] =>
    event.arguments.filter((argument) => results.get(argument) === wanted);
  const agreeing = of("agree");
  const { participants } = record.fact;
  const present = presentOf(
    agreeing.flatMap(({ role, mention }) =>
      role === "participant" && mention !== undefined ? reader.of(mention, record.fact) : [],
    ),
    [...participants, ...record.fact.represents],
  );
  const parties = [...participants, ...record.fact.represents].filter((id) => present.has(id)).length;
  const allParties =
    (participants.length > 0 && participants.every((id) => present.has(id))) ||
    (record.fact.represents.length > 0 && record.fact.represents.every((id) => present.has(id)));
  const inArticle = participants.length > 0 && participants.every((id) => cast.has(id) || present.has(id));
  const named = event.named.includes(record.id);
  return {
    record,
    named,
    misnamed: !named && !mayGoBy(event.named, record, truth, index),
    results,
    agreeing,
    conflicting: [...of("conflict"), ...of("foreign")],
    allParties,
    absent: participants.filter((id) => !present.has(id)),
    inArticle,
    evidence: evidenceOf({ named, agreeing, allParties, parties, inArticle, recent }),
  };
}

/** Those of the record whom the words name. A name that several bear, with its pronouns, stands for one of them and no more. */
function presentOf(parties: readonly Party[], wanted: readonly string[]): ReadonlySet<string> {
  const present = new Set<string>();
  const doubtful = new Set<string>();
  for (const { ids } of parties.toSorted((a, b) => a.ids.length - b.ids.length)) {
    const key = ids.join(" ");
    const id = doubtful.has(key) ? undefined : ids.find((one) => wanted.includes(one) && !present.has(one));
    if (id !== undefined) present.add(id);
    if (ids.length > 1) doubtful.add(key);
  }
  return present;
}

/** Whether an event may be called by the names of these events or series: it happened at the place of the name, or is a member. */
function mayGoBy(
  names: readonly string[],
  { id, fact }: TruthRecord<EventFact>,
  truth: Truth,
  index: EventIndex,
): boolean {
  return names.every((name) => {
    const bearer = index.byId.get(name);
    if (bearer === undefined) return index.series.get(id)?.some((series) => series.id === name) ?? false;
    const place = placeInName(bearer.fact, truth);
    return (
      place !== undefined &&
      bearer.fact.type === fact.type &&
      fact.place.some((at) => truth.isWithin(at, place) || truth.isWithin(place, at))
    );
  });
}

const JOINT = /^\s*(?:(?:in|on|last|this)\s[^,.;:]{1,20}\s)?(?:,?\s*(?:and|or)\b|,\s*(?:in|at|near|on)\b)/;
const COMMA = /^\s*,\s*$/;
const LONGEST_JOINT = 40;

/** "in Singapore, in Hanoi and at the border": of places in a list one that fits is enough. "Singapore, Vietnam" is no list. */
function settlePlaces(results: Map<EventArgument, Agreement>, { trigger }: EventMention, text: string): void {
  const places: EventArgument[] = [];
  for (const place of results.keys()) if (place.role === "place" && place.start >= trigger.end) places.push(place);
  if (places.length < 2 || !places.some((place) => results.get(place) === "agree")) return;
  const gaps = places.map(({ end }, index) => text.slice(end, places[index + 1]?.start ?? end + LONGEST_JOINT));
  const between = gaps.slice(0, -1);
  const isList = between.every((gap) => gap.length <= LONGEST_JOINT && (JOINT.test(gap) || COMMA.test(gap)));
  if (!isList || !(between.some((gap) => JOINT.test(gap)) || JOINT.test(gaps.at(-1) ?? ""))) return;
  for (const place of places) if (results.get(place) === "conflict") results.set(place, "neutral");
}

/** Of several dates in the words one that fits is enough: the others tell of something else. */
function settleDates(results: Map<EventArgument, Agreement>): void {
  const dates: (readonly [EventArgument, Agreement])[] = [];
  for (const entry of results) if (entry[0].role === "time") dates.push(entry);
  if (dates.length < 2) return;
  const rangeOf = ({ timex }: EventArgument) => (timex?.edtf === undefined ? undefined : dateRange(timex.edtf));
  const agreeing = dates.filter(([, result]) => result === "agree").map(([argument]) => rangeOf(argument));
  if (agreeing.length === 0) return;
  for (const [argument, result] of dates) {
    // "on July 3, for the first time this year": the year does not excuse the day.
    const isInside = agreeing.some(
      (range) => range?.approximate === false && relation(range, rangeOf(argument)) === "contains",
    );
    if (result === "conflict" && !isInside) results.set(argument, "neutral");
  }
}

function isRecent(event: EventMention, published: number | null): boolean {
  return published !== null && event.determiners.some((word) => RECENCY.has(word));
}

function evidenceOf(of: {
  named: boolean;
  agreeing: readonly EventArgument[];
  allParties: boolean;
  parties: number;
  inArticle: boolean;
  recent: boolean;
}): number {
  let evidence = of.named ? 3 : 0;
  if (of.allParties) evidence += of.parties > 1 ? 3 : 2;
  else if (of.parties > 0) evidence += of.inArticle ? 2 : 1;
  else if (of.inArticle) evidence += 1.5;
  if (of.recent) evidence += 1;
  if (of.agreeing.some(({ role }) => role === "place")) evidence += 1.5;
  if (of.agreeing.some(({ role }) => role === "outcome")) evidence += 0.5;
  const date = of.agreeing.find(({ role }) => role === "time")?.timex?.edtf;
  const precision = date === undefined ? undefined : dateRange(date)?.precision;
  if (precision === "day") evidence += 2;
  else if (precision === "month") evidence += 1.5;
  else if (precision !== undefined) evidence += 0.75;
  return evidence;
}

/** Ids of the people, bodies and things that the article mentions without doubt. */
const castOf = lastOf(
  ({ mentions }: Analysis): ReadonlySet<string> =>
    new Set(
      mentions.flatMap(({ type, referent }) => (type !== "PLACE" && referent.kind === "entity" ? [referent.id] : [])),
    ),
);
