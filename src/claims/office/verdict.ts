import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { HolderAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import { officeName } from "./wording.ts";

/** The verdict that somebody did not hold the office; the edits put those in who did. */
export function refutedHolder(
  { span, assertion }: Claim<HolderAssertion>,
  record: TruthRecord<OfficeFact>,
  truth: Truth,
  say: {
    readonly message: string;
    readonly expected: NonEmpty<string>;
    readonly replacements: readonly string[];
    readonly certainty: "firm" | "doubtful";
  },
): Verdict {
  return {
    label: "refuted",
    rule: "office/tenure",
    message: say.message,
    evidence: [record],
    actual: assertion.role.tense === "former" ? `former ${officeName(truth, record.id)}` : assertion.name,
    expected: say.expected,
    edits: say.replacements.map((replacement) => ({ span, replacement, evidence: record.id })),
    certainty: say.certainty,
  };
}
