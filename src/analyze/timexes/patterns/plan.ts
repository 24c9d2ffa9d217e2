import { createWordFilter } from "../../../model/signature.ts";
import type { Atom } from "../atoms.ts";
import type { Kind, Vocabulary } from "../vocabulary.ts";
import { clock } from "./clock.ts";
import { day } from "./day.ts";
import { dayPart } from "./day-part.ts";
import { century, decade } from "./decade.ts";
import { duration, length } from "./duration.ts";
import { holiday } from "./holiday.ts";
import { dayMonth, month } from "./month.ts";
import { near } from "./near.ts";
import { nth } from "./nth.ts";
import { numericDate } from "./numeric.ts";
import { part, partNoun } from "./part.ts";
import type { Pattern } from "./pattern.ts";
import { fiscal, quarter, yearQuarter } from "./quarter.ts";
import { reference } from "./reference.ts";
import { season } from "./season.ts";
import { each, frequency, plural } from "./set.ts";
import { spokenClock } from "./spoken-clock.ts";
import { weekday } from "./weekday.ts";
import { year } from "./year.ts";

/** What may begin with a word: plain dates, and all that may. */
export interface Plan {
  readonly plain: readonly Pattern[];
  readonly all: readonly Pattern[];
}

/** Plain dates by the word class of their first word. */
const dates: Partial<Record<Kind, readonly Pattern[]>> = {
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
  unit: [duration],
  units: [duration],
  quantity: [duration],
  length: [length],
};

/** What may begin with a word of the class besides a plain date. */
const others: Partial<Record<Kind, readonly Pattern[]>> = {
  number: [clock, spokenClock],
  which: [nth, dayPart, part, partNoun],
  part: [part, dayPart],
  "part-noun": [partNoun],
  unit: [partNoun, spokenClock],
  clock: [clock],
  "day-part": [dayPart],
  each: [each],
  frequency: [frequency],
  reference: [reference],
  // Stands before another expression, which is looked for apart.
  approximator: [],
};

/** Words without a class of their own that may begin an expression. */
const UNCLASSED = ["'", "’", "‘", "a", "an", "half", "q", "tonight", "the"];
const unclassed: Plan = {
  plain: [year, decade, duration, fiscal, day],
  all: [year, decade, duration, fiscal, day, partNoun, reference, spokenClock],
};

const shortDigits = digits(numericDate, dayMonth, century, decade, year, duration, holiday);
const fourDigits = digits(yearQuarter, numericDate, decade, year, duration);
const otherDigits = digits(numericDate, decade, year, duration);
const weekdays: Plan = { plain: [], all: [plural] };

function digits(...plain: readonly Pattern[]): Plan {
  return { plain, all: [...plain, clock, spokenClock] };
}

/** Makes the look-up of the plan of an atom; undefined where no expression begins with it. */
export function createPlanner(vocabulary: Vocabulary): (atom: Atom) => Plan | undefined {
  const plans = new Map<string, Plan>(UNCLASSED.map((word) => [word, unclassed]));
  for (const [word, senses] of vocabulary) {
    const kinds = senses
      .map(({ kind }) => kind)
      .filter((kind) => dates[kind] !== undefined || others[kind] !== undefined);
    if (kinds.length === 0) continue;
    const own = kinds.map((kind) => ({
      plain: dates[kind] ?? [],
      all: [...(dates[kind] ?? []), ...(others[kind] ?? [])],
    }));
    plans.set(word, joined([...own, plans.get(word) ?? { plain: [], all: [] }]));
  }
  const mayPlan = createWordFilter(plans.keys());
  return ({ word, capital, hash }) => {
    const code = word.charCodeAt(0);
    if (code >= 48 && code <= 57) {
      return word.length <= 2 ? shortDigits : word.length === 4 ? fourDigits : otherDigits;
    }
    return (mayPlan(hash) ? plans.get(word) : undefined) ?? (capital && word.endsWith("days") ? weekdays : undefined);
  };
}

function joined(plans: readonly Plan[]): Plan {
  return {
    plain: [...new Set(plans.flatMap(({ plain }) => plain))],
    all: [...new Set(plans.flatMap(({ all }) => all))],
  };
}
