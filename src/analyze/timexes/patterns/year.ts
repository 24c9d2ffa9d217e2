import { type Atoms, is, isDash, read } from "../atoms.ts";
import type { Hit } from "../meaning.ts";
import { isDigits, readYear } from "../numbers.ts";
import { isLink, isPhraseEnd, isPreposition } from "./context.ts";
import { isCounted, type Pattern } from "./pattern.ts";

/** 2018, 1957-58, 1861-1863, 1998/99, 480 BC, '98. */
export const year: Pattern = (a, i) => {
  const range = beforeChrist(a, i);
  if (range !== undefined) return range;
  const found = readYear(a, i);
  if (found === undefined || !isYear(a, i, found.end)) return shortYears(a, i);
  const first: Hit = { first: i, end: found.end, meaning: { kind: "date", fields: found.value }, by: "timex/year" };
  const second = found.value.bc ? undefined : rangeEnd(a, found.end, found.value.year);
  return second === undefined ? first : [first, second];
};

/** 499-493 BC, 499 to 493 BC: the era of the second holds for the first. */
function beforeChrist(a: Atoms, i: number): readonly Hit[] | undefined {
  if (!isDigits(a, i) || !(isDash(a[i + 1]?.word) || is(a, i + 1, "to") || is(a, i + 1, "and"))) return undefined;
  const from = a[i]?.number ?? 0;
  const second = readYear(a, i + 2);
  if (second?.value.bc !== true || from < second.value.year || from - second.value.year > 200) return undefined;
  const hit = (first: number, end: number, year: number): Hit => ({
    first,
    end,
    meaning: { kind: "date", fields: { year, bc: true } },
    by: "timex/year",
  });
  return [hit(i, i + 1, from), hit(i + 2, second.end, second.value.year)];
}

/** "in 80 and 84", "in 08": two digits alone are a year only in a row of such or with a zero before. */
function shortYears(a: Atoms, i: number): readonly Hit[] | undefined {
  if (!is(a, i - 1, "in") || !isShortYear(a, i)) return undefined;
  const hits = [shortYear(a, i)];
  let end = i + 1;
  while (hits.length < 6) {
    const next = is(a, end, "and") || is(a, end, "or") || is(a, end, ",") ? end + 1 : undefined;
    if (next === undefined || !isShortYear(a, next)) break;
    hits.push(shortYear(a, next));
    end = next + 1;
  }
  return hits.length > 1 || a[i]?.word.startsWith("0") ? hits : undefined;
}

function isShortYear(a: Atoms, i: number): boolean {
  const atom = a[i];
  if (atom === undefined || atom.word.length !== 2 || !(atom.number < 30 || atom.number >= 50)) return false;
  if (!/^(?:0\d|[5-9]\d)$/u.test(atom.word)) return false;
  return isPhraseEnd(a, i + 1) && !is(a, i + 1, "%") && !is(a, i + 1, "/");
}

function shortYear(a: Atoms, i: number): Hit {
  const number = a[i]?.number ?? 0;
  const year = number + (number < 30 ? 2000 : 1900);
  return { first: i, end: i + 1, meaning: { kind: "date", fields: { year } }, by: "timex/short-year" };
}

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
  if (read(a, i - 1, "label") !== undefined || isPartOfNumber(a, i)) return false;
  const after = a[end];
  if (after?.glued && /^(?:%|°|\/|[\p{L}_])/u.test(after.word) && after.word !== "s" && after.word !== "'s") {
    if (!(after.word === "/" && a[end + 1]?.glued)) return false;
  }
  if (isDash(after?.word) && after?.glued && /^\p{L}/u.test(a[end + 1]?.word ?? "") && isCounted(a, end + 1))
    return false;
  if (atom.number >= 1900 && atom.number < 2100) return true;
  if (isPluralNoun(a, end) || read(a, i - 1, "approximator")?.value === "MORE_THAN" || is(a, end, "+")) return false;
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

/** The end of a phone number or the like: 555-2018. */
function isPartOfNumber(a: Atoms, i: number): boolean {
  const mark = a[i - 1];
  if (!a[i]?.glued || !mark?.glued) return false;
  if (mark.word === "/") return isDigits(a, i - 2) && (a[i - 2]?.word.length ?? 0) <= 2;
  if (!isDash(mark.word)) return false;
  return isDigits(a, i - 2) && a[i - 2]?.word.length !== 4 && read(a, i - 3, "month") === undefined;
}

function isPluralNoun(a: Atoms, i: number): boolean {
  const atom = a[i];
  return atom !== undefined && !atom.capital && !atom.glued && atom.pos === "NOUN" && /(?:[^s]s|ren)$/u.test(atom.word);
}

function isDatedBefore(a: Atoms, i: number): boolean {
  return read(a, i - 1, "month") !== undefined || read(a, i - 1, "season") !== undefined || is(a, i - 1, "year");
}
