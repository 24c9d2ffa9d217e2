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

const STARTING: ReadonlySet<string> = new Set([...Object.keys(dates), ...Object.keys(others), "approximator"]);

/** Words without a class of their own that may begin an expression. */
const OTHERS = new Set(["'", "’", "‘", "a", "an", "half", "q", "tonight", "the"]);

/** Frequent words that begin an expression only before a word of time, a number or the apostrophe of a short decade. */
const OPENERS = new Set(["the", "a", "an", "this", "that", "same", "some", "about", "over", "early", "first"]);

/** True where a sense of the word begins some phrase; most words that have senses only join or decide. */
function opensSome(senses: Atom["senses"]): boolean {
  if (senses === undefined) return false;
  for (const { kind } of senses) if (STARTING.has(kind)) return true;
  return false;
}

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
  const found = longest(a, i, false);
  if (found === undefined) return undefined;
  return "first" in found ? found : found[0];
};

/** All expressions of the longest phrase that begins at atom `i`. */
export function findPhrase(a: Atoms, i: number): readonly Hit[] | undefined {
  const atom = a[i];
  if (atom === undefined || !(canStart(atom) || opensSome(atom.senses))) return undefined;
  if (OPENERS.has(atom.word) && !isTelling(atom, a[i + 1])) return undefined;
  const plain = longest(a, i, true);
  const whole = read(a, i, "approximator") === undefined ? undefined : approximated(a, i, findAny);
  const found = whole !== undefined && (plain === undefined || whole.end >= endOf(plain)) ? whole : plain;
  if (found === undefined) return undefined;
  return "first" in found ? [withPart(a, found)] : found;
}

const findAny: FindDate = (a, i) => {
  const found = longest(a, i, true);
  return found === undefined || "first" in found ? found : found[0];
};

type Found = Hit | readonly Hit[];

function endOf(found: Found): number {
  return "first" in found ? found.end : (found[found.length - 1]?.end ?? 0);
}

function longest(a: Atoms, i: number, withOthers: boolean): Found | undefined {
  const atom = a[i];
  if (atom === undefined) return undefined;
  let best: Found | undefined;
  const code = atom.word.charCodeAt(0);
  if (code >= 48 && code <= 57) best = longer(a, i, "digits", withOthers, best);
  if (atom.senses !== undefined) {
    let previous: Kind | undefined;
    for (const { kind } of atom.senses) {
      if (kind !== previous) best = longer(a, i, kind, withOthers, best);
      previous = kind;
    }
  }
  if (OTHERS.has(atom.word) || (atom.capital && atom.word.endsWith("days"))) {
    best = longer(a, i, "other", withOthers, best);
  }
  return best;
}

function longer(
  a: Atoms,
  i: number,
  key: Kind | "digits" | "other",
  withOthers: boolean,
  best: Found | undefined,
): Found | undefined {
  const plain = dates[key] === undefined ? best : longestOf(a, i, dates[key], best);
  return withOthers && others[key] !== undefined ? longestOf(a, i, others[key], plain) : plain;
}

function longestOf(a: Atoms, i: number, patterns: readonly Pattern[], best: Found | undefined): Found | undefined {
  let longestFound = best;
  for (const pattern of patterns) {
    const found = pattern(a, i, findDate);
    if (found === undefined) continue;
    if (longestFound === undefined || endOf(found) > endOf(longestFound)) longestFound = found;
  }
  return longestFound;
}
