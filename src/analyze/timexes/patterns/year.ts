import { type Atoms, is, isDash, read } from "../atoms.ts";
import type { Hit } from "../meaning.ts";
import { readYear } from "../numbers.ts";
import { isLink, isPreposition } from "./context.ts";
import { isCounted, type Pattern } from "./pattern.ts";

/** 2018, 1957-58, 1861-1863, 1998/99, 480 BC, '98. */
export const year: Pattern = (a, i) => {
  const found = readYear(a, i);
  if (found === undefined || !isYear(a, i, found.end)) return undefined;
  const first: Hit = { first: i, end: found.end, meaning: { kind: "date", fields: found.value }, by: "timex/year" };
  const second = found.value.bc ? undefined : rangeEnd(a, found.end, found.value.year);
  return second === undefined ? first : [first, second];
};

/** The short second year of "1957-58". */
function rangeEnd(a: Atoms, i: number, from: number): Hit | undefined {
  if (!(isDash(a[i]?.word) || is(a, i, "/")) || !a[i]?.glued) return undefined;
  const short = a[i + 1];
  if (!short?.glued || short.word.length !== 2 || Number.isNaN(short.number)) return undefined;
  if (a[i + 2]?.glued && /^[\p{L}\d%:/]/u.test(a[i + 2]?.word ?? "")) return undefined;
  const to = Math.floor(from / 100) * 100 + short.number;
  const value = to > from ? to : to + 100;
  if (value - from > 60) return undefined;
  return { first: i + 1, end: i + 2, meaning: { kind: "date", fields: { year: value } }, by: "timex/year" };
}

function isYear(a: Atoms, i: number, end: number): boolean {
  const atom = a[i];
  if (atom === undefined || isCounted(a, end)) return false;
  if (end > i + 1) return true;
  const before = a[i - 1];
  if (before !== undefined && atom.glued && /^[$£€¥#@&.\p{L}_]/u.test(before.word)) return false;
  if (before !== undefined && /^(?:\$|£|€|no|nos|number|page|flight|route|channel|#)$/u.test(before.word)) return false;
  const after = a[end];
  if (after?.glued && /^(?:%|°|\/|[\p{L}_])/u.test(after.word) && after.word !== "s" && after.word !== "'s") {
    if (!(after.word === "/" && a[end + 1]?.glued)) return false;
  }
  if (isDash(after?.word) && after?.glued && /^\p{L}/u.test(a[end + 1]?.word ?? "") && isCounted(a, end + 1))
    return false;
  if (atom.number >= 1900 && atom.number < 2100) return true;
  return (
    isPreposition(a, i - 1) ||
    isLink(a, i - 1) ||
    isDatedBefore(a, i) ||
    isLink(a, end) ||
    before === undefined ||
    is(a, i - 1, "(") ||
    after?.pos === "PROPN" ||
    is(a, i - 1, "the") ||
    read(a, i - 1, "part") !== undefined ||
    read(a, i - 1, "approximator") !== undefined
  );
}

function isDatedBefore(a: Atoms, i: number): boolean {
  return read(a, i - 1, "month") !== undefined || read(a, i - 1, "season") !== undefined || is(a, i - 1, "year");
}
