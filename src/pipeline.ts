import { createAnalyzer } from "./analyze/index.ts";
import { isDisowned } from "./claims/attributed.ts";
import { createDisavowalReader, type DisavowalReader } from "./claims/disavowal.ts";
import { createClaimKinds } from "./claims/index.ts";
import { isAsserted } from "./claims/second-opinion.ts";
import { type Judged, settle } from "./claims/settle.ts";
import { grade } from "./grade.ts";
import type { Lexicon } from "./lexicon/index.ts";
import type { Analysis } from "./model/analysis.ts";
import type { Document } from "./model/document.ts";
import type { Finding } from "./model/finding.ts";
import type { Truth } from "./model/truth.ts";
import { namesOf } from "./truth/names.ts";

/** The steps after reading. Each is pure: the same document gives the same result, whatever was read before. */
export interface Pipeline {
  analyze(document: Document): Analysis;
  /** The findings of a document, in text order. */
  judge(analysis: Analysis): readonly Finding[];
  /** `judge(analyze(document))`. */
  check(document: Document): readonly Finding[];
}

/** Makes a pipeline out of the language knowledge and the ground truth. */
export function createPipeline({ lexicon, truth }: { lexicon: Lexicon; truth: Truth }): Pipeline {
  const analyze = createAnalyzer(lexicon, namesOf(truth));
  const claimKinds = createClaimKinds(lexicon);
  const isDisavowed = createDisavowalReader(lexicon.disavowals);
  const judge: Pipeline["judge"] = (analysis) => {
    const context = { analysis };
    const judged = claimKinds.flatMap((kind) =>
      kind
        .extract(analysis)
        .map((claim) => reconsider({ claim, verdict: kind.check(claim, truth, context) }, analysis, isDisavowed)),
    );
    return settle(judged)
      .map(({ claim, verdict }) => grade(claim, verdict, analysis.document))
      .sort((a, b) => a.claim.span.start - b.claim.span.start || a.claim.span.end - b.claim.span.end);
  };
  return { analyze, judge, check: (document) => judge(analyze(document)) };
}

/** Before an accusation: its source must stand for it, and a second reader of the clause must find it asserted as well. */
function reconsider({ claim, verdict }: Judged, analysis: Analysis, isDisavowed: DisavowalReader): Judged {
  if (verdict.label !== "refuted") return { claim, verdict };
  const { attributedTo, trigger } = claim;
  const disowned =
    (attributedTo !== undefined && isDisowned(attributedTo, analysis.document.text)) ||
    isDisavowed(analysis, claim.span);
  if (!disowned && (trigger === undefined || isAsserted(analysis, trigger))) return { claim, verdict };
  return {
    claim,
    verdict: {
      label: "not-enough-info",
      rule: verdict.rule,
      reason: "not-asserted",
      message: disowned
        ? "not asserted by its source, or taken back by the text"
        : "not asserted, by a second reading of the clause",
      evidence: [],
    },
  };
}
