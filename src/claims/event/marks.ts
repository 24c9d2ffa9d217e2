import type { Mark } from "../../lexicon/identification.ts";
import type { Analysis, EventArgument, EventMention, Mention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastUpTo } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { isIntroducedBefore, isSurelyNamed } from "../sure.ts";
import type { Candidate } from "./candidate.ts";
import { isInCompleteSeries } from "./closure.ts";
import { daysBetween } from "./compare.ts";
import type { EventFact } from "./fact.ts";
import { eventIndex } from "./facts.ts";
import type { Ontology } from "./ontology.ts";
import { lowerBound } from "./recency.ts";
import { idsOf } from "./roles.ts";
import { placeInName } from "./wording.ts";

const FINE = new Set(["day", "month", "interval"]);

/** What speaks for the record being the one meant. */
export function marksOf(
  event: EventMention,
  candidate: Candidate,
  ontology: Ontology,
  truth: Truth,
  analysis: Analysis,
): ReadonlySet<Mark> {
  const { named, agreeing, allParties, inArticle, touched, record, results, weights, bothSides } = candidate;
  const marks = new Set<Mark>();
  const someParty = agreeing.some(({ role }) => role === "participant");
  // "the Singapore summit" may be somebody else's; "the Challenger disaster" is what it is.
  const isFine = agreeing.some((argument) => argument.role === "time" && FINE.has(precisionOf(argument) ?? ""));
  if (weights.antecedent > 0 || (inArticle && isDescribed(event, candidate, truth))) marks.add("name");
  const endedSo = agreeing.some(({ role }) => role === "outcome");
  if (named && (isFine || touched || someParty || allParties || endedSo || !ontology.isMutual(record.fact.type)))
    marks.add("name");
  // "who had himself been killed": a pronoun may stand for somebody else.
  const isNamed = agreeing.some(
    ({ mention }) => mention !== undefined && (mention.form !== "pronoun" || mention.plural),
  );
  if (allParties && (isNamed || isSlip(candidate, truth))) marks.add("participants");
  if (bothSides) marks.add("sides");
  if (someParty) marks.add("participant");
  if (agreeing.some(({ role }) => role === "place")) marks.add("place");
  // "Carter was born in 1927" may be told of his wife: of a life, nobody is taken for another of the family.
  const patients = agreeing.filter((one) => isPatient(one, record.fact, ontology));
  if (patients.length > 0) marks.add("patient");
  // "he founded the Norland Bank": what was founded tells which founding is meant, whoever he is.
  const isSure = (patients.length > 0 ? patients : agreeing).every(
    ({ role, mention }) =>
      role !== "participant" ||
      mention?.type !== "PERSON" ||
      (isSurelyNamed(mention, analysis) && (mention.form !== "surname" || isIntroducedBefore(mention, analysis))) ||
      isBesideHisName(mention, analysis) ||
      (mention.form === "pronoun" && !mention.plural && isSlip(candidate, truth)),
  );
  if (isSure && (ontology.isOnce(record.fact, truth, event.type) || isWithinRarity(event, candidate, ontology)))
    marks.add("once");
  // Somebody may win elections of many kinds: the series of one kind does not tell which.
  const isElection = ontology.contests.of(record.fact) !== undefined;
  if (!isElection && isInCompleteSeries(candidate, truth, publishedDay(analysis.document))) marks.add("series");
  for (const argument of agreeing) {
    if (argument.role !== "time") continue;
    marks.add("date");
    if (isFine) marks.add("month");
    if (precisionOf(argument) === "day") marks.add("day");
  }
  // A day that differs by a time zone tells the one event of a complete series as well.
  if (marks.has("series") && [...results].some(([{ role }, result]) => role === "time" && result === "neutral"))
    marks.add("date");
  if (marks.has("series") && isFirstSince(event, candidate, truth)) marks.add("date");
  return marks;
}

/** Whom or what the record says that it happened to, by name. */
function isPatient({ as, mention }: EventArgument, { type, roles }: EventFact, ontology: Ontology): boolean {
  if (as === undefined || as !== ontology.patient(type) || mention?.form !== "name") return false;
  return idsOf(mention).some((id) => roles[as]?.includes(id) === true);
}

/**
 * A date so near that of the record that the same cannot have happened twice: "filed for bankruptcy" a month before. A noun may
 * be told of with the date of something else, if that is not to the day.
 */
function isWithinRarity(
  { nominal }: EventMention,
  { record: { fact }, conflicting }: Candidate,
  ontology: Ontology,
): boolean {
  const days = ontology.rarity(fact.type);
  const [wrong] = conflicting;
  const said = wrong?.timex?.edtf === undefined ? undefined : dateRange(wrong.timex.edtf);
  const recorded = dateRange(fact.date);
  if (days === 0 || conflicting.length !== 1 || said === undefined || recorded === undefined) return false;
  if (nominal && said.precision !== "day") return false;
  const apart = daysBetween(said, recorded);
  return apart <= days && (recorded.precision === "interval" || apart > ontology.course(fact.type));
}

/** "Anna Keller, a former judge, …": what the words before it name. */
function isBesideHisName(mention: Mention, { mentions, document }: Analysis): boolean {
  const before = mentions[lastUpTo(mentions, mention.start - 1)];
  if (mention.form !== "nominal" || before?.form !== "name" || mention.referent.kind !== "entity") return false;
  const isSame = before.referent.kind === "entity" && before.referent.id === mention.referent.id;
  return isSame && document.text.slice(before.end, mention.start) === ", ";
}

const FULL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A full date of which only the day, the month or the year is not that of the record: of nobody else, but written wrongly. */
function isSlip({ record: { fact }, conflicting, agreeing }: Candidate, truth: Truth): boolean {
  const [wrong] = conflicting;
  if (!agreeing.every(({ mention }) => areAllOnRecord(mention, fact, truth))) return false;
  if (conflicting.length !== 1 || wrong?.timex?.certainty !== "explicit") return false;
  const [, ...said] = FULL_DATE.exec(wrong.timex.edtf ?? "") ?? [];
  const [, ...recorded] = FULL_DATE.exec(fact.date) ?? [];
  return said.length > 0 && said.filter((part, index) => part === recorded[index]).length === 2;
}

/** "their first summit since 2009": the first member of a complete series after that time. */
function isFirstSince(event: EventMention, { record }: Candidate, truth: Truth): boolean {
  const after = lowerBound(event);
  if (after === undefined || event.arguments.find(({ role }) => role === "ordinal")?.number !== 1) return false;
  const { byId, series } = eventIndex(truth);
  const startOf = (id: string): number => dateRange(byId.get(id)?.fact.date ?? "")?.start ?? Number.POSITIVE_INFINITY;
  return (series.get(record.id) ?? []).some(
    ({ fact }) => fact.disputed.length === 0 && fact.members.find((id) => startOf(id) > after) === record.id,
  );
}

/** "The summit in Hanoi": the name of the record in other words. */
function isDescribed(
  { nominal, trigger, determiners }: EventMention,
  { record: { fact }, agreeing }: Candidate,
  truth: Truth,
): boolean {
  const place = nominal && determiners.includes("the") ? placeInName(fact, truth) : undefined;
  if (place === undefined) return false;
  return agreeing.some(
    ({ role, start, mention }) =>
      role === "place" && start > trigger.end && mention?.referent.kind === "entity" && mention.referent.id === place,
  );
}

/** Of those whom a pronoun may stand for, each has such an event on record: the day is not that of somebody unknown. */
function areAllOnRecord(mention: Mention | undefined, { type }: EventFact, truth: Truth): boolean {
  const referent = mention?.referent;
  if (referent?.kind !== "ambiguous") return true;
  const recorded = eventIndex(truth).byParty.get(type);
  return referent.ids.every((id) => recorded?.has(id) === true);
}

function precisionOf({ timex }: EventArgument): string | undefined {
  return timex?.edtf === undefined ? undefined : dateRange(timex.edtf)?.precision;
}
