import type { Claim, Verdict } from "../model/claim.ts";
import { bySpan, overlaps } from "../model/span.ts";

/** A claim and what became of it. */
export interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

/**
 * Leaves one verdict for one thing said, in the order given. The same words are contradicted once: by the check that comes
 * first. What cannot be told of an event is said once, not for each of its arguments, and not at all where something else of
 * it could be judged.
 */
export function settle(judged: readonly Judged[]): readonly Judged[] {
  const contradictions = distinct(judged.filter(({ verdict }) => verdict.label === "refuted"));
  const told = new Set<unknown>();
  for (const one of judged) {
    if (one.verdict.label === "supported" || contradictions.has(one)) told.add(one.claim.basis[0]);
  }
  return judged.filter((one) => {
    if (one.verdict.label === "supported") return true;
    if (one.verdict.label === "refuted") return contradictions.has(one);
    const [root] = one.claim.basis;
    if (root === undefined) return true;
    const isNew = !told.has(root);
    told.add(root);
    return isNew;
  });
}

/** Of contradictions at overlapping words the first in the order given. Sorting keeps the cost near linear. */
function distinct(refuted: readonly Judged[]): ReadonlySet<Judged> {
  const order = new Map(refuted.map((one, index) => [one, index]));
  const rank = (one: Judged): number => order.get(one) ?? 0;
  const kept: Judged[] = [];
  for (const one of refuted.toSorted((a, b) => bySpan(a.claim.span, b.claim.span))) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.claim.span, one.claim.span)) kept.push(one);
    else if (rank(one) < rank(last)) kept[kept.length - 1] = one;
  }
  return new Set(kept);
}
