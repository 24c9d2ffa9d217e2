import { daysInMonth } from "../../../model/calendar.ts";
import { type Atoms, is, isDash } from "../atoms.ts";
import type { Hit } from "../meaning.ts";
import { readOffset } from "../numbers.ts";
import { isPhraseEnd } from "./context.ts";
import type { Pattern } from "./pattern.ts";

/** 2018-06-12, 6/12/2018, 31/10/2018, 12.06.2018, 6/12/18, 2018-06. */
export const numericDate: Pattern = (a, i) => {
  const first = a[i];
  if (first === undefined || isBound(a, i)) return undefined;
  if (first.word.includes(".")) return dotted(a, i);
  const mark = a[i + 1];
  if (!mark?.glued || !(mark.word === "-" || mark.word === "/") || !a[i + 2]?.glued) return undefined;
  const second = a[i + 2];
  if (second === undefined || Number.isNaN(second.number)) return undefined;
  const third = a[i + 4];
  const isTriple = is(a, i + 3, mark.word) && a[i + 3]?.glued && third?.glued && !Number.isNaN(third.number);
  if (!isTriple) {
    if (mark.word === "/" && second.word.length === 4 && first.number >= 1 && first.number <= 12) {
      const isYear = second.number >= 1900 && second.number < 2100 && !continues(a, i + 3);
      return isYear ? hitOf(i, i + 3, second.number, first.number) : undefined;
    }
    if (mark.word === "/" && is(a, i - 1, "on") && isPhraseEnd(a, i + 3))
      return monthDay(i, first.number, second.number);
    const isMonth =
      first.word.length === 4 && second.word.length === 2 && second.word.startsWith("0") && isDash(mark.word);
    const isRange = second.number > first.number % 100;
    if (!isMonth || isRange || second.number < 1 || continues(a, i + 3) || first.number < 1000) return undefined;
    return hitOf(i, i + 3, first.number, second.number);
  }
  if (continues(a, i + 5) && !is(a, i + 5, "t")) return undefined;
  if (first.word.length === 4) {
    const date = checked(i, i + 5, first.number, second.number, third.number);
    return date === undefined ? undefined : (withTime(a, date) ?? date);
  }
  if (third.word.length !== 4 && (third.word.length !== 2 || mark.word !== "/")) return undefined;
  const year = third.word.length === 4 ? third.number : third.number + (third.number < 40 ? 2000 : 1900);
  const isDayFirst = first.number > 12;
  const [month, day] = isDayFirst ? [second.number, first.number] : [first.number, second.number];
  return checked(i, i + 5, year, month, day);
};

/** "On 6/12": month and day. */
function monthDay(i: number, month: number, day: number): Hit | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return undefined;
  return { first: i, end: i + 3, meaning: { kind: "date", fields: { month, day } }, by: "timex/numeric-date" };
}

/** 2018-06-12T10:00:00Z, …+02:00. */
function withTime(a: Atoms, date: Hit): Hit | undefined {
  const [mark, hour, colon, minute] = [a[date.end], a[date.end + 1], a[date.end + 2], a[date.end + 3]];
  if (mark?.word !== "t" || !mark.glued || hour?.word.length !== 2 || !(hour.number < 25)) return undefined;
  if (colon?.word !== ":" || minute?.word.length !== 2 || !(minute.number < 60)) return undefined;
  let end = date.end + 4;
  if (is(a, end, ":") && a[end]?.glued && a[end + 1]?.glued) end += 2;
  const zone = is(a, end, "z") && a[end]?.glued ? { value: "Z", end: end + 1 } : readOffset(a, end);
  const fields = { clock: `${hour.word}:${minute.word}`, ...(zone === undefined ? {} : { zone: zone.value }) };
  return {
    first: date.first,
    end: zone?.end ?? end,
    meaning: { kind: "date", fields, within: date.meaning },
    by: date.by,
  };
}

function isBound(a: Atoms, i: number): boolean {
  const before = a[i]?.glued ? a[i - 1]?.word : undefined;
  return before === "-" || before === "/" || before === "." || before === "$" || before === "_";
}

function continues(a: Atoms, i: number): boolean {
  const next = a[i];
  return (
    next?.glued === true &&
    (next.word === "-" || next.word === "/" || /^[\p{L}\d_]/u.test(next.word)) &&
    a[i + 1]?.glued !== false
  );
}

function dotted(a: Atoms, i: number): Hit | undefined {
  const { word } = a[i] as { word: string };
  const iso = /^(\d{4})\.(\d{2})\.(\d{2})$/u.exec(word);
  if (iso !== null) return checked(i, i + 1, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(word);
  return match === null ? undefined : checked(i, i + 1, Number(match[3]), Number(match[2]), Number(match[1]));
}

function checked(first: number, end: number, year: number, month: number, day: number): Hit | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return hitOf(first, end, year, month, day);
}

function hitOf(first: number, end: number, year: number, month: number, day?: number): Hit {
  const fields = day === undefined ? { year, month } : { year, month, day };
  return { first, end, meaning: { kind: "date", fields }, by: "timex/numeric-date" };
}
