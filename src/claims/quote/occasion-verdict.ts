import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import type { QuoteAssertion } from "./assertion.ts";
import { DISTINCTIVE, meets, type Situation } from "./situation.ts";
import { unverified } from "./verdicts.ts";

/** Whether they were said when, or where, the text has them said. */
export function verdictOfOccasion(claim: Claim<QuoteAssertion>, situation: Situation): Verdict {
  const { matches, ids, stated, quoted, nameOf } = situation;
  const { occasions, asserted } = claim.assertion;
  const rule = "quote/occasion";
  const own = matches.filter(
    ({ comparison, record }) => comparison.change === "harmless" && ids.includes(record.fact.speaker),
  );
  const [best] = own;
  if (best === undefined || ids.length !== 1) return unverified(rule, "no-record", "not on record", []);
  const [range] = stated;
  const named = occasions.flatMap((one) => one.ids);
  const fits = own.find((match) =>
    range === undefined
      ? match.record.fact.occasion !== undefined && named.includes(match.record.fact.occasion)
      : meets(match, range),
  );
  const where = `${nameOf(best.record.fact.speaker)}, ${best.record.fact.date}`;
  if (fits !== undefined) {
    return {
      label: "supported",
      rule,
      message: `on record: ${nameOf(fits.record.fact.speaker)}, ${fits.record.fact.date}`,
      evidence: [fits.record],
    };
  }
  const known =
    range !== undefined
      ? own.every(({ dates }) => dates !== undefined) && !range.approximate
      : own.every(({ record }) => record.fact.occasion !== undefined);
  // Words may be said again; only long ones name the occasion that they were said on.
  if (!known || !asserted || quoted.length < DISTINCTIVE || stated.length > 1) {
    return unverified(rule, "ambiguous", `on record: ${where}; they may have been said again`, [best]);
  }
  const expected = own.map(({ record }) =>
    range === undefined ? (record.fact.occasion ?? record.fact.date) : record.fact.date,
  ) as unknown as NonEmpty<string>;
  return {
    label: "refuted",
    rule,
    message: `said on another occasion: on record as ${expected.join(" and ")}: ${nameOf(best.record.fact.speaker)}`,
    evidence: own.map(({ record }) => record),
    actual: range === undefined ? named.join(", ") : dateText(claim),
    expected,
    edits: own.map(({ record }) => ({ span: claim.span, replacement: record.fact.date, evidence: record.id })),
    certainty: "doubtful",
  };
}

function dateText({ assertion }: Claim<QuoteAssertion>): string {
  return assertion.dated[0]?.edtf ?? assertion.dated[0]?.value ?? "";
}
