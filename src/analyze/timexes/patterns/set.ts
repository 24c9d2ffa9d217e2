import { pad2 } from "../../../model/calendar.ts";
import { type Atoms, is, read } from "../atoms.ts";
import type { Hit } from "../meaning.ts";
import { readAmount } from "../numbers.ts";
import type { Pattern } from "./pattern.ts";
import { durationValue } from "./quantity.ts";

/** Every Monday, each year, per day, every two weeks. */
export const each: Pattern = (a, i) => {
  const found = read(a, i, "each");
  if (found === undefined) return undefined;
  const hit = (end: number, value: string): Hit => ({
    first: i,
    end,
    meaning: { kind: "set", value },
    by: "timex/set",
  });
  const at = is(a, found.end, "single") || is(a, found.end, "other") ? found.end + 1 : found.end;
  const isAny = is(a, i, "any");
  if (is(a, at, "weekday") && !isAny) return hit(at + 1, durationValue(1, "D"));
  const unit = isAny ? undefined : read(a, at, "unit");
  if (unit !== undefined && unit.value !== "S")
    return hit(unit.end, durationValue(is(a, at - 1, "other") ? 2 : 1, unit.value));
  const weekday = read(a, at, "weekday");
  if (weekday !== undefined) {
    return [hit(weekday.end, `XXXX-WXX-${weekday.value}`), ...furtherDays(a, weekday.end)];
  }
  const month = read(a, at, "month");
  if (month !== undefined && a[at]?.capital) return hit(month.end, `XXXX-${pad2(month.value)}`);
  const season = read(a, at, "season");
  if (season !== undefined) return hit(season.end, `XXXX-${season.value}`);
  if (isAny) return undefined;
  const part = read(a, at, "day-part");
  if (part !== undefined) return hit(part.end, `XXXX-XX-XXT${part.value}`);
  const amount = readAmount(a, at);
  const units = amount === undefined ? undefined : read(a, amount.end, "units");
  if (amount === undefined || units === undefined) return undefined;
  return hit(units.end, durationValue(amount.value, units.value));
};

/** A row of days has seven at most. */
const MOST_DAYS = 6;

/** The Thursday of "every Tuesday and Thursday". */
function furtherDays(a: Atoms, i: number): Hit[] {
  const hits: Hit[] = [];
  for (let at = i; hits.length < MOST_DAYS; ) {
    const comma = is(a, at, ",") ? at + 1 : at;
    const first = is(a, comma, "and") || is(a, comma, "or") ? comma + 1 : comma;
    const day = first > at && a[first]?.capital ? read(a, first, "weekday") : undefined;
    if (day === undefined) break;
    const value = `XXXX-WXX-${day.value}`;
    hits.push({ first, end: day.end, meaning: { kind: "set", value }, by: "timex/set" });
    at = day.end;
  }
  return hits;
}

/** Daily, annual, monthly; not in names ("the Daily Mail"). */
export const frequency: Pattern = (a, i) => {
  const found = read(a, i, "frequency");
  if (found === undefined || isName(a, i)) return undefined;
  return { first: i, end: found.end, meaning: { kind: "set", value: found.value }, by: "timex/frequency" };
};

function isName(a: Atoms, i: number): boolean {
  return a[i]?.capital === true && (a[i + 1]?.capital === true || a[i - 1]?.capital === true);
}

/** Mondays, weekends. */
export const plural: Pattern = (a, i) => {
  const atom = a[i];
  if (atom === undefined) return undefined;
  const weekday = atom.word.endsWith("days") ? weekdays.indexOf(atom.word.slice(0, -1)) + 1 : 0;
  if (weekday === 0 || !atom.capital) return undefined;
  return { first: i, end: i + 1, meaning: { kind: "set", value: `XXXX-WXX-${weekday}` }, by: "timex/set" };
};
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
