import type { Annotation } from "../../model/analysis.ts";
import type { CheckContext, Claim, Verdict } from "../../model/claim.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import type { QuoteAssertion } from "./assertion.ts";
import type { Match, Matcher } from "./match.ts";
import { resolveSource } from "./source.ts";
import { type Situation, verdictOfOccasion, verdictOfSource, verdictOfWording } from "./verdicts.ts";
import type { QuotedWord, WordReader } from "./words.ts";

/** Days by which the date of a place and that of the newsroom may differ. */
const TIME_ZONES = 1;

/** Makes the check of quotations: finds the records, resolves the source, and judges the aspect that the claim is about. */
export function createCheck(read: WordReader, match: Matcher) {
  // The aspects of one quotation share the search; what they share is their first basis.
  const memo = new WeakMap<Annotation, { readonly truth: Truth; readonly situation: Situation }>();
  const situationFor = (claim: Claim<QuoteAssertion>, truth: Truth, published: string | undefined): Situation => {
    const [root] = claim.basis;
    const known = root === undefined ? undefined : memo.get(root);
    if (known?.truth === truth) return known.situation;
    const situation = situationOf(claim.assertion, truth, published, read(claim.assertion.words), match);
    if (root !== undefined) memo.set(root, { truth, situation });
    return situation;
  };
  return (claim: Claim<QuoteAssertion>, truth: Truth, { analysis }: CheckContext): Verdict => {
    const { assertion } = claim;
    const situation = situationFor(claim, truth, analysis.document.published);
    switch (assertion.aspect) {
      case "wording":
        return verdictOfWording(claim, situation);
      case "source":
        return verdictOfSource(claim, situation);
      default:
        return verdictOfOccasion(claim, situation);
    }
  };
}

function situationOf(
  { attribution, dated }: QuoteAssertion,
  truth: Truth,
  publishedOn: string | undefined,
  quoted: readonly QuotedWord[],
  match: Matcher,
): Situation {
  const day = (publishedOn === undefined ? undefined : dateRange(publishedOn)?.end) ?? undefined;
  const { ids, certain } = resolveSource(attribution.source, truth, day);
  const known = match(truth, quoted).filter(
    ({ dates }) => day === undefined || (dates?.start ?? day) <= day + TIME_ZONES,
  );
  const stated = dated.map(({ edtf }) => dateRange(edtf ?? "")).filter((range) => range !== undefined);
  const near = (one: Match): number => nearness(one, stated[0] ?? undefined, day);
  const matches = known.toSorted(
    (a, b) =>
      Number(ids.includes(b.record.fact.speaker)) - Number(ids.includes(a.record.fact.speaker)) ||
      rank(a) - rank(b) ||
      near(a) - near(b),
  );
  return {
    quoted,
    matches,
    ids,
    certain: certain && attribution.confidence >= SURE,
    day,
    stated,
    nameOf: (id) => truth.entity(id)?.names[0] ?? id,
  };
}

/** Below this the source itself may be misread. */
const SURE = 0.9;

function rank({ comparison }: Match): number {
  return comparison.change === "harmless" ? 0 : 1;
}

/** Days between the record and the date that the text gives, else the publication. */
function nearness(
  { dates }: Match,
  stated: { start: number | null; end: number | null } | undefined,
  day: number | undefined,
): number {
  const from = dates?.start;
  if (from === null || from === undefined) return Number.MAX_SAFE_INTEGER;
  if (stated?.start != null && stated.end != null) return Math.max(0, stated.start - from, from - stated.end);
  return day === undefined ? 0 : Math.abs(day - from);
}
