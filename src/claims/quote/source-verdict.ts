import type { Claim, Edit, NonEmpty, Verdict } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { QuoteAssertion } from "./assertion.ts";
import type { Match } from "./match.ts";
import { FEWEST, isSameOccasion, type Situation, TIME_ZONES } from "./situation.ts";
import { unverified } from "./verdicts.ts";

/** Whether they were said by the one they are given to. */
export function verdictOfSource(claim: Claim<QuoteAssertion>, situation: Situation): Verdict {
  const { matches, ids, certain, quoted, nameOf } = situation;
  const rule = "quote/source";
  const exact = matches.filter(({ comparison }) => comparison.change === "harmless");
  const [best] = exact;
  if (best === undefined) return unverified(rule, "no-record", "not on record", []);
  if (!claim.assertion.asserted) return unverified(rule, "not-asserted", "not told as said", [best]);
  const own = exact.find(({ record }) => ids.includes(record.fact.speaker));
  const where = ({ record }: Match): string => `${nameOf(record.fact.speaker)}, ${record.fact.date}`;
  if (own !== undefined) {
    if (ids.length > 1)
      return unverified(rule, "ambiguous", `on record: ${where(own)}; the source may be another`, [own]);
    return { label: "supported", rule, message: `on record: ${where(own)}`, evidence: [own.record] };
  }
  const { passedOn, named } = claim.assertion;
  if (passedOn || exact.some(({ record }) => named.includes(record.fact.speaker)))
    return unverified(rule, "ambiguous", `on record: ${where(best)}; perhaps passed on by the source here`, [best]);
  const short = quoted.length <= FEWEST;
  const doubt = !certain || (short && !isTelling(situation, best)) || !isSameOccasion(situation, best);
  if (doubt)
    return unverified(rule, "ambiguous", `on record: ${where(best)}; the source here is not known to be another`, [
      best,
    ]);
  const speakers = [...new Set(exact.map(({ record }) => nameOf(record.fact.speaker)))] as unknown as NonEmpty<string>;
  const [id = ""] = ids;
  return {
    label: "refuted",
    rule,
    message: `given to ${nameOf(id)}, on record said by ${speakers.join(" and ")} (${best.record.fact.date})`,
    evidence: exact.map(({ record }) => record),
    actual: nameOf(id),
    expected: speakers,
    edits: editsOf(claim.span, exact, nameOf),
    certainty: short ? "doubtful" : "firm",
  };
}

const LEAST_CONTENT = 2;

/** A short sentence that is no mere phrase, reported on the day on which it was said. */
function isTelling({ quoted, day }: Situation, { comparison, dates }: Match): boolean {
  const said = dates?.end;
  const isNews = day !== undefined && said !== null && said !== undefined && day - said <= TIME_ZONES;
  return quoted.length === FEWEST && comparison.content >= LEAST_CONTENT && isNews;
}

function editsOf(span: Span, matches: readonly Match[], nameOf: (id: string) => string): Edit[] {
  const byName = new Map(matches.map(({ record }) => [nameOf(record.fact.speaker), record.id]));
  return [...byName].map(([replacement, evidence]) => ({ span, replacement, evidence }));
}
