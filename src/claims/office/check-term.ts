import type { Analysis } from "../../model/analysis.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { type DateRange, dateRange } from "../../model/edtf.ts";
import { sliceOf } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { likeWords } from "../date-words.ts";
import type { EventFact } from "../event/fact.ts";
import type { TermAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import { holdersAt, officeRecord, tenuresOf } from "./holders.ts";
import { isCalled, namesItsPlace } from "./place.ts";
import { nameOf, officeName } from "./wording.ts";

type FactTenure = OfficeFact["tenures"][number];

/** Days before its end in which a resignation is told of, and before its start in which a tenure is. */
const ANNOUNCED = 200;
const ELECTED = 120;
/** Days in office after which an oath may be that of another term. */
const ANOTHER_TERM = 600;
/** Time zones, and handovers at midnight. */
const NEAR = 1;

/** Judges when a tenure began or ended. */
export function checkTerm(claim: Claim<TermAssertion>, truth: Truth, analysis: Analysis): Verdict {
  const { person, role, aspect, date } = claim.assertion;
  const rule = `office/${aspect}`;
  const told = dateRange(date);
  if (person.kind !== "entity") return unverified(rule, "ambiguous", "it is not certain who is meant");
  if (told === undefined || told.start === null || told.end === null || told.recurring !== undefined)
    return unverified(rule, "too-vague", "the date is no date");
  const days: Days = { start: told.start, end: told.end, precision: told.precision };
  const recorded = [...new Set(tenuresOf(truth, person.id).map(({ office }) => office))];
  const offices = role === null ? recorded : recorded.filter((office) => role.offices.includes(office));
  for (const office of offices) {
    const record = officeRecord(truth, office) as TruthRecord<OfficeFact>;
    const tenure = record.fact.tenures.find((one) => one.holder === person.id && fits(one, claim.assertion, days));
    if (tenure !== undefined) {
      return { label: "supported", rule, message: `on record: ${describe(truth, record, tenure)}`, evidence: [record] };
    }
  }
  return (
    refuted(claim, days, offices, truth, analysis) ??
    unverified(rule, "no-record", "no tenure on record is meant for certain")
  );
}

interface Days {
  readonly start: number;
  readonly end: number;
  readonly precision: DateRange["precision"];
}

function boundOf({ from, to }: FactTenure, aspect: TermAssertion["aspect"]): DateRange | undefined {
  const date = aspect === "start" ? from : to;
  return date === undefined ? undefined : dateRange(date);
}

function fits(tenure: FactTenure, { aspect, how }: Pick<TermAssertion, "aspect" | "how">, told: Days): boolean {
  const bound = boundOf(tenure, aspect);
  if (bound === undefined || bound.start === null || bound.end === null) return false;
  const early = how === "end" ? ANNOUNCED : NEAR;
  return told.end >= bound.start - early && told.start <= bound.end + NEAR;
}

function refuted(
  claim: Claim<TermAssertion>,
  told: Days,
  offices: readonly string[],
  truth: Truth,
  analysis: Analysis,
): Verdict | undefined {
  const { assertion, span } = claim;
  const { person, role, aspect, how } = assertion;
  if (person.kind !== "entity" || !assertion.named || assertion.vague || role === null) return undefined;
  const office = offices.length === 1 ? offices[0] : role.offices.length === 1 ? role.offices[0] : undefined;
  const record = office === undefined ? undefined : officeRecord(truth, office);
  if (office === undefined || record === undefined || !isCalled(record.fact, sliceOf(analysis.document.text, role)))
    return undefined;
  // Who held it then must be on record, or the person may have held it twice.
  if ([told.start, told.end].some((day) => holdersAt(truth, office, day).length === 0)) return undefined;
  const own = record.fact.tenures.filter(({ holder }) => holder === person.id);
  // A date that was filled in may be another; whoever never held the office began on none.
  if (!assertion.explicit && own.length > 0) return undefined;
  const others = record.fact.tenures.filter(
    (one) => one.holder !== person.id && fits(one, { aspect, how: "leave" }, told),
  );
  if (own.length === 0 && (!record.fact.gapless || !namesItsPlace(claim, record.fact, truth, analysis)))
    return undefined;
  if (aspect === "start" && own.some(({ from }) => from === undefined)) return undefined;
  if (how === "swearing" && (own.some((one) => isLaterOath(one, told)) || hasInauguration(truth, person.id, told)))
    return undefined;
  const next = own.find((one) => (boundOf(one, "start")?.start ?? -Infinity) > told.end);
  const soon = aspect === "start" && next !== undefined && isSoon(next, told);
  if (soon && how !== "swearing" && told.precision !== "year") return undefined;
  const isHolder = own.length === 0 || (others.length > 0 && (told.precision === "day" || told.precision === "month"));
  if (isHolder !== (assertion.held === "holder")) return undefined;
  const name = nameOf(truth, person.id);
  const list = own.map((one) => describe(truth, record, one)).join("; ");
  const instead = (others.length > 0 ? others : []).map(({ holder }) => nameOf(truth, holder));
  const dates = own.flatMap((one) => (aspect === "start" ? one.from : one.to) ?? []);
  const expected = isHolder ? instead : dates.map((date) => likeWords(date, assertion.words));
  return {
    label: "refuted",
    rule: `office/${aspect}`,
    message:
      own.length === 0
        ? `${name} is not among those on record as ${officeName(truth, office)}`
        : `${aspect === "start" ? "begun" : "ended"} ${assertion.words}, on record: ${list}`,
    evidence: [record],
    actual: isHolder ? assertion.name : assertion.words,
    expected: expected.length > 0 ? (expected as unknown as NonEmpty<string>) : [officeName(truth, office)],
    edits: expected.map((replacement) => ({ span, replacement, evidence: office })),
    certainty: (soon || isLate(own, aspect, told)) && how !== "swearing" ? "doubtful" : "firm",
  };
}

function isLaterOath(tenure: FactTenure, told: Days): boolean {
  const start = boundOf(tenure, "start")?.start;
  const end = boundOf(tenure, "end")?.end;
  if (start === null || start === undefined) return false;
  return told.end - start >= ANOTHER_TERM && told.start <= (end ?? Infinity);
}

function isSoon(tenure: FactTenure, told: Days): boolean {
  const start = boundOf(tenure, "start")?.start;
  return start !== null && start !== undefined && start - told.end <= ELECTED;
}

/** Told to have ended with the year before the one in which the successor moved in. */
function isLate(own: readonly FactTenure[], aspect: TermAssertion["aspect"], told: Days): boolean {
  if (aspect === "start" || told.precision !== "year") return false;
  return own.some((one) => {
    const days = (boundOf(one, "end")?.start ?? Infinity) - told.end;
    return days > 0 && days <= ELECTED;
  });
}

const inaugurations = new WeakMap<Truth, readonly EventFact[]>();

/** An oath on record at that time: for another term, it may be. */
function hasInauguration(truth: Truth, person: string, told: Days): boolean {
  let list = inaugurations.get(truth);
  if (list === undefined) {
    list = truth.records<EventFact>("events").flatMap(({ fact }) => (fact.type === "inauguration" ? [fact] : []));
    inaugurations.set(truth, list);
  }
  return list.some(({ participants, date }) => {
    const on = dateRange(date);
    return (
      participants.includes(person) &&
      (on?.start ?? Infinity) <= told.end + NEAR &&
      (on?.end ?? -Infinity) >= told.start - NEAR
    );
  });
}

function describe(truth: Truth, { id }: TruthRecord<OfficeFact>, { holder, from, to, acting }: FactTenure): string {
  const start = from === undefined ? "" : ` from ${from}`;
  const end = to === undefined ? "" : ` to ${to}`;
  return `${nameOf(truth, holder)}, ${acting ? "acting " : ""}${officeName(truth, id)}${start}${end}`;
}

function unverified(rule: string, reason: "no-record" | "ambiguous" | "too-vague", message: string): Verdict {
  return { label: "not-enough-info", rule, reason, message, evidence: [] };
}
