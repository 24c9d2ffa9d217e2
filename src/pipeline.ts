import { createAnalyzer } from "./analyze/index.ts";
import { createDenialReader, isDisowned } from "./claims/attributed.ts";
import { createDisavowalReader } from "./claims/disavowal.ts";
import { doubtOf } from "./claims/doubt.ts";
import { createClaimKinds } from "./claims/index.ts";
import { withoutNamesakes } from "./claims/life/namesakes.ts";
import { isAsserted } from "./claims/second-opinion.ts";
import { type Judged, settle } from "./claims/settle.ts";
import { grade } from "./grade.ts";
import type { Lexicon } from "./lexicon/index.ts";
import type { Analysis } from "./model/analysis.ts";
import type { Claim } from "./model/claim.ts";
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
  const objectionTo = createObjector(lexicon);
  const judge: Pipeline["judge"] = (analysis) => {
    const context = { analysis };
    const judged = claimKinds.map((kind) =>
      kind
        .extract(analysis)
        .map((claim) => reconsider({ claim, verdict: kind.check(claim, truth, context) }, analysis, truth, objectionTo))
        .filter(({ verdict }) => kind.onlyRefutes !== true || verdict.label === "refuted"),
    );
    const selfJudged = claimKinds.flatMap(
      ({ testify }, index) =>
        testify?.(witnesses(judged[index] ?? []), context)
          .filter(({ claim, other }) => [claim, other].every((one) => objectionTo(one, analysis) === null))
          .map(({ claim, verdict }) => ({ claim, verdict })) ?? [],
    );
    return settle(withoutNamesakes([...judged.flat(), ...selfJudged], truth))
      .map(({ claim, verdict }) => grade(claim, verdict, analysis.document))
      .sort((a, b) => a.claim.span.start - b.claim.span.start || a.claim.span.end - b.claim.span.end);
  };
  return { analyze, judge, check: (document) => judge(analyze(document)) };
}

/** The claims that may be held against each other. What the ground truth bears out comes first, so that the other is in doubt. */
function witnesses(judged: readonly Judged[]): readonly Claim[] {
  const of = (label: Judged["verdict"]["label"]): Claim[] =>
    judged.filter(({ verdict }) => verdict.label === label).map(({ claim }) => claim);
  return [...of("supported"), ...of("not-enough-info")];
}

/**
 * Before an accusation: it must hang on no words that may be read otherwise, its source must stand for it, and a second reader of
 * the clause must find it asserted as well.
 */
function reconsider(judged: Judged, analysis: Analysis, truth: Truth, objectionTo: Objector): Judged {
  const { claim, verdict } = judged;
  if (verdict.label !== "refuted") return judged;
  const doubt = doubtOf(claim, verdict, analysis, truth);
  if (doubt !== null) return takenBack(judged, "ambiguous", doubt);
  const objection = objectionTo(claim, analysis);
  return objection === null ? judged : takenBack(judged, "not-asserted", objection);
}

function takenBack({ claim, verdict }: Judged, reason: "ambiguous" | "not-asserted", message: string): Judged {
  return { claim, verdict: { label: "not-enough-info", rule: verdict.rule, reason, message, evidence: [] } };
}

/** Why a claim cannot be held against the article; null where nothing stands in the way. */
type Objector = (claim: Claim, analysis: Analysis) => string | null;

function createObjector(lexicon: Pick<Lexicon, "disavowals" | "reported-speech">): Objector {
  const isDisavowed = createDisavowalReader(lexicon.disavowals);
  const isTakenBack = createDenialReader(lexicon["reported-speech"]);
  return ({ attributedTo, trigger, span }, analysis) => {
    const { text } = analysis.document;
    const disowned = attributedTo !== undefined && isDisowned(attributedTo, text, isTakenBack);
    if (disowned || isDisavowed(analysis, span)) return "not asserted by its source, or taken back by the text";
    const asserted = trigger === undefined || isAsserted(analysis, trigger);
    return asserted ? null : "not asserted, by a second reading of the clause";
  };
}
