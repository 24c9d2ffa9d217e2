import { type Atoms, is, read } from "../atoms.ts";
import type { Hit, Nth } from "../meaning.ts";
import { readOrdinal } from "../numbers.ts";
import { isPhraseEnd } from "./context.ts";
import type { FindDate, Pattern } from "./pattern.ts";
import { readWeekday } from "./weekday.ts";

const BY = "timex/nth";

/** The last day of June, the second Monday in November, the first week of May, the last quarter of 2001; "on the 15th". */
export const nth: Pattern = (a, i, findDate) => {
  if (!is(a, i, "the")) return undefined;
  const rank = readRank(a, i + 1);
  if (rank === undefined) return undefined;
  const weekday = readWeekday(a, rank.end);
  const unit = read(a, rank.end, "unit");
  const of = weekday?.end ?? unit?.end;
  if (of !== undefined) return inside(a, i, of, rank.value, weekday?.value ?? (unit?.value as Nth["of"]), findDate);
  return dayAlone(a, i, rank);
};

function readRank(a: Atoms, i: number): { value: number; end: number } | undefined {
  if (is(a, i, "last") || is(a, i, "final")) return { value: -1, end: i + 1 };
  const ordinal = readOrdinal(a, i);
  return ordinal !== undefined && ordinal.value <= 31 ? ordinal : undefined;
}

function inside(a: Atoms, i: number, of: number, rank: number, what: Nth["of"], findDate: FindDate): Hit | undefined {
  if (!(is(a, of, "of") || is(a, of, "in"))) return undefined;
  const date = findDate(a, of + 1);
  if (date === undefined || (date.meaning.kind !== "date" && date.meaning.kind !== "near")) return undefined;
  if (date.meaning.kind === "date" && date.meaning.fields.day !== undefined) return undefined;
  const mod = rank === 1 ? "START" : rank === -1 ? "END" : "MID";
  return {
    first: i,
    end: date.end,
    meaning: { kind: "nth", rank, of: what, within: date.meaning },
    by: BY,
    ...(what === "W" || what === "WE" ? { mod } : {}),
  };
}

/** "On the 15th", "the 15th of the month". */
function dayAlone(a: Atoms, i: number, rank: { value: number; end: number }): Hit | undefined {
  if (rank.value < 1 || Number.isNaN(a[i + 1]?.number ?? Number.NaN)) return undefined;
  if (is(a, rank.end, "of") && is(a, rank.end + 1, "the") && is(a, rank.end + 2, "month")) {
    return { first: i, end: rank.end + 3, meaning: { kind: "date", fields: { day: rank.value } }, by: BY };
  }
  const isDay = is(a, i - 1, "on") || is(a, i - 1, "until") || is(a, i - 1, "by");
  if (!isDay || !isPhraseEnd(a, rank.end)) return undefined;
  return { first: i, end: rank.end, meaning: { kind: "date", fields: { day: rank.value } }, by: BY };
}
