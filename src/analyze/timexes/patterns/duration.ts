import { type Atoms, is, overHyphen, read } from "../atoms.ts";
import type { Hit } from "../meaning.ts";
import { isPreposition } from "./context.ts";
import type { Pattern } from "./pattern.ts";
import { durationValue, type Quantity, readQuantity } from "./quantity.ts";
import { shifted, unitShift } from "./shifted.ts";

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

/** Yearlong, month-long, decades-long. */
export const length: Pattern = (a, i) => {
  const found = read(a, i, "length");
  if (found === undefined) return undefined;
  return { first: i, end: found.end, meaning: { kind: "duration", value: found.value }, by: "timex/length" };
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
