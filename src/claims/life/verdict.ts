import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import type { TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";

/** The verdict on words that the records contradict. */
export function refuted(
  rule: string,
  span: Claim["span"],
  actual: string,
  expected: readonly string[],
  evidence: readonly TruthRecord<EventFact>[],
  message: string,
): Verdict {
  return {
    label: "refuted",
    rule,
    message,
    evidence,
    actual,
    expected: expected as unknown as NonEmpty<string>,
    edits: expected.map((replacement) => ({ span, replacement, evidence: evidence[0]?.id ?? "" })),
    certainty: "firm",
  };
}

/** The verdict on words that nothing on record decides. */
export function unverified(rule: string, reason: "no-record" | "ambiguous" | "too-vague", message: string): Verdict {
  return { label: "not-enough-info", rule, reason, message, evidence: [] };
}
