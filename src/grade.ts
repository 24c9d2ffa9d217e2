import type { Claim, Verdict } from "./model/claim.ts";
import { type Document, locate } from "./model/document.ts";
import type { Finding, Level } from "./model/finding.ts";

/** Turns a verdict into a finding: level, message, places, fingerprint. Truth is decided before; here only severity. */
export function grade(claim: Claim, verdict: Verdict, document: Document): Finding {
  return {
    claim,
    verdict,
    ruleId: verdict.rule,
    level: levelOf(claim, verdict),
    message: verdict.message,
    location: locate(document, claim.span),
    related: verdict.evidence.map((record) => ({ location: record.location, message: record.id })),
    fingerprint: fingerprint(claim, verdict, document),
  };
}

/** What a source claims is not what the article claims: one level lower. */
function levelOf(claim: Claim, verdict: Verdict): Level {
  if (verdict.label !== "refuted") return "none";
  const doubtful = verdict.certainty === "doubtful" || claim.attributedTo !== undefined;
  return doubtful ? "warning" : "error";
}

/** Characters of context on each side that tell equal words apart (a W3C TextQuoteSelector's prefix and suffix). */
const CONTEXT = 32;

function fingerprint(claim: Claim, verdict: Verdict, { text }: Document): string {
  const { start, end } = claim.span;
  const parts = [
    verdict.rule,
    text.slice(Math.max(0, start - CONTEXT), start),
    text.slice(start, end),
    text.slice(end, end + CONTEXT),
    ...verdict.evidence.map((record) => record.id).sort(),
  ];
  return hash(parts.join("\0"));
}

/** FNV-1a in two runs of 32 bits from different seeds, as 16 hexadecimal digits: nothing here needs to withstand an attacker. */
function hash(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000193) ^ (high >>> 15);
  }
  return hex(high) + hex(low);
}

/** Each byte as two digits: a number of 32 bits as a whole takes the engine far longer. */
const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function hex(number: number): string {
  const digits = (shift: number): string => DIGITS[(number >>> shift) & 0xff] as string;
  return digits(24) + digits(16) + digits(8) + digits(0);
}
