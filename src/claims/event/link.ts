import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import type { Span } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { isIntroducedBefore } from "../sure.ts";
import type { Candidate, Links } from "./candidate.ts";
import { castOf } from "./cast.ts";
import { type Agreement, type ArticleReader, compareArgument, createArticleReader } from "./compare.ts";
import { evidenceOf, weightsOf } from "./evidence.ts";
import { nameSpan } from "./extract.ts";
import type { EventFact } from "./fact.ts";
import { type EventIndex, eventIndex } from "./facts.ts";
import { isStranger } from "./guests.ts";
import { settleDates, settleNested, settlePlaces } from "./lists.ts";
import { mayGoBy, namesAtEnd } from "./naming.ts";
import type { Ontology } from "./ontology.ts";
import { attendanceOf } from "./presence.ts";
import { isPossible, isRecent } from "./recency.ts";
import { settleRoles } from "./roles.ts";
import { isOfThatYear, namedBy, recordsFor, type Search } from "./search.ts";

const NONE: readonly never[] = [];

const readers = lastOf((truth: Truth) =>
  perArticle((analysis: Analysis) =>
    createArticleReader(analysis.document.text, truth, publishedDay(analysis.document)),
  ),
);

/**
 * Weighs all records that the mention's names lead to; where the words name nobody, the article's people do. An `antecedent`
 * is the one record that the words point back to.
 */
export function linkEvent(
  event: EventMention,
  analysis: Analysis,
  truth: Truth,
  ontology: Ontology,
  antecedent?: TruthRecord<EventFact>,
): Links {
  const index = eventIndex(truth);
  const published = publishedDay(analysis.document);
  const cast = castOf(analysis);
  const scene: Scene = {
    event,
    analysis,
    truth,
    ontology,
    index,
    cast,
    reader: readers(truth)(analysis),
    recent: isRecent(event, published),
    text: analysis.document.text,
    antecedent,
    name: event.named.length > 0 ? nameSpan(analysis, event) : undefined,
    editions: editionsNamed(event, analysis.document.text, ontology, index),
  };
  const candidates: Candidate[] = [];
  for (const record of antecedent === undefined ? recordsFor(event, scene, published, scene.text) : [antecedent]) {
    if (!isPossible(event, record.fact, published)) continue;
    const candidate = weigh(record, scene);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return candidates.sort(
    (a, b) =>
      a.conflicting.length - b.conflicting.length || b.evidence - a.evidence || (a.record.id < b.record.id ? -1 : 1),
  );
}

/** The mention, and what all records are held against it with. */
interface Scene extends Search {
  readonly analysis: Analysis;
  readonly event: EventMention;
  readonly reader: ArticleReader;
  readonly recent: boolean;
  readonly text: string;
  readonly antecedent: TruthRecord<EventFact> | undefined;
  /** Where the words name an event. */
  readonly name: Span | undefined;
  /** What the words hold the name of but for the year: "won the Nobel Peace Prize". */
  readonly editions: readonly TruthRecord<EventFact>[];
}

function weigh(record: TruthRecord<EventFact>, scene: Scene): Candidate | undefined {
  const { event, truth, ontology, index, cast, recent, antecedent } = scene;
  const results = compareAll(record, scene);
  if (results === undefined) return undefined;
  const [agreeing, conflicting, foreign]: [EventArgument[], EventArgument[], EventArgument[]] = [[], [], []];
  for (const [argument, result] of results) {
    if (result === "agree") agreeing.push(argument);
    else if (result === "conflict") conflicting.push(argument);
    else if (result === "foreign") foreign.push(argument);
  }
  const attendance = attendanceOf(record.fact, ontology.isMutual(record.fact.type), results, scene.reader, cast);
  const isEdition = scene.editions.includes(record);
  const isHis = agreeing.some(({ role }) => role === "participant");
  const named = isNamed(event, record.id) || (isEdition && (isHis || isOfThatYear(event, record.fact, scene.text)));
  const weights = weightsOf(attendance, {
    named,
    agreeing,
    recent,
    once: ontology.isOnce(record.fact, truth, event.type),
    antecedent: record === antecedent,
  });
  const { allParties, bothSides, absent, inArticle, touched } = attendance;
  return {
    record,
    named,
    misnamed: !named && !mayGoBy(event.named, record, truth, index),
    results,
    agreeing,
    conflicting: foreign.length === 0 ? conflicting : [...conflicting, ...foreign],
    allParties,
    bothSides,
    absent,
    inArticle,
    touched,
    weights,
    evidence: evidenceOf(weights),
  };
}

/** All arguments against the record; undefined where they tell of another event: of strangers, or wrong in two ways. */
function compareAll(record: TruthRecord<EventFact>, scene: Scene): ReadonlyMap<EventArgument, Agreement> | undefined {
  const { event, truth, ontology, reader, text, name, editions } = scene;
  const named = isNamed(event, record.id) || (editions.includes(record) && isOfThatYear(event, record.fact, text));
  const results = new Map<EventArgument, Agreement>();
  for (const argument of event.arguments) {
    let result = compareArgument(argument, record, truth, ontology, reader);
    if (result === "foreign" && argument.role === "participant") {
      // "met Kim at the Hanoi summit": an aide may have.
      if (isAnotherSide(argument, record.fact, ontology) && isPatientIntroduced(event, record.fact, scene)) {
        results.set(argument, "neutral");
        continue;
      }
      const isOutside = !event.nominal && ontology.isMutual(record.fact.type);
      if (!named || isOutside || argument.via !== "syntax" || !isStranger(argument.mention, record.fact, truth))
        return undefined;
      result = "conflict";
    }
    // "the 2020 Summer Olympics", held a year later: the year is the name's.
    if (result === "conflict" && named && name !== undefined && isInside(argument, name)) result = "neutral";
    results.set(argument, result);
  }
  settleDates(results, text);
  settleRoles(results, record.fact);
  settlePlaces(results, event, text);
  settleNested(results, text);
  let edits = 0;
  for (const [{ role }, result] of results) if (role !== "time" && result === "conflict") edits++;
  return edits > 1 ? undefined : results;
}

function isInside({ role, start, end }: EventArgument, name: Span): boolean {
  return role === "time" && name.start <= start && end <= name.end;
}

/** "was murdered by the student Paul Marsh": whoever did it is somebody of whom the record tells nothing. */
function isAnotherSide({ as }: EventArgument, { type, roles }: EventFact, ontology: Ontology): boolean {
  const patient = ontology.patient(type);
  return patient !== undefined && as !== undefined && as !== patient && roles[as] === undefined;
}

/** Before a family name alone the article has given the name in full: "Gandhi" may be another one's. */
function isPatientIntroduced(
  { arguments: found }: EventMention,
  { type }: EventFact,
  { ontology, analysis }: Scene,
): boolean {
  const mention = found.find(({ as }) => as === ontology.patient(type))?.mention;
  return mention !== undefined && isIntroducedBefore(mention, analysis);
}

/** The events, given anew every year, of whose name the words hold all but the year. */
function editionsNamed(
  { type, trigger }: EventMention,
  text: string,
  ontology: Ontology,
  { byYearlyName }: EventIndex,
): readonly TruthRecord<EventFact>[] {
  if (!ontology.isYearly(type)) return NONE;
  return namesAtEnd(text.slice(trigger.start, trigger.end)).flatMap((name) =>
    (byYearlyName.get(name) ?? NONE).filter(({ fact }) => ontology.isYearly(fact.type)),
  );
}

/** The words name the event, as such or as the thing that it befell: "the Singapore summit", "Flight 182 crashed". */
function isNamed({ named, arguments: found }: EventMention, id: string): boolean {
  return named.includes(id) || found.some((argument) => namedBy(argument) === id);
}
