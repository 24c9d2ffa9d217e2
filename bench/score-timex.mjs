/*
 * Time expressions against gold, by TempEval-3's definitions. Strict: the same range. Relaxed: any overlap, one to one.
 * Value F1: relaxed F1 times the share of right values among the relaxed matches that have one.
 */
import { countBy, pairUp, scores, shared } from "./scoring.mjs";

/** @typedef {{ readonly start: number, readonly end: number, readonly text: string, readonly type: string, readonly value?: string | null }} Timex */
/** @typedef {{ readonly id: string, readonly gold: readonly Timex[], readonly found: readonly Timex[] }} TimexPage */

const CALENDAR = /^(?:(?:BC)?\d{2,4}X{0,2})(?:$|-|T|\/)|^T\d/;

/** True for a date or time that names calendar time; some gold holds no others. @param {Timex} timex */
function isCalendar({ type, value }) {
  return (type === "DATE" || type === "TIME") && typeof value === "string" && CALENDAR.test(value);
}

/**
 * Leaves what the gold speaks of: where it holds calendar time alone, other kinds that were found are neither right nor wrong.
 * @param {TimexPage} page @returns {TimexPage}
 */
function calendarOnly({ id, gold, found }) {
  const kept = gold.filter(isCalendar);
  const left = gold.filter((timex) => !isCalendar(timex));
  const comparable = found
    .filter(({ type, value }) => type !== "DURATION" && type !== "SET" && !/_REF$/.test(value ?? ""))
    .filter((one) => kept.some((gone) => shared(gone, one) > 0) || !left.some((gone) => shared(gone, one) > 0));
  return { id, gold: kept, found: comparable };
}

/**
 * @param {readonly TimexPage[]} pages
 * @param {{ readonly calendar: boolean }} options
 */
export function scoreTimexes(pages, { calendar }) {
  const compared = pages.map((page) => (calendar ? calendarOnly(page) : page)).map(comparePage);
  const gold = compared.reduce((sum, page) => sum + page.gold.length, 0);
  const found = compared.reduce((sum, page) => sum + page.found.length, 0);
  const pairs = compared.flatMap((page) => page.pairs);
  const strict = pairs.filter(([one, other]) => one.start === other.start && one.end === other.end).length;
  const valued = pairs.filter(([one]) => one.value != null);
  const right = valued.filter(([one, other]) => one.value === other.value).length;
  const relaxed = scores(pairs.length, found, gold);
  const valueAccuracy = valued.length === 0 ? 0 : right / valued.length;
  const sameType = pairs.filter(([one, other]) => one.type === other.type).length;
  return {
    gold,
    found,
    strict: scores(strict, found, gold),
    relaxed,
    typeF1: pairs.length === 0 ? 0 : (relaxed.f1 * sameType) / pairs.length,
    valueAccuracy,
    valueF1: relaxed.f1 * valueAccuracy,
    errors: countBy(compared.flatMap(errorsOf)),
  };
}

/** @param {TimexPage} page */
function comparePage({ gold, found }) {
  const usable = found.filter(({ start, end }) => end > start);
  const pairs = pairUp(gold, usable, (one, other) =>
    one.start === other.start && one.end === other.end ? Number.POSITIVE_INFINITY : shared(one, other),
  );
  return { gold, found: usable, pairs };
}

/** Every error under a heading of its kind. @param {ReturnType<typeof comparePage>} page */
function errorsOf({ gold, found, pairs }) {
  const matched = new Set(pairs.flat());
  return [
    ...gold.filter((timex) => !matched.has(timex)).map((timex) => `missed: ${form(timex)}`),
    ...found.filter((timex) => !matched.has(timex)).map((timex) => `spurious: ${form(timex)}`),
    ...pairs
      .filter(([one, other]) => one.start !== other.start || one.end !== other.end)
      .map(
        ([one, other]) =>
          `extent: ${other.end - other.start > one.end - one.start ? "too long" : "too short or shifted"}`,
      ),
    ...pairs
      .filter(([one, other]) => one.value != null && one.value !== other.value)
      .map(
        ([one, other]) =>
          `value: ${form(one)} read as ${form(other) === form(one) ? "another of its kind" : form(other)}`,
      ),
  ];
}

/** The kind of a value: what it is precise to. @param {Timex} timex */
function form({ type, value }) {
  const text = value ?? "";
  if (type === "SET") return "set";
  if (type === "DURATION" || /^P/.test(text)) return "duration";
  if (/_REF$/.test(text)) return "reference (now, past, future)";
  if (/T/.test(text)) return "time of day";
  if (/W\w\w/.test(text)) return "week";
  if (/-(?:SP|SU|FA|AU|WI|Q\w|H\w)$/.test(text)) return "season, quarter or half";
  if (/^\S{4}-\S\S-\S\S$/.test(text)) return "day";
  if (/^\S{4}-\S\S$/.test(text)) return "month";
  if (/^(?:BC)?\S{4}$/.test(text)) return /X$/.test(text) ? "decade or century" : "year";
  if (/^\S{2,3}$/.test(text)) return "decade or century";
  return "other";
}
