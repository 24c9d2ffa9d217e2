import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { likeWords } from "../date-words.ts";
import type { QuoteAssertion } from "./assertion.ts";
import { DISTINCTIVE, meets, type Situation, whereOf } from "./situation.ts";
import { supported, unverified } from "./verdicts.ts";

/** Whether they were said when, or where, the text (`text`) has them said. */
export function verdictOfOccasion(claim: Claim<QuoteAssertion>, situation: Situation, text: string): Verdict {
  const { matches, ids, stated, quoted, nameOf, occasionsOf } = situation;
  const { occasions, asserted } = claim.assertion;
  const named = occasions.flatMap((one) => one.ids);
  const rule = "quote/occasion";
  const own = matches.filter(
    ({ comparison, record }) => comparison.change === "harmless" && ids.includes(record.fact.speaker),
  );
  const [best] = own;
  const [timex] = claim.assertion.dated;
  if (best === undefined || ids.length !== 1) return unverified(rule, "no-record", "not on record", []);
  const [range] = stated;
  const fits = own.find((match) =>
    range === undefined ? occasionsOf(match).some((id) => named.includes(id)) : meets(match, range),
  );
  const where = whereOf(best, situation);
  if (fits !== undefined) return supported(rule, `on record: ${whereOf(fits, situation)}`, [fits]);
  const known =
    range !== undefined
      ? own.every(({ dates }) => dates !== undefined) && !range.approximate
      : own.every(({ record }) => record.fact.occasion !== undefined);
  // Words may be said again; only long ones name the occasion that they were said on.
  if (!known || !asserted || quoted.length < DISTINCTIVE || stated.length > 1) {
    return unverified(rule, "ambiguous", `on record: ${where}; they may have been said again`, [best]);
  }
  const expected = own.map(({ record: { fact } }) =>
    range !== undefined || fact.occasion === undefined ? fact.date : `${nameOf(fact.occasion)} (${fact.date})`,
  ) as unknown as NonEmpty<string>;
  const words = timex === undefined ? "" : text.slice(timex.start, timex.end);
  return {
    label: "refuted",
    rule,
    message: `said on another occasion: on record as ${expected.join(" and ")}: ${nameOf(best.record.fact.speaker)}`,
    evidence: own.map(({ record }) => record),
    actual: range === undefined ? named.map(nameOf).join(", ") : (timex?.edtf ?? timex?.value ?? ""),
    expected,
    edits:
      timex === undefined
        ? []
        : own.map(({ record }) => ({
            span: claim.span,
            replacement: likeWords(record.fact.date, words),
            evidence: record.id,
          })),
    certainty: "doubtful",
  };
}
