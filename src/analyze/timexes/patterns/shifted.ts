import { type Atoms, is, overHyphen, read } from "../atoms.ts";
import type { Hit, Meaning, Unit } from "../meaning.ts";
import { isPhraseEnd } from "./context.ts";
import type { Quantity } from "./quantity.ts";

/** Year-ago, year-earlier; the year-ago quarter, the year-earlier period. */
export function unitShift(a: Atoms, i: number, unit: string, end: number): Hit | undefined {
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

/** Three years ago, a week later, a week from Tuesday. */
export function shifted(a: Atoms, i: number, { amount, unit, end }: Quantity): Hit | undefined {
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
