import type { Mark } from "../../lexicon/identification.ts";
import type { Analysis, EventArgument, EventMention, Token } from "../../model/analysis.ts";
import { sentenceAt } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { type DateRange, dateRange, relation } from "../../model/edtf.ts";
import { firstFrom, lastUpTo } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { attributionOf } from "../attributed.ts";
import { isCompleteAt } from "../series/completeness.ts";
import type { SeriesFact } from "../series/fact.ts";
import type { Candidate } from "./candidate.ts";
import { ANY, OTHER } from "./contests.ts";
import type { EventFact } from "./fact.ts";
import { eventIndex } from "./facts.ts";
import type { Ontology } from "./ontology.ts";
import { idsOf, sidesOf } from "./roles.ts";

/** Characters behind a trigger that may still say what was won: "the presidential election primary". */
const BEHIND = 24;
/** Characters on each side of a trigger in which it may be said what the election was about. */
const AROUND = 100;
/** Days for which a vote is still told as won after it: while it is counted, and contested in court. */
const CALLED = 75;

/** What speaks for an election being the one meant, by what it was about and by what others the record knows. */
export function ballotMarks(
  event: EventMention,
  candidate: Candidate,
  wrong: EventArgument,
  ontology: Ontology,
  truth: Truth,
  analysis: Analysis,
): readonly Mark[] {
  const { record } = candidate;
  const contest = ontology.contests.of(record.fact);
  if (contest === undefined || isInPart(event, candidate, truth)) return [];
  const told = toldContest(event, ontology, analysis);
  if (told === OTHER) return [];
  const isTold = told === contest || (told === ANY && wrong.role !== "time");
  const marks: Mark[] = isTold ? ["contest"] : [];
  if (wrong.role === "time") {
    const day = publishedDay(analysis.document);
    const isWhole = event.arguments.every((one) => one.as === undefined || candidate.results.get(one) === "agree");
    return isWhole && isOwnDate(event, wrong, analysis) && isVacant(candidate, wrong, ontology, truth, day)
      ? [...marks, "vacant"]
      : marks;
  }
  // "He insists that he won": whoever says so may not be believed.
  if (attributionOf(analysis, event.trigger) !== undefined) return [];
  // "removed President Keller, and Brandt was elected": two who are told to have won are no list.
  if (candidate.agreeing.some(({ as }) => as !== undefined && as === wrong.as)) return [];
  const ids = idsOf(wrong.mention);
  if (sidesOf(record.fact).some((id) => ids.includes(id))) marks.push("swapped");
  const { as = "" } = wrong;
  const isOpen = ontology.isOpen(as, record.fact.type);
  if (!isOpen || record.fact.complete.includes("participants")) marks.push("closed");
  if (!isOpen && isRival(ids, as, record.fact, truth)) marks.push("rival");
  return marks;
}

/** In the words themselves, else right around them. */
function toldContest(event: EventMention, { contests }: Ontology, analysis: Analysis): string | undefined {
  const { text } = analysis.document;
  const { start, end } = event.trigger;
  const office = event.arguments.find(({ role }) => role === "object");
  const words = text.slice(start, Math.max(end, office?.end ?? end) + BEHIND);
  if (isOfBody(analysis, office)) return OTHER;
  const own = contests.told(words);
  if (own !== undefined) return own;
  const sentence = sentenceAt(analysis, start);
  if (sentence === undefined) return undefined;
  if (isToAnotherOffice(event, analysis)) return OTHER;
  const before = text.slice(Math.max(sentence.start, start - AROUND), end);
  const behind = text.slice(end, Math.min(sentence.end, end + AROUND));
  return contests.told(before.slice(before.lastIndexOf(";") + 1) + behind.replace(/;.*/s, ""));
}

/** "elected deputy in 1988", "elected to the Storting": another office than any that a record's name tells of. */
function isToAnotherOffice({ nominal, trigger, type }: EventMention, { tokens, mentions }: Analysis): boolean {
  if (nominal || type !== "election") return false;
  const at = lastUpTo(tokens, trigger.end - 1) + 1;
  const next = tokens[at];
  if (next === undefined) return false;
  if (next.lower === "to") return tokens[at + 1]?.lower === "the" || tokens[at + 1]?.pos === "PROPN";
  const mention = mentions[lastUpTo(mentions, next.start)];
  const isPerson = mention !== undefined && mention.end > next.start && mention.referent.kind === "entity";
  return !isPerson && (next.pos === "NOUN" || next.pos === "PROPN");
}

/** "elected president of the Norland Union": the head of something else than a country. */
function isOfBody({ document, mentions }: Analysis, office: EventArgument | undefined): boolean {
  if (office === undefined) return false;
  const words = document.text.slice(office.start, office.end + OF.length);
  const of = words.indexOf(OF);
  if (of < 0) return false;
  const next = mentions[firstFrom(mentions, office.start + of)];
  return next === undefined || next.start > office.start + of + NEAR_OF || next.type !== "PLACE";
}

const OF = " of ";
/** Characters behind it in which the country is named: "of the Republic of". */
const NEAR_OF = 24;

/** "won the presidential election in Ohio": a place that the record's name does not tell of holds only a part of the voters. */
function isInPart({ arguments: found }: EventMention, { record, results }: Candidate, truth: Truth): boolean {
  return found.some((argument) => {
    const { role, mention } = argument;
    if (role !== "place" || mention === undefined || results.get(argument) === "agree") return false;
    const words = idsOf(mention).flatMap((id) => {
      const { names = [], aliases = [], demonyms = [] } = truth.entity(id) ?? {};
      return [...names, ...aliases, ...demonyms];
    });
    return !words.some((word) => record.fact.names.some((name) => name.includes(word)));
  });
}

const OTHERS = /[;:]|\b(?:and|but|then|who|which|that|as|before|after|until|since|while|when|where)\b/i;
const HAVING = new Set(["had", "has", "have", "was", "were", "been", "be"]);

/** "won the presidency and in 1978 brokered", "in 2015 began the campaign that won": the date of something else. */
function isOwnDate({ trigger }: EventMention, { start, end }: EventArgument, { document, tokens }: Analysis): boolean {
  const from = Math.min(end, trigger.end);
  const to = Math.max(start, trigger.start);
  if (to <= from) return true;
  const between = document.text.slice(from, to);
  if (to - from > AROUND || OTHERS.test(between)) return false;
  if (start > trigger.end) return !between.includes(",");
  for (let at = lastUpTo(tokens, from) + 1; (tokens[at]?.start ?? to) < to; at++) {
    const { pos, lower } = tokens[at] as Token;
    if ((pos === "VERB" || pos === "AUX") && !HAVING.has(lower)) return false;
  }
  return true;
}

/** True where a complete series has no other member at the words' date in which whoever agrees can have had his part. */
function isVacant(
  { record, agreeing }: Candidate,
  { timex }: EventArgument,
  ontology: Ontology,
  truth: Truth,
  day: number | null,
): boolean {
  const said = dateRange(timex?.edtf ?? "");
  if (said === undefined || said.start === null || said.end === null) return false;
  const { byId, series } = eventIndex(truth);
  return (series.get(record.id) ?? []).some(({ fact }) => {
    if (!isCompleteAt(fact, day) || !covers(fact, said.start as number, said.end as number)) return false;
    return fact.members.every((id) => {
      const member = byId.get(id);
      const isApart = !isCalled(said, dateRange(member?.fact.date ?? ""));
      return isApart || (member !== undefined && isTaken(member, agreeing, ontology));
    });
  });
}

function covers({ complete }: SeriesFact, start: number, end: number): boolean {
  const from = complete?.from === undefined ? null : dateRange(complete.from)?.start;
  const through = dateRange(complete?.through ?? "")?.end;
  return from !== null && from !== undefined && start >= from && through != null && end <= through;
}

/** Others are on record for each part that the words give. */
function isTaken(
  { fact: { type, roles } }: TruthRecord<EventFact>,
  agreeing: readonly EventArgument[],
  ontology: Ontology,
): boolean {
  return agreeing.every(({ role, as = "", mention }) => {
    if (role !== "participant") return true;
    const ids = idsOf(mention);
    return roles[as] !== undefined && !ontology.isOpen(as, type) && !ids.some((id) => roles[as]?.includes(id));
  });
}

/** The day of the vote, or one soon after; of a year, the very year. */
function isCalled(said: DateRange, vote: DateRange | undefined): boolean {
  if (relation(said, vote) !== "disjoint") return true;
  if (said.start === null || vote?.end == null || said.precision === "year") return false;
  return said.start > vote.end && said.start - vote.end <= CALLED;
}

const YEAR = /\b\d{4}\b/g;

/** True for somebody who had that part in another election of the same name. */
function isRival(ids: readonly string[], as: string, { type, names }: EventFact, truth: Truth): boolean {
  const stems = new Set(names.map((name) => name.replace(YEAR, "")));
  const records = eventIndex(truth).byParty.get(type);
  return ids.some((id) =>
    records
      ?.get(id)
      ?.some(
        ({ fact }) =>
          fact.roles[as]?.includes(id) === true && fact.names.some((name) => stems.has(name.replace(YEAR, ""))),
      ),
  );
}
