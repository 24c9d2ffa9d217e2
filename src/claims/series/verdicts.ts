import type { Edit, Verdict } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { TruthRecord } from "../../model/truth.ts";
import { ordinalInDigits } from "../ordinals.ts";

const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const CARDINALS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "fourth", "13th". */
export function ordinalWord(number: number): string {
  return ORDINALS[number - 1] ?? ordinalInDigits(number);
}

/** "three", "13". */
export function cardinalWord(number: number): string {
  return CARDINALS[number] ?? String(number);
}

/** A series claim that the record bears out. */
export function supported(
  rule: string,
  message: string,
  evidence: readonly [TruthRecord<unknown>, ...TruthRecord<unknown>[]],
): Verdict {
  return { label: "supported", rule, message, evidence };
}

/** A series claim that cannot be told. */
export function unknown(
  rule: string,
  reason: Extract<Verdict, { label: "not-enough-info" }>["reason"],
  message: string,
): Verdict {
  return { label: "not-enough-info", rule, reason, message, evidence: [] };
}

/** A series claim that the record refutes; the one edit puts the right number in. */
export function refuted(
  rule: string,
  of: { span: Span; actual: string; expected: string; message: string; evidence: readonly TruthRecord<unknown>[] },
): Verdict {
  const edits: Edit[] = of.evidence
    .slice(0, 1)
    .map(({ id }) => ({ span: of.span, replacement: of.expected, evidence: id }));
  return {
    label: "refuted",
    rule,
    message: of.message,
    evidence: of.evidence,
    actual: of.actual,
    expected: [of.expected],
    edits,
    certainty: "firm",
  };
}
