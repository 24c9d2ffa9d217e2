import { type Atoms, is, isDash, overHyphen, type Read, read } from "../atoms.ts";
import { readAmount } from "../numbers.ts";
import { isAge } from "./pattern.ts";

/** The TIMEX3 value of so many units: P3D, PT30M, PXY; a multiple unit ("2W") counts by its factor. */
export function durationValue(amount: number | "X", unit: string): string {
  const factor = Number.parseInt(unit, 10) || 1;
  const name = unit.replace(/^\d+/u, "");
  const count = amount === "X" ? "X" : String(Math.round(amount * factor * 100) / 100);
  if (amount === 0.5) {
    if (name === "H") return "PT30M";
    if (name === "Y") return "P6M";
    if (name === "DE") return "P5Y";
    if (name === "CE") return "P50Y";
    if (name === "D") return "PT12H";
  }
  if (name === "H" || name === "S") return `PT${count}${name}`;
  if (name === "MIN") return `PT${count}M`;
  return name === "MIL" ? `P${count === "X" ? "X" : `${Number(count) * 1000}`}Y` : `P${count}${name}`;
}

/** An amount of a unit, up to and without atom `end`. */
export interface Quantity {
  readonly amount: number | "X";
  readonly unit: string;
  readonly end: number;
  readonly singular: boolean;
  /** "Two or three", "five to 10": the greater counts, and not exactly. */
  readonly loose?: boolean;
}

/** A greater number is no longer a range of amounts. */
const GREATEST_OF_RANGE = 1000;

/** Three years, a week, two-day, several months, half a century, years. */
export function readQuantity(a: Atoms, i: number): Quantity | undefined {
  const plural = read(a, i, "units");
  if (plural !== undefined) return { amount: "X", unit: plural.value, end: plural.end, singular: false };
  if (is(a, i, "half")) {
    const noun = overHyphen(a, i + 1);
    const unit = read(a, noun, "unit");
    if (unit !== undefined && noun === i + 2) return { amount: 0.5, unit: unit.value, end: unit.end, singular: true };
  }
  const least = readAmount(a, i);
  if (least === undefined) return undefined;
  const most = greater(a, least);
  const amount = most ?? least;
  let noun = overHyphen(a, amount.end);
  if (is(a, noun, "of") && is(a, i, "half")) noun++;
  let found = readUnit(a, noun);
  if (found === undefined && isBetween(a, noun)) found = readUnit(a, overHyphen(a, noun + 1));
  if (found === undefined) return undefined;
  // "A decades-long feud".
  if (!found.singular && amount.end === i + 1 && (is(a, i, "a") || is(a, i, "an"))) return undefined;
  if (found.value === "S" && found.singular && amount.value === 1) return undefined;
  if (amount.value === 1 && is(a, found.end, "and") && is(a, found.end + 1, "a") && is(a, found.end + 2, "half")) {
    return { amount: 1.5, unit: found.value, end: found.end + 3, singular: true };
  }
  if (a[found.end - 1]?.capital && !Number.isNaN(a[i]?.number ?? Number.NaN) && !a[found.end - 1]?.glued)
    return undefined;
  if (found.value === "Q" && is(a, found.end, "of")) return undefined;
  const isYear = found.singular && amount.value !== "X" && amount.value >= 1900 && amount.value < 2100;
  if (isYear && !isAge(a, amount.end)) return undefined;
  const quantity = { amount: amount.value, unit: found.value, end: found.end, singular: found.singular };
  return most === undefined ? quantity : { ...quantity, loose: true };
}

/** The 10 of "five to 10 years", the three of "two or three days". */
function greater(a: Atoms, least: Read<number | "X">): Read<number> | undefined {
  const isLink = is(a, least.end, "or") || is(a, least.end, "to") || isDash(a[least.end]?.word);
  if (!isLink || least.value === "X") return undefined;
  const at = overHyphen(a, least.end);
  const start = at > least.end ? at : least.end + 1;
  const most = readAmount(a, is(a, start, "to") ? overHyphen(a, start + 1) : start);
  if (most === undefined || most.value === "X" || is(a, start, "a") || is(a, start, "an")) return undefined;
  return most.value > least.value && most.value < GREATEST_OF_RANGE ? { value: most.value, end: most.end } : undefined;
}

function readUnit(a: Atoms, i: number): { value: string; end: number; singular: boolean } | undefined {
  const plural = read(a, i, "units");
  if (plural !== undefined) return { value: plural.value, end: plural.end, singular: false };
  const unit = read(a, i, "unit");
  return unit === undefined ? undefined : { value: unit.value, end: unit.end, singular: true };
}

/** An adjective between number and unit: three straight days. */
function isBetween(a: Atoms, i: number): boolean {
  const pos = a[i]?.pos;
  return (
    pos === "ADJ" &&
    read(a, i, "which") === undefined &&
    read(a, i, "ordinal") === undefined &&
    read(a, i, "reference") === undefined
  );
}
