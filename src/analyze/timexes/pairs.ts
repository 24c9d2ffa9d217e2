import { type Atoms, is, isDash } from "./atoms.ts";
import type { Fields, Hit } from "./meaning.ts";
import { isDay } from "./patterns/clock.ts";

/**
 * Gives partial dates the year of the date they are joined to: "from June to August 2018", "March 3 and May 5, 2019",
 * "August/September 1956". Works backwards, so that a whole row takes the year at its end.
 */
export function shareYears(hits: readonly Hit[], a: Atoms): Hit[] {
  const shared = [...hits];
  for (let index = shared.length - 2; index >= 0; index--) {
    const left = shared[index] as Hit;
    const right = shared[index + 1] as Hit;
    if (!isJoined(a, left.end, right.first)) continue;
    const from = yearless(left);
    const to = dated(right);
    if (from === undefined || to?.year === undefined) continue;
    const year = (from.month ?? 1) > (to.month ?? 12) ? to.year - 1 : to.year;
    const fields: Fields = { ...from, year, ...(to.bc ? { bc: true } : {}) };
    shared[index] = { ...left, meaning: { kind: "date", fields } };
  }
  return shared;
}

/**
 * Puts a part into the whole named just before it: "Tuesday at 10 a.m.", "yesterday at noon", "last year's fourth quarter".
 */
export function nestParts(hits: readonly Hit[], a: Atoms): Hit[] {
  return hits.map((hit, index) => {
    const before = hits[index - 1];
    const { meaning } = hit;
    if (before === undefined || meaning.kind !== "date" || meaning.within !== undefined) return hit;
    const gap = hit.first - before.end;
    const { clock, quarter, half, year } = meaning.fields;
    const isClock =
      clock !== undefined && gap === 1 && (is(a, before.end, "at") || is(a, before.end, ",")) && isDay(before);
    const isOwned = (quarter ?? half) !== undefined && year === undefined && gap === 1 && is(a, before.end, "'s");
    return isClock || isOwned ? { ...hit, meaning: { ...meaning, within: before.meaning } } : hit;
  });
}

function yearless({ meaning }: Hit): Fields | undefined {
  if (meaning.kind !== "date" || meaning.within !== undefined) return undefined;
  const { fields } = meaning;
  const isPartial = fields.month !== undefined || fields.season !== undefined || fields.quarter !== undefined;
  return isPartial && fields.year === undefined && fields.part === undefined && fields.clock === undefined
    ? fields
    : undefined;
}

function dated({ meaning }: Hit): Fields | undefined {
  if (meaning.kind !== "date" || meaning.within !== undefined) return undefined;
  const { month, season, quarter } = meaning.fields;
  return month !== undefined || season !== undefined || quarter !== undefined ? meaning.fields : undefined;
}

function isJoined(a: Atoms, from: number, to: number): boolean {
  if (to - from > 2 || to <= from) return false;
  for (let i = from; i < to; i++) {
    const isLink = isDash(a[i]?.word) || is(a, i, "to") || is(a, i, "until") || is(a, i, "till") || is(a, i, "through");
    if (!(isLink || is(a, i, "and") || is(a, i, "or") || is(a, i, "/") || is(a, i, ",") || is(a, i, "the")))
      return false;
  }
  return true;
}
