import type { Analysis, Annotation } from "../../model/analysis.ts";
import type { CheckContext, Claim, Verdict } from "../../model/claim.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import type { Truth } from "../../model/truth.ts";
import type { QuoteAssertion } from "./assertion.ts";
import { sentencesIn } from "./excerpt.ts";
import type { Matcher } from "./match.ts";
import { verdictOfOccasion } from "./occasion-verdict.ts";
import { type Situation, situationOf } from "./situation.ts";
import { verdictOfSource } from "./source-verdict.ts";
import { spliceOf } from "./splice.ts";
import { verdictOfWording } from "./wording-verdict.ts";
import type { QuotedWord, WordReader } from "./words.ts";

/** Makes the check of quotations: finds the records, resolves the source, and judges the aspect that the claim is about. */
export function createCheck(read: WordReader, match: Matcher) {
  const situate = (
    assertion: QuoteAssertion,
    truth: Truth,
    published: string | undefined,
    quoted: readonly QuotedWord[],
  ): Situation => {
    const found = match(truth, quoted);
    const whole = situationOf(assertion, truth, published, quoted, found);
    if ((whole.matches.length > 0 && !isPatchy(whole)) || spliceOf(quoted, found) !== undefined) return whole;
    const excerpts = sentencesIn(quoted).flatMap((words): Situation[] => {
      const excerpt = situationOf(assertion, truth, published, words, match(truth, words));
      return excerpt.matches.length === 0 ? [] : [{ ...excerpt, isExcerpt: true }];
    });
    const [best] = excerpts.toSorted((a, b) => interest(b) - interest(a) || b.quoted.length - a.quoted.length);
    return best === undefined || (whole.matches.length > 0 && interest(best) < 2) ? whole : best;
  };
  // The aspects of one quotation share the search; what they share is their first basis.
  const situationsIn = lastOf((_: Truth) => perArticle((_: Analysis) => new Map<Annotation, Situation>()));
  const situationFor = (claim: Claim<QuoteAssertion>, truth: Truth, analysis: Analysis): Situation => {
    const situations = situationsIn(truth)(analysis);
    const [root] = claim.basis;
    const known = root === undefined ? undefined : situations.get(root);
    if (known !== undefined) return known;
    const quoted = read(claim.assertion.words);
    const situation = situate(claim.assertion, truth, analysis.document.published, quoted);
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

/** Several differences: a whole sentence beside the recorded one may be one of them. */
function isPatchy({ matches: [best] }: Situation): boolean {
  const hunks = best?.comparison.hunks ?? [];
  return hunks.filter(({ change }) => change !== undefined && change !== "harmless").length > 1;
}

/** Of several sentences, the one that the source said otherwise tells more than those that are as recorded. */
function interest({ matches: [best], ids }: Situation): number {
  if (best === undefined || !ids.includes(best.record.fact.speaker)) return 0;
  const { change } = best.comparison;
  return change === "meaning" || change === "substituted" ? 2 : 1;
}
