import { dayNumber } from "../../../model/calendar.ts";
import type { Fields, Meaning, Unit } from "../meaning.ts";
import type { Anchors } from "./anchors.ts";
import { astronomical, dayFields, dayOf } from "./format.ts";
import { mondayOfFields, type Resolved, weekFields } from "./resolved.ts";

/** Three weeks ago, two days later. A few: only the direction is known. */
export function shift(meaning: Extract<Meaning, { kind: "shift" }>, c: Anchors, within?: Resolved): Resolved {
  const { amount, unit, sign } = meaning;
  if (within !== undefined) return within.type === "DATE" ? beyond(meaning, within) : within;
  const byStory = meaning.from === "story" && c.story !== undefined && (c.narrative || c.storyAge <= 2);
  const anchor = byStory ? "narrative" : c.published === undefined ? "none" : "published";
  const isTime = (unit === "H" || unit === "MIN" || unit === "S") && (amount === "X" || amount % 24 !== 0);
  if (amount === "X" || isTime) return { value: sign < 0 ? "PAST_REF" : "FUTURE_REF", anchor, type: "DATE" };
  const base: Fields = byStory ? (c.story as Fields) : c.published === undefined ? {} : dayFields(c.published);
  if (byStory && isCoarser(base, unit)) return { value: unknownOf(unit), anchor, type: "DATE" };
  const whole = meaning.period === "Q" ? inQuarter(base, byStory) : base;
  const fields = moved(whole, sign * (unit === "H" ? amount / 24 : amount), unit === "H" ? "D" : unit, byStory);
  return fields.year === undefined || isBeyondWriting(meaning, fields, c)
    ? { value: unknownOf(unit), anchor, type: "DATE" }
    : { fields, anchor, type: "DATE" };
}

/** "In 2001 …; eight months later": of months counted from a year, and of days counted from a month, the month is not known. */
function isCoarser({ month, day, week }: Fields, unit: Unit): boolean {
  if (unit === "M") return month === undefined;
  if (unit === "W" || unit === "WE") return day === undefined && week === undefined;
  return (unit === "D" || unit === "H") && day === undefined;
}

/** "Two months later it was signed", after the day of writing: it was counted from some other day. */
function isBeyondWriting(
  { from, sign }: Extract<Meaning, { kind: "shift" }>,
  { year = 0, month, day }: Fields,
  c: Anchors,
): boolean {
  if (from !== "story" || sign < 0 || c.published === undefined) return false;
  const first = dayNumber(astronomical(year), month ?? 1, day ?? 1);
  return first > c.published + 1 && c.tense() === "past";
}

/** A week from Tuesday: counted from the day that is named. */
function beyond({ amount, unit, sign }: Extract<Meaning, { kind: "shift" }>, from: Resolved): Resolved {
  if (!("fields" in from) || amount === "X") return from;
  return { ...from, fields: moved(from.fields, sign * amount, unit, true) };
}

/** The quarter that is spoken of: the story's, else the last one that had ended on the day of writing. */
function inQuarter(base: Fields, byStory: boolean): Fields {
  const { year, month } = base;
  if (base.quarter !== undefined || month === undefined || year === undefined) return base;
  const current: Fields = { year, quarter: Math.ceil(month / 3) };
  return byStory ? current : moved(current, -1, "Q", false);
}

/** A date of the unit's size of which nothing is known. */
export function unknownOf(unit: Unit): string {
  switch (unit) {
    case "D":
      return "XXXX-XX-XX";
    case "W":
      return "XXXX-WXX";
    case "WE":
      return "XXXX-WXX-WE";
    case "M":
      return "XXXX-XX";
    case "Q":
      return "XXXX-QX";
    case "DE":
      return "XXX";
    case "CE":
      return "XX";
    default:
      return "XXXX";
  }
}

/** The fields `amount` units on, as coarse as the unit; coarser where the base is. `exact` keeps the day of a shift in weeks. */
export function moved(base: Fields, amount: number, unit: Unit, exact: boolean): Fields {
  if (base.year === undefined) return {};
  const day = dayOf(base);
  switch (unit) {
    case "D":
      return day === undefined ? coarse(base) : dayFields(day + Math.round(amount));
    case "W": {
      if (base.week !== undefined) return weekFields(mondayOfFields(base) + 7 * Math.round(amount));
      if (day === undefined) return coarse(base);
      return exact ? dayFields(day + Math.round(7 * amount)) : weekFields(day + Math.round(7 * amount));
    }
    case "WE": {
      const start = base.week === undefined ? day : mondayOfFields(base);
      return start === undefined ? coarse(base) : { ...weekFields(start + 7 * amount), weekend: true };
    }
    case "M":
      return base.month === undefined ? coarse(base) : month(base.year, base.month, amount);
    case "Q":
      return quarter(base, amount);
    case "Y":
      if (!Number.isInteger(amount) && base.month !== undefined) {
        return yearOn(month(base.year, base.month, amount * 12).year ?? base.year, 0);
      }
      return { ...yearOn(base.year, amount), ...(base.quarter === undefined ? {} : { quarter: base.quarter }) };
    case "DE":
      return yearOn(base.year, amount * 10);
    case "CE":
      return yearOn(base.year, amount * 100);
    default:
      return yearOn(base.year, amount * 1000);
  }
}

function coarse({ year, month, season }: Fields): Fields {
  if (year === undefined) return {};
  if (month !== undefined) return { year, month };
  return season === undefined ? { year } : { year, season };
}

function month(year: number, from: number, amount: number): Fields {
  const months = astronomical(year) * 12 + from - 1 + Math.round(amount);
  const to = Math.floor(months / 12);
  return { year: to <= 0 ? to - 1 : to, month: months - to * 12 + 1 };
}

function quarter(base: Fields, amount: number): Fields {
  const from = base.quarter ?? (base.month === undefined ? undefined : Math.ceil(base.month / 3));
  if (from === undefined || base.year === undefined) return coarse(base);
  const quarters = base.year * 4 + from - 1 + Math.round(amount);
  return { year: Math.floor(quarters / 4), quarter: (((quarters % 4) + 4) % 4) + 1 };
}

function yearOn(year: number, amount: number): { year: number } {
  const to = astronomical(year) + Math.round(amount);
  return { year: to <= 0 ? to - 1 : to };
}
