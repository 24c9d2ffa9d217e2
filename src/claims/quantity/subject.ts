import type { Analysis, Mention, Timex, Token } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastOf, onceFor, perArticle } from "../../model/memo.ts";
import { capitalsIn, createWordFilter, type WordFilter } from "../../model/signature.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { monthName } from "../date-words.ts";
import { mentionedIn } from "../event/cast.ts";
import { compareDate } from "../event/compare.ts";
import type { EventFact } from "../event/fact.ts";
import { push } from "../event/facts.ts";
import type { Ontology } from "../event/ontology.ts";
import { OPENING } from "./told.ts";
import { isTimeOfYear, tellsYears } from "./yearly.ts";

type EventRecord = TruthRecord<EventFact>;

/** An event that an article tells of without any one sentence that names it, and the first words that lead to it. */
export interface Subject {
  readonly record: EventRecord;
  readonly lead: Mention | Token;
}

/** Mentions and dates of an article that are looked at, and records that they may lead to. */
const MOST = 80;
const MOST_RECORDS = 48;
/** Days of the longest stretch that is as good as a day. */
const SHORT = 4;
const YEAR = 366;
/** Letters of the shortest word of a name that tells something, and of one that leads to it alone. */
const [WORD, LONG] = [3, 4];
const CONTENT = /\p{L}[\p{L}'’\d]*/gu;
const MONTHS = new Set(Array.from({ length: 12 }, (_, index) => monthName(index + 1)));
const EMPTY = new Set("the and for with from".split(" "));

/**
 * Finds the events with numbers on record that an article is about by what it tells in several places: a place or a thing in one
 * sentence, the day or the year in another, the kind in a third.
 */
export function createSubjects(ontology: Ontology): (analysis: Analysis, truth: Truth) => readonly Subject[] {
  const indexOf = onceFor(byTold);
  const find = (analysis: Analysis, truth: Truth): readonly Subject[] => {
    const { byId, byWord, mayLead } = indexOf(truth);
    const led = new Map<EventRecord, Subject["lead"]>();
    const add = (records: readonly EventRecord[], lead: Subject["lead"]): void => {
      for (const record of records) if (lead.start < (led.get(record)?.start ?? Infinity)) led.set(record, lead);
    };
    for (const mention of analysis.mentions.slice(0, MOST))
      if (mention.referent.kind === "entity") add(byId.get(mention.referent.id) ?? [], mention);
    for (const token of analysis.tokens)
      if (capitalsIn(token.signature) > 0 && mayLead(token.signature)) add(byWord.get(token.lower) ?? [], token);
    if (led.size === 0 || led.size > MOST_RECORDS) return [];
    const article = readArticle(analysis, truth);
    return [...led].flatMap(([record, lead]) =>
      isTold(record.fact, !("type" in lead), article, ontology) ? [{ record, lead }] : [],
    );
  };
  const known = lastOf((truth: Truth) => perArticle((analysis: Analysis) => find(analysis, truth)));
  return (analysis, truth) => known(truth)(analysis);
}

/** The records with numbers, by what leads to them. */
interface Index {
  /** Places and things. */
  readonly byId: ReadonlyMap<string, readonly EventRecord[]>;
  /** Words with a capital that stand in the names of one record only. */
  readonly byWord: ReadonlyMap<string, readonly EventRecord[]>;
  readonly mayLead: WordFilter;
}

function byTold(truth: Truth): Index {
  const byId = new Map<string, EventRecord[]>();
  const byWord = new Map<string, EventRecord[]>();
  const common = new Set(
    truth.entities.flatMap(({ names, aliases, demonyms }) => [...names, ...aliases, ...demonyms].flatMap(wordsOf)),
  );
  for (const record of truth.records<EventFact>("events")) {
    const { fact } = record;
    for (const word of new Set(fact.names.flatMap(capitalized))) if (!common.has(word)) push(byWord, word, record);
    if (fact.quantities.length === 0) continue;
    for (const id of new Set([...fact.place, ...fact.participants]))
      if (truth.entity(id)?.type !== "PERSON") push(byId, id, record);
  }
  for (const [word, records] of byWord)
    if (records.length > 1 || records.some(({ fact }) => fact.quantities.length === 0)) byWord.delete(word);
  return { byId, byWord, mayLead: createWordFilter(byWord.keys()) };
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(CONTENT) ?? [];
}

/** Words with a capital inside a name; the first one has it in any case, and the last is often a common noun. */
function capitalized(name: string): readonly string[] {
  return (name.match(CONTENT) ?? [])
    .filter((word) => word.length >= LONG && /^\p{Lu}/u.test(word) && !MONTHS.has(word))
    .map((word) => word.toLowerCase());
}

/** What an article tells, as it is held against each record. */
interface Article {
  readonly analysis: Analysis;
  readonly truth: Truth;
  readonly dates: readonly Timex[];
  readonly types: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly published: number | null;
  words(): ReadonlySet<string>;
}

function readArticle(analysis: Analysis, truth: Truth): Article {
  let words: ReadonlySet<string> | undefined;
  return {
    analysis,
    truth,
    dates: analysis.timexes
      .filter(
        ({ type, edtf, bound }) => (type === "DATE" || type === "TIME") && edtf !== undefined && bound === undefined,
      )
      .slice(0, MOST),
    types: new Set(analysis.events.slice(0, MOST).map(({ type }) => type)),
    ids: mentionedIn(analysis),
    published: publishedDay(analysis.document),
    words: () => (words ??= new Set(analysis.tokens.map(({ lower }) => lower))),
  };
}

/** The day with a place, or the year with one place so narrow, or with all words of a name, and the kind. */
function isTold(fact: EventFact, isByWord: boolean, article: Article, ontology: Ontology): boolean {
  const when = whenTold(fact, article);
  if (when === undefined) return false;
  const isKind = [...article.types].some(
    (type) => ontology.recordedAs(type).includes(fact.type) || ontology.recordedAs(fact.type).includes(type),
  );
  const isNarrow =
    isByWord ||
    [...fact.place, ...fact.participants].some((id) => article.ids.has(id) && isNarrowPlace(id, article.truth));
  if (isNarrow && (isKind || when === "day")) return true;
  return (when === "day" && isKind) || isNamed(fact, article);
}

function whenTold(fact: EventFact, { dates, analysis, published }: Article): "day" | "year" | undefined {
  const { text } = analysis.document;
  const recorded = dateRange(fact.date);
  const opening = analysis.sentences[OPENING]?.start ?? Number.POSITIVE_INFINITY;
  let isYear = false;
  for (const timex of dates) {
    const { start, end } = dateRange(timex.edtf ?? "") ?? {};
    if (start == null || end == null || end - start > YEAR) continue;
    const isSame =
      (start <= (recorded?.end ?? -Infinity) && end >= (recorded?.start ?? Infinity)) ||
      compareDate(timex, fact, text.slice(timex.start, timex.end)) === "agree";
    if (isSame && end - start <= SHORT) return "day";
    isYear ||= isSame && timex.anchor !== "narrative" && timex.start < opening;
  }
  return isTimeOfYear(fact, published) && (isYear || tellsYears(text)) ? "day" : isYear ? "year" : undefined;
}

/** A town, a region, a building; not a country, in which such things happen again and again. */
function isNarrowPlace(id: string, truth: Truth): boolean {
  const { type, demonyms = [], within = [] } = truth.entity(id) ?? {};
  return type !== "PLACE" || (demonyms.length === 0 && within.length > 0);
}

/** All words of one of its names stand somewhere in the article, but for the year. */
function isNamed({ names }: EventFact, { words }: Article): boolean {
  return names.some((name) => {
    const own = (name.toLowerCase().match(CONTENT) ?? []).filter((word) => word.length >= WORD && !EMPTY.has(word));
    return own.length > 1 && own.every((word) => words().has(word));
  });
}
