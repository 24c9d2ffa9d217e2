import { createHash } from "node:crypto";
import type { Edit, Rule, Verdict } from "../../model/claim.ts";
import { type Document, locate, rawSpan } from "../../model/document.ts";
import type { Finding } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { describeCitation, describeFact, ownWords } from "../fact.ts";
import { artifactUri, region } from "./place.ts";

/** Makes the function that turns contradictions into SARIF results; it counts equal ones to tell them apart. */
export function createResultWriter(rules: readonly Rule[]): (finding: Finding, document: Document) => unknown {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const seen = new Map<string, number>();
  const lineHash = createLineHash();
  const occurrence = (hash: string): string => {
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
  return (finding, document) => {
    const { verdict, location, ruleId, level, message, related, fingerprint } = finding;
    const index = ruleIndex.get(ruleId);
    const fixes = verdict.label === "refuted" ? verdict.edits.map((edit) => fix(edit, document)) : [];
    return {
      ruleId,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level,
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: artifactUri(location.uri), region: region(location) } }],
      ...(related.length > 0
        ? { relatedLocations: related.map((one, id) => relatedLocation(one, id + 1, verdict, document)) }
        : {}),
      partialFingerprints: {
        primaryLocationLineHash: occurrence(lineHash(document, finding.claim.span)),
        "factlintFinding/v1": fingerprint,
      },
      ...(fixes.length > 0 ? { fixes } : {}),
      properties: { articleId: document.id },
    };
  };
}

function relatedLocation(
  { location, message }: Finding["related"][number],
  id: number,
  verdict: Verdict,
  document: Document,
): unknown {
  const record = verdict.evidence.find((one) => one.id === message);
  const own = record === undefined ? undefined : ownWords(record, document.text);
  const text =
    record === undefined
      ? message
      : own !== undefined
        ? `Elsewhere in the article: ${own}`
        : `On record: ${describeFact(record)} (${record.citations.map(describeCitation).join("; ")})`;
  return {
    id,
    message: { text },
    physicalLocation: { artifactLocation: artifactUri(location.uri), region: region(location) },
  };
}

function fix({ span, replacement }: Edit, document: Document): unknown {
  const words = document.text.slice(span.start, span.end);
  // The line of an archive is JSON, so what is put into it must be.
  const text = document.format === "ndjson" ? JSON.stringify(replacement).slice(1, -1) : replacement;
  return {
    description: { text: `Change “${words}” to “${replacement}”` },
    artifactChanges: [
      {
        artifactLocation: artifactUri(document.uri),
        replacements: [{ deletedRegion: region(locate(document, span)), insertedContent: { text } }],
      },
    ],
  };
}

/** Makes the function that hashes the words of a finding's line, which edits elsewhere leave alone; of an archive, those of the article's line. */
function createLineHash(): (document: Document, span: Span) => string {
  // Kept for the next finding of the same line, so that many findings on a long line stay linear.
  let last: { readonly document: Document; readonly line: Span; readonly hash: string } | null = null;
  return (document, span) => {
    const [source, at] =
      document.format === "ndjson" ? [document.text, span.start] : [document.raw, rawSpan(document, span).start];
    if (last?.document === document && last.line.start <= at && at <= last.line.end) return last.hash;
    const line = lineAround(source, at);
    const words = source.slice(line.start, line.end).trim().replace(/\s+/g, " ");
    last = { document, line, hash: createHash("sha256").update(words).digest("hex").slice(0, 16) };
    return last.hash;
  };
}

function lineAround(source: string, at: number): Span {
  let start = at;
  let end = at;
  while (start > 0 && source[start - 1] !== "\n" && source[start - 1] !== "\r") start--;
  while (end < source.length && source[end] !== "\n" && source[end] !== "\r") end++;
  return { start, end };
}
