import type { Analysis, Token } from "../../model/analysis.ts";
import { toDay } from "../../model/calendar.ts";
import type { CheckContext, Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { lastUpTo } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { likeWords } from "../date-words.ts";
import type { EventFact } from "../event/fact.ts";
import { eventIndex } from "../event/facts.ts";
import { describe } from "../event/wording.ts";
import type { DatingAssertion } from "./assertion.ts";
import { type NearMiss, nearMisses, recordsOn } from "./near.ts";
import type { Signs } from "./signs.ts";
import type { Vocabulary } from "./vocabulary.ts";

const RULE = "event/date";
/** Days before the publication in which something else may have happened that the article is about. */
const NEWS = 60;
/** By how much more must speak for a record than for another that is as near. */
const CLEAR = 2;
/** What must speak for the record, by the part of the date that is not its own. */
const ENOUGH = { month: 2, day: 3, year: 3 } as const;
/** Tokens around the words that tell of it in which another such thing may be meant, or all whom it befell. */
const AROUND = 6;

type SignsReader = (
  assertion: DatingAssertion,
  record: TruthRecord<EventFact>,
  analysis: Analysis,
  truth: Truth,
) => Signs | undefined;

/** Makes the check: the day is that of no record the article evokes, and differs in one part from that of the one it tells of. */
export function createCheck(vocabulary: Vocabulary, readSigns: SignsReader) {
  return ({ assertion, span }: Claim<DatingAssertion>, truth: Truth, { analysis }: CheckContext): Verdict => {
    const { day, cue } = assertion;
    const types = new Set(cue.telling.flatMap((entry) => entry.types));
    const misses = nearMisses(day, types, truth);
    if (misses.length === 0) return unverified("nothing on record of that day");
    const evoked = new Map<TruthRecord<EventFact>, NearMiss & { readonly signs: Signs }>();
    for (const miss of misses) {
      const signs = readSigns(assertion, miss.record, analysis, truth);
      if (signs !== undefined) evoked.set(miss.record, { ...miss, signs });
    }
    const [only, second] = [...evoked.values()].toSorted((a, b) => weigh(b.signs) - weigh(a.signs));
    if (only === undefined) return unverified("nothing on record of that day");
    const isTold = recordsOn(day, truth).some((record) => readSigns(assertion, record, analysis, truth) !== undefined);
    const isOneOfTwo = only !== undefined && second !== undefined && weigh(only.signs) - weigh(second.signs) < CLEAR;
    if (isOneOfTwo || isTold || !isMeant(assertion, only, analysis, truth, vocabulary))
      return unverified("not enough in the words to know which event is meant");
    const { record } = only;
    const { fact } = record;
    const words = analysis.document.text.slice(span.start, span.end);
    return {
      label: "refuted",
      rule: RULE,
      message: `dated ${day}, on record as ${fact.date}: ${describe(record, truth)}`,
      evidence: [record],
      actual: words,
      expected: [fact.date],
      edits: [{ span, replacement: likeWords(fact.date, words), evidence: record.id }],
      certainty: "firm",
    };
  };

  function isMeant(
    assertion: DatingAssertion,
    { record: { fact }, part, signs }: NearMiss & { readonly signs: Signs },
    analysis: Analysis,
    truth: Truth,
    { isWord }: Vocabulary,
  ): boolean {
    const { cue, day, timex, sentence } = assertion;
    const entries = cue.telling.filter(({ types }) => types.includes(fact.type));
    const isOfPatient = entries.every(({ ofPatient }) => ofPatient);
    if (isOfPatient && !signs.patient) return false;
    // "On September 15": the year was filled in.
    if (part === "year" && timex.certainty !== "explicit") return false;
    // In later years the day is remembered.
    if (part === "year" && day > fact.date && !(isOfPatient && cue.isSure)) return false;
    if (part !== "month" && entries.every(({ repeated }) => repeated)) return false;
    if (!isInTime(day, part, isOfPatient, analysis)) return false;
    const { tokens, mentions } = analysis;
    const { first, last, start, end } = analysis.sentences[sentence] as Analysis["sentences"][number];
    const date = lastUpTo(tokens, timex.start);
    const from = Math.max(first, Math.min(cue.first, date) - AROUND);
    const to = Math.min(last, Math.max(cue.last, date) + AROUND);
    const has = (kind: "other" | "collective" | "plural"): boolean => {
      for (let at = from; at < to; at++) {
        const token = tokens[at] as Token;
        // "New York" is none of them.
        if (isWord(kind, token) && (token.text === token.lower || at === first)) return true;
      }
      return false;
    };
    if (has("other")) return false;
    const isOfAll = has("collective");
    if (
      !isOfPatient &&
      !signs.counted &&
      !isOfAll &&
      !has("plural") &&
      entries.every(({ kind, ofPatient }) => kind === "loss" || ofPatient)
    )
      return false;
    const { byId } = eventIndex(truth);
    let [isThere, isElsewhere] = [false, false];
    for (const { type, referent, start: at } of mentions) {
      if (at < start || at >= end || referent.kind !== "entity" || referent.id === fact.id) continue;
      if (type === "EVENT" && byId.has(referent.id)) return false;
      if (type !== "PLACE") continue;
      if (fact.place.some((place) => truth.isWithin(place, referent.id) || truth.isWithin(referent.id, place)))
        isThere = true;
      else isElsewhere = true;
    }
    if (isElsewhere && !isThere && !isOfPatient && !signs.placed && !signs.named && fact.place.length > 0) return false;
    if (!cue.isSure && (part === "day" || (part === "year" && signs.years < 2))) return false;
    if (part === "year" && !isOfPatient && !signs.counted && signs.years < 2) return false;
    const isInSentence = signs.named || signs.counted || signs.definite || (isOfPatient && signs.patient) || isOfAll;
    if (part === "day" && !isInSentence) return false;
    // A craft that came down on the Moon comes back to Earth some days later.
    if (part === "day" && fact.type === "landing" && fact.place.length > 0 && !signs.placed) return false;
    return weigh(signs) + (isOfPatient && signs.patient ? 2 : 0) + (isOfAll ? 1 : 0) >= ENOUGH[part];
  }
}

function weigh({ named, counted, placed, definite, set, leading, years }: Signs): number {
  const one = (sign: boolean, weight: number): number => (sign ? weight : 0);
  return one(named, 2) + one(counted, 2) + one(placed, 1) + one(definite || set, 1) + one(leading, 1) + years;
}

/** Not to come, and no news of its own; a year that the article tells of elsewhere has a story of its own. */
function isInTime(day: string, part: NearMiss["part"], isOfPatient: boolean, { document }: Analysis): boolean {
  const published = publishedDay(document);
  const told = toDay(day);
  if (published !== null && (told === undefined || told > published)) return false;
  if (part !== "year") return true;
  if (published !== null && told !== undefined && published - told < NEWS) return false;
  const year = day.slice(0, 4);
  if (document.published?.startsWith(year) === true) return false;
  return isOfPatient || document.text.indexOf(year) === document.text.lastIndexOf(year);
}

function unverified(message: string): Verdict {
  return { label: "not-enough-info", rule: RULE, reason: "no-record", message, evidence: [] };
}
