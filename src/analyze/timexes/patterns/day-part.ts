import { type Atoms, is, type Read, read } from "../atoms.ts";
import type { Hit } from "../meaning.ts";
import { isDay } from "./clock.ts";
import { isPreposition } from "./context.ts";
import type { FindDate, Pattern } from "./pattern.ts";

const BY = "timex/day-part";

/** The morning of 29 April, the early morning hours, at night, overnight. */
export const dayPart: Pattern = (a, i, findDate) => {
  let at = i;
  if (is(a, at, "the")) at++;
  const early = read(a, at, "part");
  if (early !== undefined) at = early.end;
  if (early !== undefined && is(a, at, "in") && is(a, at + 1, "the")) at += 2;
  const part = read(a, at, "day-part");
  if (part === undefined) return undefined;
  let { end } = part;
  const plural = /[a-z]s$/u.test(a[at]?.word ?? "");
  if (is(a, end, "hours")) end++;
  const hit = { first: i, by: BY, ...(early === undefined ? {} : { mod: early.value }) };
  const date = dateAfter(a, end, findDate);
  if (date !== undefined) {
    return {
      ...hit,
      end: date.end,
      meaning: { kind: "date", fields: { part: part.value }, within: date.meaning },
      ...(date.weekday === undefined ? {} : { weekday: date.weekday }),
    };
  }
  if (plural || !isAlone(a, i, at)) return undefined;
  return { ...hit, end, meaning: { kind: "date", fields: { part: part.value } } };
};

function isAlone(a: Atoms, i: number, at: number): boolean {
  if (is(a, at, "overnight") || at > i + 1) return true;
  return isPreposition(a, i - 1) && !is(a, i - 1, "of") && !is(a, i - 1, "for");
}

function dateAfter(a: Atoms, i: number, findDate: FindDate): Hit | undefined {
  const at = is(a, i, "of") || is(a, i, "on") ? i + 1 : i;
  const date = findDate(a, at);
  return date !== undefined && isDay(date) && (at > i || a[i]?.capital) ? date : undefined;
}

/** Monday mornings. */
function repeated({ first, meaning }: Hit, part: Read<string>): Hit | undefined {
  if (meaning.kind !== "date" || meaning.within !== undefined || meaning.fields.weekday === undefined) return undefined;
  const value = `XXXX-WXX-${meaning.fields.weekday}T${part.value}`;
  return { first, end: part.end, meaning: { kind: "set", value }, by: "timex/set" };
}

/** Friday night, May 13 evening: a day and the part of it. */
export function withPart(a: Atoms, date: Hit): Hit {
  if (!isDay(date)) return date;
  const early = read(a, date.end, "part");
  const part = read(a, early?.end ?? date.end, "day-part");
  if (part === undefined) return date;
  if (/[a-z]s$/u.test(a[part.end - 1]?.word ?? "")) return repeated(date, part) ?? date;
  return { ...date, end: part.end, meaning: { kind: "date", fields: { part: part.value }, within: date.meaning } };
}
