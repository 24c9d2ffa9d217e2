import type { Verdict } from "../../model/claim.ts";
import type { Match } from "./match.ts";

/** What is on record as the text has it. */
export function supported(rule: string, message: string, matches: readonly Match[]): Verdict {
  return { label: "supported", rule, message, evidence: matches.map(({ record }) => record) };
}

/** What cannot be told. */
export function unverified(
  rule: string,
  reason: "no-record" | "ambiguous" | "not-asserted",
  message: string,
  matches: readonly Match[],
): Verdict {
  return { label: "not-enough-info", rule, reason, message, evidence: matches.map(({ record }) => record) };
}
