import { civilOf, dayNumber, isCivil, weekdayOf } from "../../../model/calendar.ts";
import type { Fields, Meaning } from "../meaning.ts";
import { type Anchors, followsStory } from "./anchors.ts";
import { dayFields, signed } from "./format.ts";
import { holidayIn, isUndated, singleDay } from "./holiday.ts";
import { near } from "./near.ts";
import { nth } from "./nth.ts";
import { type AnchorName, mondayOfFields, monthOf, type Resolved } from "./resolved.ts";
import { shift } from "./shift.ts";

/** Anchors a meaning. Without publication date and story, what is missing stays missing. */
export function resolve(meaning: Meaning, c: Anchors): Resolved {
  switch (meaning.kind) {
    case "duration":
      return { value: meaning.value, type: "DURATION", anchor: "none" };
    case "set":
      return { value: meaning.value, type: "SET", anchor: "none" };
    case "reference":
      return { value: meaning.value, type: "DATE", anchor: "none" };
    case "holiday":
      return holiday(meaning, c);
    case "shift":
      return shift(meaning, c, meaning.within === undefined ? undefined : resolve(meaning.within, c));
    case "near":
      return near(meaning, c, meaning.within === undefined ? undefined : resolve(meaning.within, c));
    case "nth":
      return nth(meaning, resolve(meaning.within, c));
    case "date":
      return typed(
        meaning.within === undefined ? date(signed(meaning.fields), c) : inside(meaning.fields, meaning.within, c),
      );
  }
}

function typed({ fields, anchor }: { fields: Fields; anchor: AnchorName }): Resolved {
  const isTime = fields.part !== undefined || fields.clock !== undefined;
  return { fields: nextDay(fields), anchor, type: isTime ? "TIME" : "DATE" };
}

/** Midnight ends the day: 24:00. A half-day clock stays as written. */
function nextDay(fields: Fields): Fields {
  return fields.clock === "24:00" ? { ...fields, clock: "00:00" } : fields;
}

/** August of that year, the morning of 29 April, Wednesday last week. */
function inside(fields: Fields, within: Meaning, c: Anchors): { fields: Fields; anchor: AnchorName } {
  const outer = resolve(within, c);
  if (!("fields" in outer)) return { fields, anchor: outer.anchor };
  const base = outer.fields;
  if (fields.weekday !== undefined && base.week !== undefined && base.year !== undefined) {
    const monday = mondayOfFields(base);
    return { fields: { ...dayFields(monday + fields.weekday - 1) }, anchor: outer.anchor };
  }
  if (fields.clock !== undefined) {
    const { part: _, ...day } = base;
    return { fields: { ...day, ...fields }, anchor: outer.anchor };
  }
  if (fields.part !== undefined) return { fields: { ...base, ...fields }, anchor: outer.anchor };
  return { fields: base.year === undefined ? fields : { year: base.year, ...fields }, anchor: outer.anchor };
}

function date(fields: Fields, c: Anchors): { fields: Fields; anchor: AnchorName } {
  if (fields.year !== undefined || fields.decade !== undefined || fields.century !== undefined) {
    return { fields, anchor: "none" };
  }
  const byStory = followsStory(c);
  if (
    fields.month !== undefined ||
    fields.season !== undefined ||
    fields.quarter !== undefined ||
    fields.half !== undefined
  ) {
    return byStory ? inStory(fields, c.story as Fields, c) : inNews(fields, c);
  }
  if (fields.weekday !== undefined) return weekdayIn(fields.weekday, c);
  if (fields.day !== undefined) return dayOfMonth(fields.day, c, byStory);
  return timeOfDay(fields, c, byStory);
}

/** The year in which the story, as it goes on, meets the month. */
function inStory(fields: Fields, story: Fields, c: Anchors): { fields: Fields; anchor: AnchorName } {
  if (story.year === undefined) return { fields, anchor: "none" };
  const from = monthOf(story);
  const to = monthOf(fields);
  let { year } = story;
  if (from !== undefined && to !== undefined) {
    if (to - from <= -8) year++;
    else if (to - from >= 10) year--;
  }
  // What has happened cannot lie after the day of writing: "due in 2025, but after he died in May it was held at once".
  if (c.published !== undefined && year > civilOf(c.published).year && c.tense() === "past") return inNews(fields, c);
  const wasAhead = isAfter(story.year, from ?? 0, c.published);
  if (to !== undefined && !wasAhead && isAfter(year, to, c.published) && c.tense() !== "future") year--;
  return { fields: { year, ...fields }, anchor: "narrative" };
}

function isAfter(year: number, month: number, published: number | undefined): boolean {
  if (published === undefined) return false;
  const today = civilOf(published);
  return year === today.year && month > today.month;
}

/**
 * The nearest year by the tense: a past event's date is looked for before the day of publication, and so on. A weekday that fits
 * the year before, and not the one to come, tells that it is past.
 */
function inNews(fields: Fields, c: Anchors): { fields: Fields; anchor: AnchorName } {
  if (c.published === undefined) return { fields, anchor: "none" };
  const { year, month, day } = civilOf(c.published);
  const tense = c.tense();
  let best = year;
  let lowest = Number.POSITIVE_INFINITY;
  for (const candidate of [year, year - 1, year + 1]) {
    const distance = distanceTo(fields, candidate, { year, month, day });
    const cost = distance > 0 ? distance * FUTURE_COST[tense] : -distance * PAST_COST[tense];
    if (cost < lowest) [best, lowest] = [candidate, cost];
  }
  const isAhead = distanceTo(fields, best, { year, month, day }) > 0;
  if (isAhead && tense !== "future" && fallsOn(fields, best - 1, c.weekday) && !fallsOn(fields, best, c.weekday))
    best--;
  return { fields: { year: best, ...fields }, anchor: "published" };
}

/** True where the date falls on the weekday in that year. */
function fallsOn({ month, day }: Fields, year: number, weekday: number | undefined): boolean {
  if (weekday === undefined || month === undefined || day === undefined || !isCivil(year, month, day)) return false;
  return weekdayOf(dayNumber(year, month, day)) === weekday;
}

const FUTURE_COST = { past: 5, unknown: 1.2, future: 1 };
const PAST_COST = { past: 1, unknown: 1, future: 5 };

/** Months from today to the candidate; whole units count as 0 while they last. */
function distanceTo(fields: Fields, candidate: number, today: { year: number; month: number; day: number }): number {
  const years = (candidate - today.year) * 12;
  if (fields.day !== undefined && fields.month !== undefined) {
    return years + fields.month - today.month + (fields.day - today.day) / 31;
  }
  const unit = fields.month !== undefined ? 1 : fields.half !== undefined ? 6 : 3;
  const to = years + (monthOf(fields) ?? 1) - today.month;
  return Math.abs(to) <= (unit - 1) / 2 ? 0 : to;
}

/**
 * The day a bare weekday names. Before the text has told of another time, its days are those of the week of writing; of a year
 * without a month nobody names the weekdays.
 */
function weekdayIn(weekday: number, c: Anchors): { fields: Fields; anchor: AnchorName } {
  const isElsewhere =
    c.narrative && c.story?.month !== undefined && c.storyAge <= 1 && c.story.year !== civilOf(c.published ?? 0).year;
  if (c.published === undefined || isElsewhere) return { fields: { weekday }, anchor: "none" };
  const back = (weekdayOf(c.published) - weekday + 7) % 7;
  const day = c.tense() === "future" ? c.published + ((7 - back) % 7) : c.published - back;
  return { fields: dayFields(day), anchor: "published" };
}

/** "The 15th": of the story's month where it has one near, else of the month of writing or the next to it by tense. */
function dayOfMonth(day: number, c: Anchors, byStory: boolean): { fields: Fields; anchor: AnchorName } {
  const { year, month } = c.story ?? {};
  if (year !== undefined && month !== undefined && c.storyAge <= 2)
    return { fields: { year, month, day }, anchor: "narrative" };
  if (byStory || c.published === undefined) return { fields: { day }, anchor: "none" };
  const today = civilOf(c.published);
  const step = c.tense() === "future" && day < today.day ? 1 : c.tense() === "past" && day > today.day ? -1 : 0;
  const months = today.year * 12 + today.month - 1 + step;
  return { fields: { year: Math.floor(months / 12), month: (months % 12) + 1, day }, anchor: "published" };
}

/** A clock time or part of the day on its own: of the story's day, or of the day of writing. */
function timeOfDay(fields: Fields, c: Anchors, byStory: boolean): { fields: Fields; anchor: AnchorName } {
  const { year, month, day } = c.story ?? {};
  if (year !== undefined && month !== undefined && day !== undefined && c.storyAge <= 1) {
    return { fields: { year, month, day, ...fields }, anchor: "narrative" };
  }
  if (byStory || c.published === undefined) return { fields, anchor: "none" };
  const today = dayFields(c.published);
  return { fields: { year: today.year, month: today.month, day: today.day, ...fields }, anchor: "published" };
}

function holiday(meaning: Extract<Meaning, { kind: "holiday" }>, c: Anchors): Resolved {
  const single = singleDay(meaning.rule);
  if (single !== undefined) return { fields: single, anchor: "none", type: "DATE" };
  if (isUndated(meaning.rule)) {
    return meaning.year === undefined
      ? { value: "XXXX", anchor: "none", type: "DATE" }
      : { fields: { year: meaning.year }, anchor: "none", type: "DATE" };
  }
  if (meaning.year !== undefined)
    return { fields: dayFields(holidayIn(meaning.rule, meaning.year)), anchor: "none", type: "DATE" };
  if (followsStory(c) && c.story?.year !== undefined && c.story.year > 0 && meaning.which === undefined) {
    return { fields: dayFields(holidayIn(meaning.rule, c.story.year)), anchor: "narrative", type: "DATE" };
  }
  if (c.published === undefined) {
    const { month, day } = dayFields(holidayIn(meaning.rule, 2000));
    const isFixed = /^\d{2}-\d{2}$/u.test(meaning.rule);
    return isFixed && month !== undefined && day !== undefined
      ? { fields: { month, day }, anchor: "none", type: "DATE" }
      : { value: "XXXX-XX-XX", anchor: "none", type: "DATE" };
  }
  const { year } = civilOf(c.published);
  const days = [year - 1, year, year + 1].map((candidate) => holidayIn(meaning.rule, candidate));
  const published = c.published;
  const before = days.filter((day) => day < published).pop() ?? published;
  const after = days.find((day) => day >= published) ?? published;
  const isPast =
    meaning.which === "last" ||
    (meaning.which !== "next" &&
      (c.tense() === "past" || (c.tense() === "unknown" && published - before < after - published)));
  return { fields: dayFields(isPast && after !== published ? before : after), anchor: "published", type: "DATE" };
}
