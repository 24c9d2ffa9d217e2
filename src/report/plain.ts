import type { Fault } from "../model/fault.ts";
import type { ArticleResult, Finding } from "../model/finding.ts";
import { printedLabel } from "./summary.ts";

/** One article as plain data: the line of the NDJSON report, and an element of the JSON report. Offsets are UTF-16 into the text. */
export function plainArticle(result: ArticleResult): Record<string, unknown> {
  if (result.fault !== undefined) {
    return { ...(result.id === undefined ? {} : { id: result.id }), error: plainFault(result.fault) };
  }
  const { document, findings } = result;
  return { id: document.id, findings: findings.map((finding) => plainFinding(finding, document.text)) };
}

/** A finding as plain data. */
function plainFinding(finding: Finding, text: string): Record<string, unknown> {
  const { claim, verdict, ruleId, level, message, location } = finding;
  const { start, end } = claim.span;
  return {
    verdict: printedLabel(verdict.label),
    rule: ruleId,
    level,
    message,
    claim: { kind: claim.kind, start, end, text: text.slice(start, end) },
    ...(verdict.label === "refuted" ? { actual: verdict.actual, expected: verdict.expected } : {}),
    ...(verdict.label === "not-enough-info" ? { reason: verdict.reason } : {}),
    evidence: verdict.evidence.map(({ id }) => id),
    ...elsewhere(verdict, text),
    ...(verdict.label === "refuted" && verdict.diff !== undefined ? { diff: verdict.diff } : {}),
    ...(verdict.label === "refuted" && verdict.edits.length > 0
      ? {
          edits: verdict.edits.map(({ span, replacement, evidence }) => ({
            start: span.start,
            end: span.end,
            text: text.slice(span.start, span.end),
            replacement,
            evidence,
          })),
        }
      : {}),
    location,
    fingerprint: finding.fingerprint,
  };
}

/** Where the article is its own witness: its other place. */
function elsewhere({ evidence }: Finding["verdict"], text: string): Record<string, unknown> {
  const own = evidence.flatMap(({ span, location }) =>
    span === undefined ? [] : [{ ...span, text: text.slice(span.start, span.end), location }],
  );
  return own.length === 0 ? {} : { elsewhere: own };
}

function plainFault({ message, mend, location }: Fault): Record<string, unknown> {
  return { message, mend, location };
}
