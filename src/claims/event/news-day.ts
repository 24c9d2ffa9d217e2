import type { Analysis, EventArgument, EventMention, Mention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import { firstFrom, lastUpTo } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { Candidate } from "./candidate.ts";
import { mentionedIn } from "./cast.ts";
import type { EventFact } from "./fact.ts";
import { eventIndex } from "./facts.ts";
import { linkEvent } from "./link.ts";
import type { Ontology } from "./ontology.ts";
import { OTHERS, type Refutation } from "./refute.ts";
import { isOnWrongWeekday, isWeekdayNamed } from "./weekday.ts";

/** Days after an event in which articles tell of it by its weekday, and before it, elsewhere on the globe. */
const [FRESH, EARLIER] = [8, 1];
/** Id under which the verdict is explained. */
const BY = "identification/news-of-the-week";

/** The records of the days before the publication whose people, or else whose place, the article names. */
const newsOf = lastOf((truth: Truth) =>
  perArticle((analysis: Analysis): readonly TruthRecord<EventFact>[] => {
    const published = publishedDay(analysis.document);
    if (published === null) return [];
    const { byLastDay } = eventIndex(truth);
    const recent: TruthRecord<EventFact>[] = [];
    for (let day = published - FRESH; day <= published + EARLIER; day++) recent.push(...(byLastDay.get(day) ?? []));
    if (recent.length === 0) return [];
    const named = mentionedIn(analysis);
    return recent.filter(({ fact: { id, participants, place } }) => {
      if (named.has(id)) return true;
      return participants.length > 0
        ? participants.every((one) => named.has(one))
        : place.some((one) => named.has(one));
    });
  }),
);

/**
 * "He died on Thursday", in an article of the week in which somebody whom it names died on a Monday: the one event of its kind that
 * the article can be the news of, told with a day of the week that was not its own.
 */
export function refuteNewsDay(
  event: EventMention,
  truth: Truth,
  ontology: Ontology,
  analysis: Analysis,
): readonly Refutation[] {
  const { text } = analysis.document;
  const days = event.arguments.filter(
    ({ role, via, timex, start, end }) =>
      role === "time" && via === "syntax" && timex?.anchor === "published" && isWeekdayNamed(text.slice(start, end)),
  );
  const [wrong] = days;
  // "Officials on Thursday lowered the toll of the bombings": the day is that of the verb.
  if (event.nominal && !days.every((one) => isBesideNoun(one, event, text))) return [];
  if (wrong === undefined || event.determiners.some((word) => OTHERS.has(word)) || isAnother(event, analysis))
    return [];
  const told = ontology.recordedAs(event.type);
  const types = [...told, ...ontology.newsOf(event.type)];
  const news = newsOf(truth)(analysis).filter(({ fact }) => types.includes(fact.type));
  const [record] = news;
  if (record === undefined || news.length > 1) return [];
  if (!days.every((one) => isOnWrongWeekday(event, one, record.fact, analysis, true))) return [];
  const core = withoutOthers(event, record.fact, ontology);
  const [candidate] = linkEvent({ ...event, arguments: core }, analysis, truth, ontology, record);
  if (candidate === undefined || candidate.conflicting.some((one) => !days.includes(one))) return [];
  const isBeside = !told.includes(record.fact.type);
  const isTold = candidate.allParties || isInSentence(record.fact, event, analysis);
  if (isBeside ? !isTold : !isTheNews(event, core, candidate, ontology)) return [];
  return [{ argument: wrong, candidates: [candidate], alternatives: [], by: BY, doubtful: true }];
}

const LONGEST_LINK = 4;
/** Words before a verb in which its subject is told. */
const LONGEST_SUBJECT = 6;
const MORE = new Set(["second", "third", "new", "fresh", "more", "separate", "similar", "later"]);

/** "Another explosion went off on Thursday": something else than the news. */
function isAnother({ trigger, sentence: index }: EventMention, { tokens, sentences }: Analysis): boolean {
  const verb = lastUpTo(tokens, trigger.start);
  const from = Math.max(sentences[index]?.first ?? 0, verb - LONGEST_SUBJECT);
  return tokens.slice(from, verb).some(({ lower }) => OTHERS.has(lower) || MORE.has(lower));
}

/** "Thursday's bombings", "the bombings on Thursday". */
function isBesideNoun({ start, end }: EventArgument, { trigger }: EventMention, text: string): boolean {
  const between = end <= trigger.start ? text.slice(end, trigger.start) : text.slice(trigger.end, start);
  return between.trim().length <= LONGEST_LINK && !/[,;]/.test(between);
}

/**
 * What the record can agree with: where it has nobody on record, whoever is told of is a victim or a bystander; where all it has are
 * told of, others are; and of elections parties are no candidates.
 */
function withoutOthers(
  { type, arguments: found }: EventMention,
  { type: recorded, participants }: EventFact,
  ontology: Ontology,
): readonly EventArgument[] {
  const idOf = ({ mention }: EventArgument): string | undefined =>
    mention?.referent.kind === "entity" ? mention.referent.id : undefined;
  const areAllTold = participants.length > 1 && participants.every((id) => found.some((one) => idOf(one) === id));
  return found.filter((one) => {
    if (one.role === "time") return true;
    if (one.role !== "participant") return one.role === "place" && !areAllTold && idOf(one) !== undefined;
    if (participants.length === 0 || ontology.newsOf(type).includes(recorded) || areAllTold)
      return participants.includes(idOf(one) ?? "");
    return recorded !== "election" || one.mention?.type === "PERSON";
  });
}

/** The sentence names all who took part: "a jet crashed on Wednesday, and Keller was on board". */
function isInSentence(
  { participants }: EventFact,
  { sentence: index }: EventMention,
  { mentions, sentences }: Analysis,
): boolean {
  const sentence = sentences[index];
  if (sentence === undefined || participants.length === 0) return false;
  const named = new Set<string>();
  for (let at = firstFrom(mentions, sentence.start); (mentions[at]?.start ?? sentence.end) < sentence.end; at++) {
    const { referent } = mentions[at] as Mention;
    if (referent.kind === "entity") named.add(referent.id);
  }
  return participants.every((id) => named.has(id));
}

const STANDS_FOR = new Set<Mention["form"]>(["pronoun", "nominal", "role"]);

/** Nobody else is told of; who or where it was is told, or the verb alone leads to the one that the article is about. */
function isTheNews(
  { nominal, determiners }: EventMention,
  core: readonly EventArgument[],
  { results, named, record: { fact } }: Candidate,
  ontology: Ontology,
): boolean {
  const parties = core.filter(({ role }) => role === "participant");
  const agrees = (one: EventArgument): boolean => results.get(one) === "agree";
  const isOther = ({ mention }: EventArgument): boolean => mention === undefined || !STANDS_FOR.has(mention.form);
  const isOwn = parties.some(agrees);
  if (ontology.patient(fact.type) !== undefined) return isOwn;
  if (parties.some((one) => !agrees(one) && isOther(one))) return false;
  // Those who met on one day of the week may have met on another as well.
  if (ontology.isMutual(fact.type)) return named;
  const isThere = core.some((one) => one.role === "place" && agrees(one));
  const isAlone = parties.length === 0;
  return named || isOwn || isThere || (isAlone && (!nominal || determiners.includes("the")));
}
