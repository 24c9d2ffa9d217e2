import { type Atoms, is, read } from "../atoms.ts";
import type { Fields, Hit, Meaning, Unit, Which } from "../meaning.ts";
import { readAmount, readDay, readYear } from "../numbers.ts";
import { isPhraseEnd } from "./context.ts";
import { readMonth } from "./month.ts";
import type { FindDate, Pattern } from "./pattern.ts";
import { durationValue } from "./quantity.ts";
import { readSeason } from "./season.ts";
import { readWeekday } from "./weekday.ts";

const BY = "timex/near";

/** Last week, this June, the following day, the past three years, the same month, the week. */
export const near: Pattern = (a, i, findDate) => {
  let at = i;
  const article = read(a, i, "which");
  if (article === undefined) return undefined;
  let which: Which = article.value;
  at = article.end;
  if (which === "the" || which === "that" || which === "this") {
    const inner = read(a, at, "which");
    if (inner !== undefined && inner.value !== "the" && inner.value !== "that") {
      which = which === "the" && inner.value === "next" ? "following" : inner.value;
      at = inner.end;
    }
  }
  return (
    afterNext(a, i, at, which) ??
    placed(a, i, at, which, findDate) ??
    counted(a, i, at, which) ??
    single(a, i, at, which)
  );
};

/** The past three years, the next few days, the following weeks: a length of time. */
function counted(a: Atoms, i: number, at: number, which: Which): Hit | undefined {
  if (which === "that") return undefined;
  const amount = is(a, at, "a") || is(a, at, "an") ? undefined : readAmount(a, at);
  let noun = amount?.end ?? at;
  if (which === "the" && amount === undefined) {
    // The first six months, the final years.
    const isSpan = is(a, at, "first") || is(a, at, "final");
    const many = isSpan ? readAmount(a, at + 1) : undefined;
    const span = isSpan ? read(a, many?.end ?? at + 1, "units") : undefined;
    if (span === undefined) return undefined;
    const value = durationValue(many?.value ?? "X", span.value);
    return { first: i, end: span.end, meaning: { kind: "duration", value }, by: "timex/counted-period" };
  }
  if (which === "the") {
    if (amount === undefined) return undefined;
    const inner = read(a, noun, "which");
    if (inner !== undefined && inner.value !== "the") noun = inner.end;
    else if (!isReported(a, read(a, noun, "units")?.end)) return undefined;
  }
  if (a[noun]?.pos === "ADJ" && read(a, noun, "units") === undefined) noun++;
  const units = read(a, noun, "units");
  if (units === undefined) return undefined;
  if (which === "this" && amount === undefined) return undefined;
  return {
    first: i,
    end: units.end,
    meaning: { kind: "duration", value: durationValue(amount?.value ?? "X", units.value) },
    by: "timex/counted-period",
  };
}

/** The week after next, the Saturday after next, the year before last. */
function afterNext(a: Atoms, i: number, at: number, which: Which): Hit | undefined {
  if (which !== "the") return undefined;
  const unit = read(a, at, "unit");
  const weekday = unit === undefined ? readWeekday(a, at) : undefined;
  const end = unit?.end ?? weekday?.end;
  if (end === undefined || unit?.value === "S") return undefined;
  const isAfter = is(a, end, "after") && is(a, end + 1, "next");
  if (!(isAfter || (is(a, end, "before") && is(a, end + 1, "last")))) return undefined;
  if (!isPhraseEnd(a, end + 2) && a[end + 2]?.pos === "NOUN") return undefined;
  const of = weekday === undefined ? (unit?.value as Unit) : { weekday: weekday.value };
  const within: Meaning = { kind: "near", which: isAfter ? "next" : "last", of };
  const meaning: Meaning = { kind: "near", which: isAfter ? "following" : "previous", of, within };
  return { first: i, end: end + 2, meaning, by: BY };
}

/** The week of Nov. 6; the quarter, where "ended Sept. 30" follows. */
function placed(a: Atoms, i: number, at: number, which: Which, findDate: FindDate): Hit | undefined {
  const unit = which === "the" ? read(a, at, "unit") : undefined;
  if (unit === undefined) return undefined;
  const isOf = is(a, unit.end, "of") && unit.value === "W";
  const isEnd = is(a, unit.end, "ended") || is(a, unit.end, "ending");
  if (!(isOf || (isEnd && /^[WMQY]$/u.test(unit.value)))) return undefined;
  const date = findDate(a, unit.end + 1);
  if (date === undefined || date.meaning.kind !== "date" || date.meaning.fields.day === undefined) return undefined;
  const meaning: Meaning = { kind: "near", which, of: unit.value as Unit, within: date.meaning };
  return { first: i, end: isOf ? date.end : unit.end, meaning, by: "timex/the-period" };
}

/** "The nine months ended Sept. 30", "the 12 months to June": months up to a day. */
function isReported(a: Atoms, i: number | undefined): boolean {
  return i !== undefined && ["ended", "ending", "through", "to"].includes(a[i]?.word ?? "");
}

/** The past hour, the next hour. */
const HOURLY: ReadonlySet<Which> = new Set<Which>(["past", "last", "next", "following", "coming"]);

function single(a: Atoms, i: number, at: number, which: Which): Hit | undefined {
  const hour = at > i + 1 && HOURLY.has(which) ? read(a, at, "unit") : undefined;
  if (hour?.value === "H") {
    const meaning: Meaning = { kind: "duration", value: durationValue(1, hour.value) };
    return { first: i, end: hour.end, meaning, by: "timex/counted-period" };
  }
  const noun = read(a, at, "fiscal") !== undefined && is(a, at + 1, "year") ? at + 1 : at;
  const unit = read(a, noun, "unit");
  if (unit !== undefined && unit.value !== "S" && unit.value !== "MIN" && unit.value !== "H" && !is(a, at, "night")) {
    return withUnit(a, i, noun, which, unit.value as Unit, unit.end);
  }
  if (which === "the") return undefined;
  const hit = (end: number, of: Fields): Hit => ({ first: i, end, meaning: { kind: "near", which, of }, by: BY });
  const weekday = readWeekday(a, at);
  if (weekday !== undefined) {
    const part = read(a, weekday.end, "day-part");
    if (part === undefined) return hit(weekday.end, { weekday: weekday.value });
    return hit(part.end, { weekday: weekday.value, part: part.value });
  }
  const month = readMonth(a, at);
  if (month !== undefined) {
    const day = readDay(a, month.end);
    if (which === "that" || (day !== undefined && which !== "this" && which !== "last" && which !== "next"))
      return undefined;
    return day === undefined
      ? hit(month.end, { month: month.value })
      : hit(day.end, { month: month.value, day: day.value });
  }
  const season = readSeason(a, at);
  if (season !== undefined) return hit(season.end, { season: season.value });
  const part = read(a, at, "day-part");
  if (part !== undefined && !/s$/u.test(a[at]?.word ?? "")) return hit(part.end, { part: part.value });
  const holiday = read(a, at, "holiday");
  if (holiday !== undefined && (which === "last" || which === "next" || which === "this")) {
    return { first: i, end: holiday.end, meaning: { kind: "holiday", rule: holiday.value, which }, by: BY };
  }
  return undefined;
}

function withUnit(a: Atoms, i: number, at: number, which: Which, unit: Unit, end: number): Hit | undefined {
  if (which === "past" || (which === "last" && (unit === "DE" || unit === "CE"))) {
    return { first: i, end, meaning: { kind: "duration", value: durationValue(1, unit) }, by: "timex/counted-period" };
  }
  if (which === "the") return beside(a, i, unit, end) ?? definite(a, i, unit, end);
  if (which === "last" && unit === "D") return undefined;
  if (
    unit === "D" &&
    which === "this" &&
    i === at - 1 &&
    is(a, at, "day") &&
    !is(a, end, ",") &&
    a[end] !== undefined &&
    a[end]?.pos === "NOUN"
  )
    return undefined;
  const meaning: Meaning = { kind: "near", which, of: unit };
  return { first: i, end, meaning, by: BY };
}

/** The day before, the year after, the day following. */
function beside(a: Atoms, i: number, unit: Unit, end: number): Hit | undefined {
  const isFollowing = is(a, end, "following");
  const shift = read(a, end, "shift")?.value;
  if (!isFollowing && shift !== "earlier" && shift !== "later") return undefined;
  const isBare = is(a, end, "earlier") || is(a, end, "later") || isFollowing || isPhraseEnd(a, end + 1);
  if (!isBare || is(a, end, "on")) return undefined;
  const which: Which = shift === "earlier" ? "previous" : "following";
  return { first: i, end: end + 1, meaning: { kind: "near", which, of: unit }, by: BY };
}

/** "The year", "the quarter": the one spoken of. "The day of …", "the year-ago …" are left to other patterns. */
function definite(a: Atoms, i: number, unit: Unit, end: number): Hit | undefined {
  if (unit !== "W" && unit !== "M" && unit !== "Q" && unit !== "Y" && unit !== "WE") return undefined;
  if (a[end - 1]?.capital || is(a, end, "of") || is(a, end, "-") || is(a, end, "when") || is(a, end, "that"))
    return undefined;
  const year = unit === "Y" ? readYear(a, end) : undefined;
  if (year !== undefined)
    return { first: i, end: year.end, meaning: { kind: "date", fields: year.value }, by: "timex/year" };
  const shift = read(a, end, "shift")?.value;
  if (shift === "earlier" || shift === "later") return undefined;
  return { first: i, end, meaning: { kind: "near", which: "the", of: unit }, by: "timex/the-period" };
}
