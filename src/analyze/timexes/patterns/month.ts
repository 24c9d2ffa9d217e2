import { type Atoms, is, isDash, type Read, read } from "../atoms.ts";
import type { Fields, Hit } from "../meaning.ts";
import { readDay, readYear } from "../numbers.ts";
import { isPreposition } from "./context.ts";
import { type Pattern, readYearPart, type YearPart } from "./pattern.ts";

/** A month's name, unless the word is more likely another ("may", "march") or a person's name ("April Ryan"). */
export function readMonth(a: Atoms, i: number): Read<number> | undefined {
  const month = read(a, i, "month");
  const atom = a[i];
  if (month === undefined || atom === undefined) return undefined;
  const end =
    is(a, month.end, ".") &&
    a[month.end]?.glued &&
    atom.word !== "june" &&
    atom.word !== "july" &&
    atom.word.length <= 4
      ? month.end + 1
      : month.end;
  const found = { value: month.value, end: is(a, i, "may") ? month.end : end };
  const hasNumber = readDay(a, found.end) !== undefined || readYear(a, found.end) !== undefined;
  if (!atom.capital) return hasNumber && atom.word.length > 3 && atom.word !== "march" ? found : undefined;
  if (hasNumber) return found;
  if (atom.word.length === 3 || atom.word === "march") {
    return isDatePosition(a, i) && !isFirstName(a, i, found.end) ? found : undefined;
  }
  const isLastName = i > 0 && a[i - 1]?.capital && a[i - 1]?.pos === "PROPN" && read(a, i - 1, "bound") === undefined;
  if (isLastName && !isDatePosition(a, i)) return undefined;
  return isFirstName(a, i, found.end) ? undefined : found;
}

/** "April Ryan", "by June Carter", "Mar-a-Lago"; but "in June President Moon". */
function isFirstName(a: Atoms, i: number, end: number): boolean {
  const next = a[end];
  if (next === undefined || isPlainMonthPosition(a, i - 1))
    return isDash(next?.word) && next?.glued === true && is(a, i, "mar");
  if (isDash(next.word)) return next.glued && (a[i]?.word.length ?? 0) === 3 && read(a, end + 1, "month") === undefined;
  return next.capital && !next.glued && next.pos === "PROPN" && read(a, end, "weekday") === undefined;
}

/** After these a name is rare. */
function isPlainMonthPosition(a: Atoms, i: number): boolean {
  return (
    is(a, i, "in") || is(a, i, "since") || is(a, i, "until") || is(a, i, "during") || read(a, i, "part") !== undefined
  );
}

/** After a preposition, a part of a period, "last" or "next", or a day's number. */
function isDatePosition(a: Atoms, i: number): boolean {
  const before = i - 1;
  if (isPreposition(a, before)) return !(is(a, before, "at") || is(a, before, "on") || is(a, before, "over"));
  if ((isDash(a[i + 1]?.word) || is(a, i + 1, "/") || is(a, i + 1, "to")) && read(a, i + 2, "month") !== undefined)
    return true;
  if (a[before]?.pos === "DET" && a[i + 1]?.pos === "NOUN" && !a[i + 1]?.capital) return true;
  if (read(a, before, "part") !== undefined || read(a, before, "each") !== undefined) return true;
  if (isDash(a[before]?.word) && read(a, before - 1, "part") !== undefined) return true;
  const which = read(a, before, "which");
  if (which !== undefined && which.value !== "the" && which.value !== "that") return true;
  return (
    (is(a, before, "and") || is(a, before, "or") || is(a, before, ",")) && read(a, before - 1, "month") !== undefined
  );
}

/** June 2018, June 12, 2018, Feb. 27-28, May. */
export const month: Pattern = (a, i) => {
  const name = readMonth(a, i);
  if (name === undefined) return undefined;
  const the = is(a, name.end, "the") ? name.end + 1 : name.end;
  const day = readDay(a, the);
  if (day === undefined || isTime(a, day.end) || (the > name.end && a[the]?.capital)) return monthAlone(a, i, name);
  if (a[name.end]?.glued && isDash(a[name.end]?.word)) return monthAlone(a, i, name);
  const second = otherDay(a, day.end);
  const last = second ?? day;
  const year = readYearPart(a, last.end);
  const era = eraOf(year);
  const rest = year?.within === undefined ? {} : { within: year.within };
  const hit = (first: number, end: number, value: number): Hit => ({
    first,
    end,
    meaning: { kind: "date", fields: { month: name.value, day: value, ...era }, ...rest },
    by: "timex/month-day",
  });
  if (second === undefined) return hit(i, year?.end ?? day.end, day.value);
  return [hit(i, day.end, day.value), hit(second.first, year?.end ?? second.end, second.value)];
};

function monthAlone(a: Atoms, i: number, name: Read<number>): Hit {
  const year = readYearPart(a, name.end);
  return {
    first: i,
    end: year?.end ?? name.end,
    meaning: {
      kind: "date",
      fields: { month: name.value, ...eraOf(year) },
      ...(year?.within === undefined ? {} : { within: year.within }),
    },
    by: "timex/month",
  };
}

/** 12 June 2018, 12th of June, the twelfth of June, 24-28 May. */
export const dayMonth: Pattern = (a, i) => {
  const the = is(a, i, "the") ? i + 1 : i;
  const day = readDay(a, the);
  if (day === undefined) return undefined;
  const second = otherDay(a, day.end);
  const last = second ?? day;
  const of = is(a, last.end, "of")
    ? last.end + 1
    : isDash(a[last.end]?.word) && a[last.end]?.glued
      ? last.end + 1
      : last.end;
  const name = read(a, of, "month");
  if (name === undefined || !a[of]?.capital) return undefined;
  const end = is(a, name.end, ".") && a[name.end]?.glued && a[name.end + 1] !== undefined ? name.end + 1 : name.end;
  if (readDay(a, end) !== undefined && !a[end + 1]?.glued && readYear(a, end) === undefined && of === last.end) {
    // "5 May 12": the month goes with the number after it.
    if (!(is(a, end + 1, "and") || is(a, end + 1, "-"))) return undefined;
  }
  const year = readYearPart(a, end);
  const era = eraOf(year);
  const rest = year?.within === undefined ? {} : { within: year.within };
  const hit = (first: number, to: number, value: number): Hit => ({
    first,
    end: to,
    meaning: { kind: "date", fields: { month: name.value, day: value, ...era }, ...rest },
    by: "timex/day-month",
  });
  if (second === undefined) return hit(i, year?.end ?? end, day.value);
  return [hit(i, day.end, day.value), hit(second.first, year?.end ?? end, second.value)];
};

/** The second day of "27-28", "3 and 4", "5 to 7". */
function otherDay(a: Atoms, i: number): (Read<number> & { first: number }) | undefined {
  const isLink = isDash(a[i]?.word) || ["and", "or", "to", "through", "until", "/", "&"].includes(a[i]?.word ?? "");
  if (!isLink) return undefined;
  const day = readDay(a, i + 1);
  if (day === undefined || Number.isNaN(a[i + 1]?.number ?? Number.NaN)) return undefined;
  if (read(a, day.end, "unit") !== undefined || read(a, day.end, "units") !== undefined) return undefined;
  return isTime(a, day.end) || is(a, day.end, "%") ? undefined : { ...day, first: i + 1 };
}

/** "10" of "10:30" or "10 a.m.". */
function isTime(a: Atoms, i: number): boolean {
  return (is(a, i, ":") && a[i]?.glued === true) || read(a, i, "meridiem") !== undefined;
}

function eraOf(year: YearPart | undefined): Fields {
  if (year?.year === undefined) return {};
  return year.bc ? { year: year.year, bc: true } : { year: year.year };
}
