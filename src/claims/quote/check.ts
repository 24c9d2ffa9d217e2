import type { Analysis, Annotation } from "../../model/analysis.ts";
import type { CheckContext, Claim, Verdict } from "../../model/claim.ts";
import { lastOf } from "../../model/memo.ts";
import type { Truth } from "../../model/truth.ts";
import type { QuoteAssertion } from "./assertion.ts";
import type { Matcher } from "./match.ts";
import { verdictOfOccasion } from "./occasion-verdict.ts";
import { type Situation, situationOf } from "./situation.ts";
import { verdictOfSource } from "./source-verdict.ts";
import { verdictOfWording } from "./wording-verdict.ts";
import type { WordReader } from "./words.ts";

/** Makes the check of quotations: finds the records, resolves the source, and judges the aspect that the claim is about. */
export function createCheck(read: WordReader, match: Matcher) {
  // The aspects of one quotation share the search; what they share is their first basis.
  const situationsIn = lastOf((_: Truth) => lastOf((_: Analysis) => new Map<Annotation, Situation>()));
  const situationFor = (claim: Claim<QuoteAssertion>, truth: Truth, analysis: Analysis): Situation => {
    const situations = situationsIn(truth)(analysis);
    const [root] = claim.basis;
    const known = root === undefined ? undefined : situations.get(root);
    if (known !== undefined) return known;
    const quoted = read(claim.assertion.words);
    const { published } = analysis.document;
    const situation = situationOf(claim.assertion, truth, published, quoted, match(truth, quoted));
    if (root !== undefined) situations.set(root, situation);
    return situation;
  };
  return (claim: Claim<QuoteAssertion>, truth: Truth, { analysis }: CheckContext): Verdict => {
    const { assertion } = claim;
    const situation = situationFor(claim, truth, analysis);
    switch (assertion.aspect) {
      case "wording":
        return verdictOfWording(claim, situation);
      case "source":
        return verdictOfSource(claim, situation);
      default:
        return verdictOfOccasion(claim, situation, analysis.document.text);
    }
  };
}
