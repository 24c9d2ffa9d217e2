import type { Analysis } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { TermAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import { holdersAt } from "./holders.ts";
import { namesItsPlace } from "./place.ts";
import { boundOf, type Days, type FactTenure } from "./term-days.ts";

/** Days that may lie between the choice and the first day in office. */
const CHOSEN_BEFORE = 450;

/**
 * True where somebody is told to have been elected or appointed to an office at a time that is neither shortly before one of their
 * tenures nor in it, and at which others are on record. `own` are all the tenures of the person in that office.
 */
export function isChosenAmiss(
  claim: Claim<TermAssertion>,
  told: Days,
  own: readonly FactTenure[],
  record: TruthRecord<OfficeFact>,
  truth: Truth,
  analysis: Analysis,
): boolean {
  const { reading, named } = claim.assertion;
  if (reading !== "explicit" || own.length === 0) return false;
  const isApart = own.every((tenure) => {
    const start = boundOf(tenure, "start");
    if (start === undefined) return false;
    const end = boundOf(tenure, "end")?.end ?? Infinity;
    return told.end < start.start - CHOSEN_BEFORE || told.start > end;
  });
  if (!isApart) return false;
  // Who held it then must be on record, or the person may have held it twice.
  const isKnown = [told.start, told.end + CHOSEN_BEFORE].every((day) => holdersAt(truth, record.id, day).length > 0);
  return isKnown && (named || namesItsPlace(claim, record.fact, truth, analysis));
}
