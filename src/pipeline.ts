import { createTokenizer } from "./analyze/index.ts";
import { createClaimKinds } from "./claims/index.ts";
import { grade } from "./grade.ts";
import type { Lexicon } from "./lexicon/index.ts";
import type { Analysis } from "./model/analysis.ts";
import type { Document } from "./model/document.ts";
import type { Finding } from "./model/finding.ts";
import type { Truth } from "./model/truth.ts";

/** The steps after reading. Each is pure: the same document gives the same result, whatever was read before. */
export interface Pipeline {
  analyze(document: Document): Analysis;
  judge(analysis: Analysis): readonly Finding[];
  /** `judge(analyze(document))`. */
  check(document: Document): readonly Finding[];
}

/** Makes a pipeline out of the language knowledge and the ground truth. */
export function createPipeline({ lexicon, truth }: { lexicon: Lexicon; truth: Truth }): Pipeline {
  const tokenize = createTokenizer(lexicon);
  const claimKinds = createClaimKinds(lexicon);
  const analyze: Pipeline["analyze"] = (document) => {
    const { tokens, sentences } = tokenize(document);
    return { document, tokens, sentences, mentions: [], timexes: [], events: [], attributions: [] };
  };
  const judge: Pipeline["judge"] = (analysis) => {
    const context = { analysis };
    const judged = claimKinds.flatMap((kind) =>
      kind.extract(analysis).map((claim) => ({ claim, verdict: kind.check(claim, truth, context) })),
    );
    return judged.map(({ claim, verdict }) => grade(claim, verdict, analysis.document));
  };
  return { analyze, judge, check: (document) => judge(analyze(document)) };
}
