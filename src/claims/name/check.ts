import type { CheckContext, Claim, Verdict } from "../../model/claim.ts";
import { sliceOf } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { ownRecord, placeOf } from "../witness/record.ts";
import type { NameAssertion } from "./assertion.ts";

/** One of the two spellings is wrong; which, the article alone cannot tell. */
export function check(
  { assertion: { other }, span }: Claim<NameAssertion>,
  _truth: Truth,
  { analysis }: CheckContext,
): Verdict {
  const { text } = analysis.document;
  const [actual, expected] = [sliceOf(text, span), sliceOf(text, other)];
  const record = ownRecord(analysis, other, { name: expected });
  return {
    label: "refuted",
    rule: "name/self",
    message: `spelt “${actual}” here, “${expected}” at ${placeOf(analysis, other)}`,
    evidence: [record],
    actual,
    expected: [expected],
    edits: [
      { span, replacement: expected, evidence: record.id },
      { span: other, replacement: actual, evidence: record.id },
    ],
    certainty: "doubtful",
  };
}
