import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { lastOf } from "../../model/memo.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { Candidate, Links } from "./candidate.ts";
import { castOf } from "./cast.ts";
import { type Agreement, type ArticleReader, compareArgument, createArticleReader } from "./compare.ts";
import { evidenceOf } from "./evidence.ts";
import type { EventFact } from "./fact.ts";
import { eventIndex } from "./facts.ts";
import { settleDates, settlePlaces } from "./lists.ts";
import { mayGoBy } from "./naming.ts";
import type { Ontology } from "./ontology.ts";
import { presentOf } from "./presence.ts";
import { isPossible, isRecent } from "./recency.ts";
import { recordsFor, type Search } from "./search.ts";

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

/** The mention, and what all records are held against it with. */
interface Scene extends Search {
  readonly event: EventMention;
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
