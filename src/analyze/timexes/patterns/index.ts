import { type Atom, type Atoms, read } from "../atoms.ts";
import type { Hit } from "../meaning.ts";
import type { Kind } from "../vocabulary.ts";
import { clock } from "./clock.ts";
import { day } from "./day.ts";
import { dayPart, withPart } from "./day-part.ts";
import { century, decade } from "./decade.ts";
import { duration } from "./duration.ts";
import { holiday } from "./holiday.ts";
import { dayMonth, month } from "./month.ts";
import { near } from "./near.ts";
import { nth } from "./nth.ts";
import { numericDate } from "./numeric.ts";
import { approximated, part, partNoun } from "./part.ts";
import type { FindDate, Pattern } from "./pattern.ts";
import { fiscal, quarter, yearQuarter } from "./quarter.ts";
import { reference } from "./reference.ts";
import { season } from "./season.ts";
import { each, frequency, plural } from "./set.ts";
import { weekday } from "./weekday.ts";
import { year } from "./year.ts";

/** Plain dates by the word class of their first word. */
const dates: Partial<Record<Kind | "digits" | "other", readonly Pattern[]>> = {
  month: [month],
  weekday: [weekday],
  season: [season],
  decade: [decade],
  ordinal: [dayMonth, century, quarter],
  number: [dayMonth, century, year, duration],
  which: [yearQuarter, near, season, decade, century, quarter, dayMonth],
  day: [day],
  holiday: [holiday],
  fiscal: [fiscal],
  half: [quarter],
  era: [year],
  digits: [yearQuarter, numericDate, dayMonth, century, decade, year, duration, holiday],
  unit: [duration],
  units: [duration],
  quantity: [duration],
  other: [year, decade, duration, fiscal, day],
};

/** What may begin with a word of the class besides a plain date. */
const others: Partial<Record<Kind | "digits" | "other", readonly Pattern[]>> = {
  number: [clock],
  digits: [clock],
  which: [nth, dayPart, part, partNoun],
  part: [part, dayPart],
  "part-noun": [partNoun],
  unit: [partNoun],
  clock: [clock],
  "day-part": [dayPart],
  each: [each],
  frequency: [frequency],
  reference: [reference],
  other: [plural, partNoun, reference],
};

/** Words without a class of their own that may begin an expression. */
const OTHERS = new Set(["'", "’", "‘", "a", "an", "half", "q", "tonight", "the"]);

/** Frequent words that begin an expression only before a word of time, a number or the apostrophe of a short decade. */
const OPENERS = new Set(["the", "a", "an", "this", "that", "same", "some", "about", "over", "early", "first"]);

function isTelling({ senses }: Atom, next: Atom | undefined): boolean {
  if (next === undefined) return false;
  return next.senses !== undefined || canStart(next) || senses?.some(({ rest }) => rest[0] === next.word) === true;
}

function canStart({ word, capital }: Atom): boolean {
  const code = word.charCodeAt(0);
  return (code >= 48 && code <= 57) || OTHERS.has(word) || (capital && word.endsWith("days"));
}

/** The longest plain date at atom `i`; of several in one phrase, the first where that is enough. */
const findDate: FindDate = (a, i) => {
  const found = longest(a, i, dates, undefined);
  if (found === undefined) return undefined;
  return "first" in found ? found : found[0];
};

/** All expressions of the longest phrase that begins at atom `i`. */
export function findPhrase(a: Atoms, i: number): readonly Hit[] | undefined {
  const atom = a[i];
  if (atom === undefined || (atom.senses === undefined && !canStart(atom))) return undefined;
  if (OPENERS.has(atom.word) && !isTelling(atom, a[i + 1])) return undefined;
  const plain = longest(a, i, dates, others);
  const whole = read(a, i, "approximator") === undefined ? undefined : approximated(a, i, findAny);
  const found = whole !== undefined && (plain === undefined || whole.end >= endOf(plain)) ? whole : plain;
  if (found === undefined) return undefined;
  return "first" in found ? [withPart(a, found)] : found;
}

const findAny: FindDate = (a, i) => {
  const found = longest(a, i, dates, others);
  return found === undefined || "first" in found ? found : found[0];
};

type Found = Hit | readonly Hit[];

function endOf(found: Found): number {
  return "first" in found ? found.end : (found[found.length - 1]?.end ?? 0);
}

function longest(a: Atoms, i: number, table: typeof dates, second: typeof dates | undefined): Found | undefined {
  const atom = a[i];
  if (atom === undefined) return undefined;
  let best: Found | undefined;
  let bestEnd = i;
  const consider = (patterns: readonly Pattern[] | undefined): void => {
    for (const pattern of patterns ?? []) {
      const found = pattern(a, i, findDate);
      if (found === undefined) continue;
      const end = endOf(found);
      if (end > bestEnd) [best, bestEnd] = [found, end];
    }
  };
  const trial = (key: Kind | "digits" | "other"): void => {
    consider(table[key]);
    if (second !== undefined) consider(second[key]);
  };
  if (!Number.isNaN(atom.number) || (atom.word.charCodeAt(0) >= 48 && atom.word.charCodeAt(0) <= 57)) trial("digits");
  if (atom.senses !== undefined) {
    let previous: Kind | undefined;
    for (const { kind } of atom.senses) {
      if (kind !== previous) trial(kind);
      previous = kind;
    }
  }
  if (OTHERS.has(atom.word) || (atom.capital && atom.word.endsWith("days"))) trial("other");
  return best;
}
