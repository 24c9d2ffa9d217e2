import type { Analysis } from "../../model/analysis.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { TermAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import { officeRecord, tenuresOf } from "./holders.ts";
import { isCalled } from "./place.ts";
import { refuteTerm } from "./refute-term.ts";
import { type Days, daysOff, describeTerm, isAnnounced, leavesOf, lies } from "./term-days.ts";

/** Judges when a tenure began or ended. */
export function checkTerm(claim: Claim<TermAssertion>, truth: Truth, analysis: Analysis): Verdict {
  const { person, aspect, date } = claim.assertion;
  const rule = `office/${aspect}`;
  const told = dateRange(date);
  if (person.kind !== "entity") return unverified(rule, "ambiguous", "it is not certain who is meant");
  if (told === undefined || told.start === null || told.end === null || told.recurring !== undefined)
    return unverified(rule, "too-vague", "the date is no date");
  const days: Days = { start: told.start, end: told.end, precision: told.precision };
  const offices = officesMeant(claim.assertion, person.id, truth);
  const own = offices.flatMap((office) => {
    const record = officeRecord(truth, office) as TruthRecord<OfficeFact>;
    return record.fact.tenures.filter(({ holder }) => holder === person.id).map((tenure) => ({ record, tenure }));
  });
  // On record is the first day in office, not that of the choice.
  const isChoice = claim.assertion.how === "chosen";
  const fitting = own.find(
    ({ tenure }) =>
      (!isChoice && lies(days, tenure, aspect)) ||
      (claim.assertion.how === "end" && leavesOf(truth, tenure).some((day) => daysOff(days, day) === 0)),
  );
  if (fitting !== undefined) {
    const { record, tenure } = fitting;
    return {
      label: "supported",
      rule,
      message: `on record: ${describeTerm(truth, record, tenure)}`,
      evidence: [record],
    };
  }
  const refuted = refuteTerm(claim, days, offices, truth, analysis);
  if (refuted !== undefined) return refuted;
  const announced = own.find(({ tenure }) => claim.assertion.how === "end" && isAnnounced(days, tenure));
  return announced === undefined
    ? unverified(rule, "no-record", "the words leave open which tenure on record is meant")
    : unverified(
        rule,
        "ambiguous",
        `the day may be that of the announcement; on record: ${describeTerm(truth, announced.record, announced.tenure)}`,
      );
}

/** The offices on record as the person's that the words may mean: named, of the body headed, shared with whoever held it before, or any. */
function officesMeant({ role, peer, body, title }: TermAssertion, person: string, truth: Truth): readonly string[] {
  const isTitled = (office: string): boolean => {
    const fact = officeRecord(truth, office)?.fact;
    return title === null || (fact !== undefined && isCalled(fact, title));
  };
  const recorded = [...new Set(tenuresOf(truth, person).map(({ office }) => office))].filter(isTitled);
  const named = role === null ? recorded : recorded.filter((office) => role.offices.includes(office));
  if (body?.kind === "entity")
    return named.filter((office) => officeRecord(truth, office)?.fact.of.includes(body.id) === true);
  if (peer?.kind !== "entity") return named;
  const shared = new Set(tenuresOf(truth, peer.id).map(({ office }) => office));
  return named.filter((office) => shared.has(office));
}

function unverified(rule: string, reason: "no-record" | "ambiguous" | "too-vague", message: string): Verdict {
  return { label: "not-enough-info", rule, reason, message, evidence: [] };
}
