import type { Claim, Verdict } from "../../model/claim.ts";
import { overlaps } from "../../model/span.ts";
import type { QuoteAssertion } from "./assertion.ts";
import type { Match } from "./match.ts";
import { DISTINCTIVE, isTranslated, type Situation, TIME_ZONES, whereOf } from "./situation.ts";
import { JOINTS, type Splice, spliceOf } from "./splice.ts";
import { supported, unverified } from "./verdicts.ts";

const RULE = "quote/splice";

/** Whether the words were put together from two records; undefined where they were not. */
export function verdictOfSplice(claim: Claim<QuoteAssertion>, situation: Situation): Verdict | undefined {
  const { quoted, matches, partial, ids, certain } = situation;
  const splice = spliceOf(quoted, [...matches, ...partial]);
  if (splice === undefined) return undefined;
  const { head, tail, headLength, tailLength } = splice;
  const both = [head, tail] as const;
  const where = both.map((one) => whereOf(one, situation)).join(" and ");
  const isOwn = ({ record }: Match): boolean => ids.includes(record.fact.speaker);
  if (!isOwn(head) && !isOwn(tail)) return undefined;
  if (!claim.assertion.asserted)
    return unverified(RULE, "not-asserted", `on record in two parts: ${where}; here not told as said`, both);
  if (both.every(isOwn) && isOneDay(head, tail)) {
    const marked = quoted.slice(quoted.length - tailLength, headLength + 1).some((word) => word.afterGap || word.opens);
    return marked
      ? supported(RULE, `on record in two parts: ${where}`, both)
      : unverified(RULE, "ambiguous", `on record in two parts: ${where}`, both);
  }
  const strange = both.some((one, index) => !isOwn(one) && (index === 0 ? headLength : tailLength) < DISTINCTIVE);
  if (ids.length > 1 || both.some(isTranslated) || strange)
    return unverified(RULE, "ambiguous", `perhaps put together from two records: ${where}`, both);
  const [first, second] = wordsOf(splice, claim.assertion.words, quoted);
  const unmistakable = certain && headLength >= DISTINCTIVE && tailLength >= DISTINCTIVE;
  return {
    label: "refuted",
    rule: RULE,
    message: `put together from two records: “${first}” (${whereOf(head, situation)}) and “${second}” (${whereOf(tail, situation)})`,
    evidence: both.map(({ record }) => record),
    actual: claim.assertion.words,
    expected: [first, second],
    edits: [
      { span: claim.span, replacement: first, evidence: head.record.id },
      { span: claim.span, replacement: second, evidence: tail.record.id },
    ],
    certainty: unmistakable ? "firm" : "doubtful",
  };
}

function isOneDay({ dates: a, record: one }: Match, { dates: b, record: other }: Match): boolean {
  if (one.fact.occasion !== undefined && one.fact.occasion === other.fact.occasion) return true;
  if (a === undefined || b === undefined) return true;
  const days = ({ start, end }: typeof a, leeway: number) => ({
    start: (start ?? Number.NEGATIVE_INFINITY) - leeway,
    end: (end ?? Number.POSITIVE_INFINITY) + 1 + leeway,
  });
  return overlaps(days(a, TIME_ZONES), days(b, 0));
}

/** Both parts as quoted. What both records hold is cut where a clause begins, else it goes to the first. */
function wordsOf({ headLength, tailLength }: Splice, words: string, quoted: Situation["quoted"]): [string, string] {
  const from = Math.max(0, quoted.length - tailLength);
  const clause = quoted.findIndex(
    (word, at) => at >= from && at <= headLength && (word.parted || JOINTS.has(quoted[at - 1]?.key ?? "")),
  );
  const cut = clause < 0 ? headLength : clause;
  const slice = (first: number, last: number): string =>
    words.slice(quoted[first]?.start ?? 0, quoted[last - 1]?.end ?? words.length);
  const joint = JOINTS.has(quoted[cut - 1]?.key ?? "") ? 1 : 0;
  return [slice(0, Math.min(cut - joint, headLength)), slice(Math.max(cut, from), quoted.length)];
}
