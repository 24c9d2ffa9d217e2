import type { Quantity } from "../../model/analysis.ts";

/** A number on record, in the base of its unit; `min` and `max` are equal where sources agree. */
export interface Recorded {
  readonly min: number;
  readonly max: number;
  readonly approximate: boolean;
  /** By which share an exact number may differ without fault. */
  readonly tolerance: number;
  /** What one of its last digits is worth; 0 where people are counted one by one. */
  readonly step: number;
}

/** How what is told lies to what is recorded. `near`: off by so little, or told so loosely, that nothing follows. */
export type Likeness = "agree" | "near" | "below" | "above";

/** "About 40" is within this share of the number; twice as far off it is still not wrong. */
const ABOUT = 0.15;
/** "Nearly 40" is at least this share of it. */
const NEARLY = 0.8;
/** "More than 300" is said of at most this many times as many. */
const FAR = 2;
/** A vague count is wrong where it is off by this factor. */
const VAGUE = 2;
/** A round bound may be off by this share of it. */
const ROUNDING = 0.02;

type Told = Pick<Quantity, "value" | "max" | "bound" | "approximate" | "precision">;

/** Compares a told quantity with a recorded one, both in the base of the unit, by the words of bound and approximation. */
export function compareQuantity(told: Told, recorded: Recorded): Likeness {
  const slack = recorded.approximate ? ABOUT : 0;
  // "50.58 percent", where 50.6 is on record: the record may be the rounder of the two.
  const rounded = told.precision < recorded.step ? recorded.step / 2 : 0;
  const min = recorded.min * (1 - slack) - rounded;
  const max = recorded.max * (1 + slack) + rounded;
  const high = told.max ?? told.value;
  if (told.approximate === "vague") return within(told.value, high, told.value / VAGUE, high * VAGUE * FAR, min, max);
  switch (told.bound) {
    case "least":
    case "over":
      if (max < told.value || (max === told.value && told.bound === "over")) {
        return max >= told.value * (1 - looseness(told, recorded)) ? "near" : "above";
      }
      return min <= told.value * FAR ? "agree" : "near";
    case "under":
    case "most":
      if (min > high || (min === high && told.bound === "under")) {
        return min <= high * (1 + looseness(told, recorded)) ? "near" : "below";
      }
      return max >= high / FAR ? "agree" : "near";
    default:
  }
  if (told.approximate === "nearly") return within(high * NEARLY, high, high * (NEARLY - 0.1), high * 1.1, min, max);
  const about = told.approximate === "about" ? ABOUT : 0;
  const isExact = told.precision <= 1 && Number.isInteger(told.value) && isWhole(recorded);
  const rounding = isExact ? 0 : told.precision / 2;
  const from = told.value * (1 - about) - rounding;
  const to = high * (1 + about) + rounding;
  const loose = Math.max(isExact ? 0 : told.precision, high * Math.max(recorded.tolerance, about * 2));
  return within(from, to, told.value - loose, high + loose, min, max);
}

/** `agree` where the ranges touch, `near` where the looser ones do. */
function within(from: number, to: number, looseFrom: number, looseTo: number, min: number, max: number): Likeness {
  const dust = 1e-9 * Math.max(1, Math.abs(to));
  if (max >= from - dust && min <= to + dust) return "agree";
  if (max >= looseFrom - dust && min <= looseTo + dust) return "near";
  return max < from ? "above" : "below";
}

/** People are counted one by one: no rounding excuses 40 for 39. Shares and measures are rounded. */
function isWhole({ min, max }: Recorded): boolean {
  return Number.isInteger(min) && Number.isInteger(max);
}

function looseness({ approximate, precision, value }: Told, { tolerance }: Recorded): number {
  const rounding = precision > 1 ? Math.min(precision / (2 * value), ROUNDING) : 0;
  return Math.max(tolerance, rounding, approximate === undefined ? 0 : ABOUT);
}
