import type { Mark } from "../../lexicon/identification.ts";
import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import { civilOf } from "../../model/calendar.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastUpTo, sliceOf } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { namesMonth } from "../date-words.ts";
import { isCoveredAt } from "../series/completeness.ts";
import { namedSeries } from "../series/resolve.ts";
import { ballotMarks } from "./ballots.ts";
import type { Candidate } from "./candidate.ts";
import { compareDate } from "./compare.ts";
import { nameSpan } from "./extract.ts";
import type { EventFact } from "./fact.ts";
import { isCounterpart, isOutOfTime, mayHaveComeToo } from "./guests.ts";
import { marksOf } from "./marks.ts";
import { isNews } from "./news.ts";
import type { Ontology } from "./ontology.ts";
import { leewayOf } from "./relative.ts";
import { idsOf, isOtherRole, isPatientSure, sidesOf } from "./roles.ts";
import { isOnWrongWeekday } from "./weekday.ts";

/**
 * The id of the rule by which what agrees leaves no doubt that this record is meant, so that what does not agree is wrong;
 * undefined where some other event may be meant. `isVisited`: at the words' place the same people did so at another time.
 */
export function knownBy(
  event: EventMention,
  candidate: Candidate,
  wrong: EventArgument,
  truth: Truth,
  ontology: Ontology,
  analysis: Analysis,
  isVisited = false,
): string | undefined {
  const { document } = analysis;
  const { text } = document;
  const { fact } = candidate.record;
  if (wrong.role === "place" && wrong.via === "discourse") return undefined;
  const ballot = ballotMarks(event, candidate, wrong, ontology, truth, analysis);
  if (isOfItsName(wrong, fact, text, truth)) return undefined;
  const marks = new Set([...marksOf(event, candidate, ontology, truth, analysis), ...ballot]);
  if (wrong.role === "time") {
    if (wrong.via === "discourse" && !candidate.agreeing.some(isWhereItStruck)) return undefined;
    if (!isStated(wrong, text) && !isWrongInAnyYear(wrong, fact, analysis, marks)) {
      if (!isOnWrongWeekday(event, wrong, fact, analysis)) return undefined;
      // Those who met on one day of the week may have met on another as well.
      if (ontology.isMutual(fact.type) && !marks.has("name") && !marks.has("series")) return undefined;
    }
    if (isCountedFromAfar(wrong, analysis)) return undefined;
    if (isOfMainClause(event, wrong, analysis)) return undefined;
    const isByNameAlone = !hasParty(candidate);
    if (isByNameAlone && ontology.isMutual(fact.type) && isFarFrom(wrong, fact)) return undefined;
    if (isByNameAlone && event.nominal && wrong.start > event.trigger.end && !opensClause(event, analysis))
      return undefined;
  }
  // "She won the Nobel Peace Prize in 2014": she may be somebody else.
  if (ontology.isYearly(fact.type) && wrong.mention?.form === "pronoun") return undefined;
  if (wrong.role === "participant" && isNews(event, fact, analysis)) marks.add("news");
  if (isOtherRole(wrong, fact)) {
    if (actsForAnother(wrong, fact, truth)) return undefined;
    if (isPatientSure(wrong, candidate, truth)) marks.add("patient");
    return ontology.identify("role", fact.type, marks);
  }
  const more: Mark[] = isVisited ? ["visited"] : [];
  if (wrong.role === "participant") {
    const isMutual = ontology.isMutual(fact.type);
    const isSwapped = isMutual
      ? (marks.has("month") || marks.has("news")) && isOutOfTime(candidate, wrong, truth)
      : isCounterpart(candidate, wrong, truth);
    if (isSwapped) more.push("counterpart");
    if (isSwapped && isMutual) return ontology.identify("participant", fact.type, new Set([...marks, ...more]));
    // Somebody beside all who are on record was with them: an aide, an interpreter.
    if ((!isSwapped && !fact.complete.includes("participants")) || candidate.absent.length === 0) return undefined;
    if (mayHaveComeToo(candidate, wrong, truth) && !isExcluded(event, truth, analysis)) return undefined;
  }
  if (wrong.role === "place" && isCity(wrong, fact, truth, ontology) && isExcluded(event, truth, analysis))
    more.push("excluded");
  return ontology.identify(wrong.role, fact.type, new Set([...marks, ...more]));
}

/** A family name alone, which somebody on record bears as well. */
function isOfItsName({ mention }: EventArgument, fact: EventFact, text: string, truth: Truth): boolean {
  if (mention?.type !== "PERSON" || mention.form === "pronoun" || mention.form === "nominal") return false;
  const name = sliceOf(text, mention.head);
  const parties = [...fact.participants, ...sidesOf(fact)];
  if (/\s/.test(name) || idsOf(mention).some((id) => parties.includes(id))) return false;
  return parties.some((id) => truth.entity(id)?.names.some((full) => full.split(" ").includes(name)) === true);
}

/** "Keller ordered the invasion of Peru": told of whoever led the country that is on record. */
function actsForAnother({ mention, as = "" }: EventArgument, { roles }: EventFact, truth: Truth): boolean {
  return mention?.type === "PERSON" && roles[as]?.every((id) => truth.entity(id)?.type !== "PERSON") === true;
}

/** "struck Japan in March 2011": the day is the event's own if that is where it was. */
function isWhereItStruck({ role, via }: EventArgument): boolean {
  return role === "place" && via === "discourse";
}

/** Days by which another summit in the same city is no slip of the pen. */
const FAR = 800;

/** "the Helsinki summit of 1997": a name may be that of an older event. */
function isFarFrom({ timex }: EventArgument, fact: EventFact): boolean {
  const said = timex?.edtf === undefined ? undefined : dateRange(timex.edtf)?.start;
  const recorded = dateRange(fact.date)?.start;
  return said != null && recorded != null && Math.abs(said - recorded) > FAR;
}

function hasParty({ agreeing }: Candidate): boolean {
  return agreeing.some(({ role }) => role === "participant");
}

const SUBORDINATE = /\b(?:after|before|since|until|when|while|as|once)\b/i;
/** Characters of a sentence that are looked at on each side of the trigger. */
const REACH = 300;

/** "A year after they met, on June 12, 2019, …": behind the comma the main clause begins. */
function isOfMainClause({ trigger, sentence }: EventMention, { start }: EventArgument, analysis: Analysis): boolean {
  if (start <= trigger.end || start - trigger.end > REACH) return false;
  const { text } = analysis.document;
  if (!text.slice(trigger.end, start).includes(",")) return false;
  const from = Math.max(analysis.sentences[sentence]?.start ?? 0, trigger.start - REACH);
  return SUBORDINATE.test(text.slice(from, trigger.start));
}

const INSIDE = new Set(["DET", "ADJ", "NUM", "PROPN", "PRON"]);
const SETTING = new Set(["at", "during", "in"]);
const BREAKS = new Set(["PUNCT", "CCONJ", "SCONJ"]);
const LONGEST_PHRASE = 6;

/** "spoke of the summit in July": a date behind a noun that does not open its clause may be that of the verb. */
function opensClause(event: EventMention, analysis: Analysis): boolean {
  const { tokens, sentences } = analysis;
  const { start } = nameSpan(analysis, event);
  const first = sentences[event.sentence]?.first ?? 0;
  let at = lastUpTo(tokens, start) - 1;
  const limit = at - LONGEST_PHRASE;
  while (at >= first && at > limit && INSIDE.has(tokens[at]?.pos ?? "")) at--;
  const breaks = (index: number): boolean => index < first || BREAKS.has(tokens[index]?.pos ?? "");
  // "After the summit in July, …"
  return breaks(at) || SETTING.has(tokens[at]?.lower ?? "") || (tokens[at]?.pos === "ADP" && breaks(at - 1));
}

/** A city, or another country, and not a line or a building that may be part of the recorded place. */
function isCity({ mention }: EventArgument, fact: EventFact, truth: Truth, ontology: Ontology): boolean {
  const { referent } = mention ?? {};
  if (referent?.kind === "unlisted") return true;
  if (referent?.kind === "entity" && ontology.isAbroad(referent.id, fact, truth)) return true;
  const names = referent?.kind === "entity" ? (truth.entity(referent.id)?.names ?? []) : [];
  return names.some((name) => ontology.isElsewhere(name, fact, truth));
}

/** True where the words' own parties have a complete series: as no member of it fits, they did not do so. */
function isExcluded(event: EventMention, truth: Truth, analysis: Analysis): boolean {
  const series = namedSeries(event, truth, analysis)?.record.fact;
  const day = publishedDay(analysis.document);
  // "They meet in Fredport": on the day of writing, which the series no longer covers.
  return (
    series?.complete !== undefined && series.complete.from === undefined && (day === null || isCoveredAt(series, day))
  );
}

/** The year stands in the words, or they count from a day that is known: a date merely filled in may be filled in wrongly. */
function isStated({ timex, start, end }: EventArgument, text: string): boolean {
  return (
    timex?.certainty === "explicit" || (timex !== undefined && leewayOf(timex, text.slice(start, end)) !== undefined)
  );
}

/** "Four months later" at the head of a paragraph: nobody knows for sure from which of the days told before. */
function isCountedFromAfar({ timex, start }: EventArgument, { document, timexes, sentences }: Analysis): boolean {
  if (timex?.anchor !== "narrative" || timex.certainty === "explicit") return false;
  const block = document.blocks[lastUpTo(document.blocks, start)];
  const before = timexes[lastUpTo(timexes, start - 1)];
  const near = sentences[lastUpTo(sentences, start) - 1];
  return block !== undefined && (before === undefined || before.start < Math.max(block.start, near?.start ?? 0));
}

const DATE = /^(\d{4})(-\d{2}(?:-\d{2})?)$/;

/** An event longer ago is hardly told by its month alone: some other one may be meant. */
const FRESH = 400;

/**
 * "died on October 8": the year is filled in, but neither that year nor the one before or after it brings the month near. What
 * happens only once may be dated by the year of another event of the sentence: then the record's own years are tried.
 */
function isWrongInAnyYear(
  { timex, start, end }: EventArgument,
  fact: EventFact,
  { document }: Analysis,
  marks: ReadonlySet<Mark>,
): boolean {
  const words = document.text.slice(start, end);
  const [, year, rest] = DATE.exec(timex?.edtf ?? "") ?? [];
  if (timex === undefined || year === undefined || !namesMonth(words)) return false;
  const recorded = dateRange(fact.date)?.start ?? Infinity;
  const isNear = (day: number | null | undefined): boolean => Math.abs((day ?? Infinity) - recorded) <= FRESH;
  const isFresh = marks.has("once") && isNear(publishedDay(document));
  if (!isFresh && !isNear(dateRange(timex.edtf ?? "")?.start)) return false;
  const middle = isFresh ? civilOf(recorded).year : Number(year);
  return [-1, 0, 1].every((step) => {
    const edtf = `${String(middle + step).padStart(4, "0")}${rest}`;
    return compareDate({ ...timex, edtf }, fact, words) === "conflict";
  });
}
