import { type Atoms, is, isDash, overHyphen, type Read, read } from "../atoms.ts";
import type { Hit, Meaning, Unit } from "../meaning.ts";
import { readAmount } from "../numbers.ts";
import { isPhraseEnd, isPreposition } from "./context.ts";
import type { Pattern } from "./pattern.ts";

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

interface Quantity {
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
function readQuantity(a: Atoms, i: number): Quantity | undefined {
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
  if (found.singular && amount.value !== "X" && amount.value >= 1900 && amount.value < 2100) return undefined;
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

/** Yearlong, month-long, decades-long. */
export const length: Pattern = (a, i) => {
  const found = read(a, i, "length");
  if (found === undefined) return undefined;
  return { first: i, end: found.end, meaning: { kind: "duration", value: found.value }, by: "timex/length" };
};

function readUnit(a: Atoms, i: number): { value: string; end: number; singular: boolean } | undefined {
  const plural = read(a, i, "units");
  if (plural !== undefined) return { ...plural, singular: false };
  const unit = read(a, i, "unit");
  return unit === undefined ? undefined : { ...unit, singular: true };
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

/** Three years, two-day; three years ago, a week later, year-ago. */
export const duration: Pattern = (a, i) => {
  const bare = read(a, i, "unit");
  if (bare !== undefined) return unitShift(a, i, bare.value, bare.end);
  const quantity = readQuantity(a, i);
  if (quantity === undefined) return undefined;
  const compound = joinedTo(a, i, quantity);
  if (compound !== undefined) return compound;
  const hit = shifted(a, i, quantity) ?? plain(a, i, quantity);
  return hit !== undefined && quantity.loose ? { ...hit, mod: "APPROX" } : hit;
};

const SIZES = ["S", "MIN", "H", "D", "W", "M", "Y"];

/** Two hours and 30 minutes; two years, four months and five days; a year and two months ago. */
function joinedTo(a: Atoms, i: number, quantity: Quantity): Hit | undefined {
  const parts = [quantity];
  for (let last = quantity; ; ) {
    const comma = is(a, last.end, ",") ? last.end + 1 : last.end;
    const at = is(a, comma, "and") ? comma + 1 : comma;
    const next = at > last.end ? readQuantity(a, at) : undefined;
    if (next === undefined || next.amount === "X" || next.loose || read(a, at, "units") !== undefined) break;
    if (SIZES.indexOf(next.unit) < 0 || SIZES.indexOf(next.unit) >= SIZES.indexOf(last.unit)) break;
    parts.push(next);
    last = next;
  }
  const last = parts[parts.length - 1] as Quantity;
  if (parts.length < 2 || parts.some(({ amount }) => typeof amount !== "number" || !Number.isInteger(amount)))
    return undefined;
  const shift = shifted(a, i, { ...last, ...coarsest(parts) });
  if (shift !== undefined) return shift;
  const values = parts.map(({ amount, unit }) => durationValue(amount, unit).slice(1));
  const days = values.filter((value) => !value.startsWith("T")).join("");
  const times = values
    .filter((value) => value.startsWith("T"))
    .map((value) => value.slice(1))
    .join("");
  const value = `P${days}${times === "" ? "" : `T${times}`}`;
  return { first: i, end: last.end, meaning: { kind: "duration", value }, by: "timex/duration" };
}

/** Years and months make months; of any others the largest unit counts. */
function coarsest(parts: readonly Quantity[]): { amount: number; unit: string } {
  const [first, second] = parts as [Quantity, Quantity];
  const [amount, more] = [Number(first.amount), Number(second.amount)];
  return first.unit === "Y" && second.unit === "M"
    ? { amount: amount * 12 + more, unit: "M" }
    : { amount, unit: first.unit };
}

/** Year-ago, year-earlier; the year-ago quarter, the year-earlier period. */
function unitShift(a: Atoms, i: number, unit: string, end: number): Hit | undefined {
  const at = overHyphen(a, end);
  if (at === end) return undefined;
  const shift = read(a, at, "shift");
  if (shift === undefined || (shift.value !== "ago" && shift.value !== "earlier") || is(a, at, "before"))
    return undefined;
  const isPeriod = is(a, shift.end, "period") || read(a, shift.end, "unit") !== undefined;
  const plainHit = shiftHit(i, isPeriod ? shift.end + 1 : shift.end, 1, unit, -1, "story");
  const hit: Hit =
    is(a, shift.end, "quarter") && plainHit.meaning.kind === "shift"
      ? { ...plainHit, meaning: { ...plainHit.meaning, period: "Q" } }
      : plainHit;
  return isPeriod && is(a, i - 1, "the") ? { ...hit, first: i - 1 } : hit;
}

function shifted(a: Atoms, i: number, { amount, unit, end }: Quantity): Hit | undefined {
  const on = fromDay(a, i, { amount, unit, end, singular: true });
  if (on !== undefined) return on;
  const at = overHyphen(a, end);
  const shift = read(a, at, "shift");
  if (shift === undefined) return undefined;
  const word = a[at]?.word;
  const needsEnd = word === "before" || word === "after" || word === "back" || word === "on" || word === "prior";
  if (needsEnd && !isPhraseEnd(a, shift.end)) return undefined;
  if (word === "on" && shift.end === at + 1 && amount === "X") return undefined;
  switch (shift.value) {
    case "ago":
      return agoOn(a, i, shift.end, shiftHit(i, shift.end, amount, unit, -1, "speech"));
    case "hence":
      return shiftHit(i, shift.end, amount, unit, 1, "speech");
    case "earlier":
      return shiftHit(i, shift.end, amount, unit, -1, "story");
    default:
      return shiftHit(i, shift.end, amount, unit, 1, "story");
  }
}

/** Two weeks ago Tuesday. */
function agoOn(a: Atoms, i: number, end: number, ago: Hit): Hit {
  const day = read(a, end, "weekday");
  if (day === undefined || ago.meaning.kind !== "shift" || ago.meaning.unit !== "W") return ago;
  return {
    ...ago,
    first: i,
    end: day.end,
    meaning: { kind: "date", fields: { weekday: day.value }, within: ago.meaning },
  };
}

/** A week from Tuesday, two days from tomorrow. */
function fromDay(a: Atoms, i: number, { amount, unit, end }: Quantity): Hit | undefined {
  if (!is(a, end, "from") || amount === "X") return undefined;
  const at = is(a, end + 1, "next") || is(a, end + 1, "this") ? end + 2 : end + 1;
  const weekday = read(a, at, "weekday");
  const day = read(a, at, "day");
  const last = weekday ?? day;
  if (last === undefined || is(a, last.end, "to") || is(a, last.end, "until")) return undefined;
  const within: Meaning =
    weekday === undefined
      ? { kind: "shift", amount: Math.abs(day?.value ?? 0), unit: "D", sign: 1, from: "speech" }
      : { kind: "near", which: "next", of: { weekday: weekday.value } };
  const hit = shiftHit(i, last.end, amount, unit, 1, "speech");
  return hit.meaning.kind === "shift" ? { ...hit, meaning: { ...hit.meaning, within } } : hit;
}

function shiftHit(
  first: number,
  end: number,
  amount: number | "X",
  unit: string,
  sign: 1 | -1,
  from: "speech" | "story",
): Hit {
  const factor = Number.parseInt(unit, 10) || 1;
  const name = unit.replace(/^\d+/u, "") as Unit;
  return {
    first,
    end,
    meaning: { kind: "shift", amount: amount === "X" ? "X" : amount * factor, unit: name, sign, from },
    by: from === "speech" ? "timex/ago" : "timex/later",
  };
}

function plain(a: Atoms, i: number, quantity: Quantity): Hit | undefined {
  const { amount, unit } = quantity;
  let { end } = quantity;
  if (amount === "X" && read(a, i, "units") !== undefined) {
    if (!isPreposition(a, i - 1) || unit === "Q") return undefined;
    if (unit === "WE") return { first: i, end, meaning: { kind: "set", value: "XXXX-WXX-WE" }, by: "timex/set" };
  }
  const article = is(a, i, "a") || is(a, i, "an");
  if (article && unit === "Q") return undefined;
  const isNight = is(a, end - 1, "night");
  if (isNight && !(article && isRate(a, i))) return undefined;
  if (article && isRate(a, i)) {
    const first = is(a, i - 1, "once") || is(a, i - 1, "twice") ? i - 1 : i;
    return { first, end, meaning: { kind: "set", value: durationValue(1, unit) }, by: "timex/rate" };
  }
  const old = overHyphen(a, end);
  if (is(a, old, "old") || is(a, old, "long")) end = old + 1;
  if (is(a, end, "of") && is(a, end + 1, "age")) end += 2;
  // "A year-long wait": the article is the noun's.
  const first = article && old > quantity.end ? i + 1 : i;
  return { first, end, meaning: { kind: "duration", value: durationValue(amount, unit) }, by: "timex/duration" };
}

/** "$5 a year", "twice a week": a frequency. */
function isRate(a: Atoms, i: number): boolean {
  const before = a[i - 1];
  if (before === undefined) return false;
  return (
    before.pos === "NUM" ||
    (before.pos === "NOUN" && !before.glued) ||
    before.pos === "SYM" ||
    is(a, i - 1, "once") ||
    is(a, i - 1, "twice")
  );
}
