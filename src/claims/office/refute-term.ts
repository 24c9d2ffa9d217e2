import type { Analysis, Mention } from "../../model/analysis.ts";
import { civilOf, dayNumber } from "../../model/calendar.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { sliceOf } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { likeWords } from "../date-words.ts";
import type { TermAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import { holdersAt, officeRecord, tenuresOf } from "./holders.ts";
import { isCalled, namesItsPlace } from "./place.ts";
import { isChosenAmiss } from "./refute-choice.ts";
import { hasNamesake } from "./refute-never.ts";
import { isPlain, othersNamed } from "./rivals.ts";
import {
  boundOf,
  type Days,
  daysOff,
  describeTerm,
  type FactTenure,
  isAnnounced,
  leavesOf,
  lies,
  occasionsOf,
} from "./term-days.ts";
import { isOnOtherWeekday, isPlannedAmiss } from "./term-news.ts";
import { nameOf, officeName } from "./wording.ts";

/** Time zones, and handovers at midnight. */
const NEAR = 1;
/** Days before its start in which a tenure is told of, as begun with the election. */
const ELECTED = 120;
/** Days in office after which an oath may be that of another term. */
const ANOTHER_TERM = 600;
/** So near to its recorded day nobody takes or leaves the office twice. */
const CLOSE = 60;
const SHORTLY = 30;
/** Days before the publication in which a date without its year is the latest of that name. */
const RECENT = 300;

/** The verdict on a date at which no tenure of the person began, or ended, where that is wrong for sure. */
export function refuteTerm(
  claim: Claim<TermAssertion>,
  told: Days,
  offices: readonly string[],
  truth: Truth,
  analysis: Analysis,
): Verdict | undefined {
  const { assertion, span } = claim;
  const { person, role, peer, aspect, how, named } = assertion;
  if (person.kind !== "entity" || assertion.vague) return undefined;
  const office = offices.length === 1 ? offices[0] : role?.offices.length === 1 ? role.offices[0] : undefined;
  const record = office === undefined ? undefined : officeRecord(truth, office);
  if (office === undefined || record === undefined) return undefined;
  if (role !== null && !isCalled(record.fact, sliceOf(analysis.document.text, role))) return undefined;
  const own = record.fact.tenures.filter(({ holder }) => holder === person.id);
  if (own.length === 0 && !(named && record.fact.gapless && namesItsPlace(claim, record.fact, truth, analysis)))
    return undefined;
  if (own.length === 0 && hasNamesake(assertion, record, truth)) return undefined;
  if (!isReadable(assertion, own, told, analysis)) return undefined;
  // A day more or less, in another time zone.
  if (own.some((one) => near(one, aspect, told, NEAR))) return undefined;
  if (aspect === "start" && own.some(({ from }) => from === undefined)) return undefined;
  const published = publishedDay(analysis.document);
  const isMisplanned = how === "plan" && own.some((one) => isPlannedAmiss(one, told, published));
  if (how === "plan" && !isMisplanned && !own.some((one) => isShortlyAfter(one, aspect, told))) return undefined;
  if (how === "chosen" && !isChosenAmiss(claim, told, own, record, truth, analysis)) return undefined;
  const isPaired = role === null && peer === null && own.some((one) => isOtherBound(one, assertion));
  const isTitled = assertion.title !== null && isCalled(record.fact, assertion.title);
  // "Headed the bank between 2003 and 2011": the one office of that body that the person held.
  const isHeaded = assertion.body !== null && assertion.pair !== null && !assertion.elsewhere && offices.length === 1;
  const isNamed = role !== null || isPaired || isTitled || (isHeaded && named);
  const isNews = isMisplanned || isOfNews(assertion, own, told) || assertion.reading === "weekday";
  if (!isNamed && (!isNews || assertion.elsewhere)) return undefined;
  if (how === "end" && own.some((one) => mayBeAnnounced(one, told, truth))) return undefined;
  // Who held it then must be on record, or the person may have held it twice.
  const isKnown = [told.start, told.end].every((day) => holdersAt(truth, office, day).length > 0);
  if (!isKnown && !isPaired && !isMisplanned && !own.some((one) => near(one, aspect, told, CLOSE))) return undefined;
  if (how === "swearing" && (own.some((one) => isLaterOath(one, told)) || hasOath(truth, person.id, told)))
    return undefined;
  const next = own.find((one) => (boundOf(one, "start")?.start ?? -Infinity) > told.end);
  const soon = aspect === "start" && next !== undefined && near(next, "start", told, ELECTED);
  if (soon && how !== "swearing" && !isMisplanned && told.precision !== "year") return undefined;
  const others = record.fact.tenures.filter((one) => one.holder !== person.id && near(one, aspect, told, NEAR));
  const isFine = told.precision === "day" || told.precision === "month";
  const isHolder = named && role !== null && (own.length === 0 || (others.length > 0 && isFine));
  if (isHolder !== (assertion.held === "holder")) return undefined;
  if (!named && ((!isPaired && !isPlainSubject(claim, analysis)) || hasRival(claim, told, truth, analysis)))
    return undefined;
  const instead = others.map(({ holder }) => nameOf(truth, holder));
  const dates = own.flatMap((one) => (aspect === "start" ? one.from : one.to) ?? []);
  const expected = isHolder ? instead : dates.map((date) => likeWords(date, assertion.words));
  return {
    label: "refuted",
    rule: `office/${aspect}`,
    message: messageOf(assertion, own, record, truth),
    evidence: [record],
    actual: isHolder ? assertion.name : assertion.words,
    expected: expected.length > 0 ? (expected as unknown as NonEmpty<string>) : [officeName(truth, office)],
    edits: expected.map((replacement) => ({ span, replacement, evidence: office })),
    certainty:
      role === null || !named || how === "plan" || ((soon || isLate(own, aspect, told)) && how !== "swearing")
        ? "doubtful"
        : "firm",
  };
}

function messageOf(
  { person, aspect, words }: TermAssertion,
  own: readonly FactTenure[],
  record: TruthRecord<OfficeFact>,
  truth: Truth,
): string {
  if (own.length === 0) {
    const name = person.kind === "entity" ? nameOf(truth, person.id) : "";
    return `${name} is not among those on record as ${officeName(truth, record.id)}`;
  }
  const list = own.map((one) => describeTerm(truth, record, one)).join("; ");
  return `${aspect === "start" ? "begun" : "ended"} ${words}, on record: ${list}`;
}

function near(tenure: FactTenure, aspect: TermAssertion["aspect"], told: Days, most: number): boolean {
  const bound = boundOf(tenure, aspect);
  return bound !== undefined && Math.abs(daysOff(told, bound)) <= most;
}

/**
 * The words leave no doubt which days they mean. A month or day of no year is held against tenures that began or ended in the
 * year before the article, a weekday against those of the same days; whoever never held the office did so on none.
 */
function isReadable(
  { reading, aspect }: TermAssertion,
  own: readonly FactTenure[],
  told: Days,
  { document }: Analysis,
): boolean {
  if (reading === "explicit" || own.length === 0) return true;
  const published = publishedDay(document);
  if (reading === "unsure" || published === null) return false;
  if (reading === "weekday") return own.some((one) => isOnOtherWeekday(one, aspect, told, published));
  const isLatest = own.some((one) => {
    const day = boundOf(one, aspect)?.start ?? Infinity;
    return Math.abs(published - day) <= RECENT;
  });
  return isLatest && own.every((one) => !fallsOn(one, aspect, told));
}

/** Of two bounds told together, the other one is that of the tenure: then it is this tenure that the words tell of. */
function isOtherBound(tenure: FactTenure, { aspect, pair, elsewhere }: TermAssertion): boolean {
  const told = pair === null || elsewhere ? undefined : dateRange(pair);
  if (told === undefined || told.start === null || told.end === null || tenure.acting) return false;
  return lies(
    { start: told.start, end: told.end, precision: told.precision },
    tenure,
    aspect === "start" ? "end" : "start",
  );
}

/** Without the office's name, a day of those weeks is of this one: the day after which no other was taken over, or given up. */
function isOfNews({ aspect, peer, elsewhere }: TermAssertion, own: readonly FactTenure[], told: Days): boolean {
  if (peer !== null) return own.some((one) => near(one, aspect, told, CLOSE));
  return !elsewhere && told.precision === "day" && own.some((one) => isShortlyAfter(one, aspect, told));
}

function isShortlyAfter(tenure: FactTenure, aspect: TermAssertion["aspect"], told: Days): boolean {
  const bound = boundOf(tenure, aspect);
  const off = bound === undefined ? 0 : daysOff(told, bound);
  return off > NEAR && off <= SHORTLY;
}

/** In some year, the days told are those of the tenure's. */
function fallsOn(tenure: FactTenure, aspect: TermAssertion["aspect"], told: Days): boolean {
  const bound = boundOf(tenure, aspect);
  if (bound === undefined) return false;
  const { year } = civilOf(bound.start);
  const move = (day: number): number => {
    const { month, day: date } = civilOf(day);
    return dayNumber(year, month, date);
  };
  const start = move(told.start);
  return Math.abs(daysOff({ ...told, start, end: start + (told.end - told.start) }, bound)) <= NEAR;
}

/** Told before the end: that it was to come may have been said then, unless it is on record when it was said. */
function mayBeAnnounced(tenure: FactTenure, told: Days, truth: Truth): boolean {
  if (!isAnnounced(told, tenure)) return false;
  const leaves = leavesOf(truth, tenure);
  return leaves.length === 0 || leaves.some((days) => Math.abs(daysOff(told, days)) <= NEAR);
}

function isLaterOath(tenure: FactTenure, told: Days): boolean {
  const start = boundOf(tenure, "start")?.start;
  if (start === undefined) return false;
  return told.end - start >= ANOTHER_TERM && told.start <= (boundOf(tenure, "end")?.end ?? Infinity);
}

/** An oath on record at that time: for another term, it may be. */
function hasOath(truth: Truth, person: string, told: Days): boolean {
  return occasionsOf(truth, person, "inauguration").some((days) => Math.abs(daysOff(told, days)) <= NEAR);
}

/** Told to have ended with the year before the one in which the successor moved in. */
function isLate(own: readonly FactTenure[], aspect: TermAssertion["aspect"], told: Days): boolean {
  if (aspect === "start" || told.precision !== "year") return false;
  return own.some((one) => {
    const days = (boundOf(one, "end")?.start ?? Infinity) - told.end;
    return days > 0 && days <= ELECTED;
  });
}

function isPlainSubject({ basis }: Claim<TermAssertion>, analysis: Analysis): boolean {
  const subject = basis.find((one): one is Mention => "referent" in one);
  return subject !== undefined && isPlain(subject, analysis);
}

/** Somebody else in the article whose tenure the words fit, and for whom the pronoun may stand. */
function hasRival(
  { assertion: { person, role, aspect } }: Claim<TermAssertion>,
  told: Days,
  truth: Truth,
  analysis: Analysis,
): boolean {
  return othersNamed(analysis, [person]).some((id) =>
    tenuresOf(truth, id).some(({ office }) => {
      if (role !== null && !role.offices.includes(office)) return false;
      const tenures = officeRecord(truth, office)?.fact.tenures ?? [];
      return tenures.some((one) => one.holder === id && lies(told, one, aspect));
    }),
  );
}
