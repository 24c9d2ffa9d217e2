import { weekdayOf } from "../../../model/calendar.ts";
import type { Fields, Meaning, Unit, Which } from "../meaning.ts";
import { type Anchors, followsStory } from "./anchors.ts";
import { dayFields, dayOf } from "./format.ts";
import { type AnchorName, mondayOfFields, monthOf, type Resolved, weekFields } from "./resolved.ts";
import { moved, unknownOf } from "./shift.ts";

const STEP: Record<Which, number> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  that: 0,
  same: 0,
  the: 0,
  next: 1,
  coming: 1,
  following: 1,
};

/** Last week, that month, the following day, this June, next Monday. */
export function near(meaning: Extract<Meaning, { kind: "near" }>, c: Anchors, within?: Resolved): Resolved {
  const { which, of } = meaning;
  const { base, anchor } = within === undefined ? baseOf(which, of, c) : inside(within);
  // A quarter that is told of has ended.
  const hasEnded = of === "Q" && which === "the" && within === undefined && anchor === "published";
  if (hasEnded && c.tense() === "past") return date(moved(base, -1, "Q", false), anchor);
  if (typeof of === "string") return unit(base, anchor, which, of, c);
  if (base.year === undefined) {
    return { fields: of, anchor: "none", type: of.part === undefined ? "DATE" : "TIME" };
  }
  const fields = named(base, which, of, c);
  return { fields, anchor, type: of.part === undefined ? "DATE" : "TIME" };
}

/** "Last", "this" and "next" count from the day of writing, "that", "same", "previous" and "following" from the story. */
function baseOf(which: Which, of: Unit | Fields, c: Anchors): { base: Fields; anchor: AnchorName } {
  // "He won the prize that year": of a year that was told somewhere else.
  const isElsewhere = (which === "that" || which === "same") && c.story === undefined;
  if (isElsewhere && of === "Y") return { base: {}, anchor: "none" };
  const speaks = which === "last" || which === "this" || which === "next" || which === "past" || which === "coming";
  const byStory = speaks
    ? c.published === undefined && c.story !== undefined
    : c.story !== undefined && (which !== "the" || followsStory(c) || (of === "Q" && c.story.quarter !== undefined));
  if (byStory) return { base: c.story as Fields, anchor: "narrative" };
  return c.published === undefined
    ? { base: {}, anchor: "none" }
    : { base: dayFields(c.published), anchor: "published" };
}

function inside(within: Resolved): { base: Fields; anchor: AnchorName } {
  return { base: "fields" in within ? within.fields : {}, anchor: within.anchor };
}

function unit(base: Fields, anchor: AnchorName, which: Which, of: Unit, c: Anchors): Resolved {
  const step = STEP[which];
  if (base.year === undefined) return { value: unknownOf(of), anchor: "none", type: "DATE" };
  if (of === "DE" || of === "CE") {
    const size = of === "DE" ? 10 : 100;
    const year = base.year + step * size;
    const count = Math.floor(Math.abs(year) / size);
    const era = year < 0 ? { bc: true } : {};
    return date(of === "DE" ? { decade: count, ...era } : { century: count, ...era }, anchor);
  }
  const whole = of === "D" ? onlyDay(base) : base;
  if (of === "Y" && step === 0) return date({ year: base.year }, anchor);
  if (of === "M" && base.month === undefined) return date(base, anchor);
  const isOver = of === "WE" && step === 0 && weekdayOf(dayOf(base) ?? 0) <= 4 && isPastWeekend(which, c);
  if (isOver) return date(moved(base, -1, of, false), anchor);
  const { quarter: _, ...plain } = whole;
  return date(moved(of === "Y" ? plain : whole, step, of, false), anchor);
}

function onlyDay(base: Fields): Fields {
  const { part: _part, clock: _clock, zone: _zone, ...rest } = base;
  return rest;
}

function date(fields: Fields, anchor: AnchorName): Resolved {
  return { fields, anchor, type: "DATE" };
}

function named(base: Fields, which: Which, of: Fields, c: Anchors): Fields {
  const step = STEP[which];
  const day = dayOf(base);
  if (of.weekday !== undefined) {
    const { weekday, ...rest } = of;
    if (day === undefined) return of;
    return { ...dayFields(weekdayNear(day, weekday, which, c)), ...rest };
  }
  if (of.part !== undefined) {
    if (day === undefined) return { ...onlyDay(base), ...of };
    return { ...dayFields(day + step), ...of };
  }
  const year = base.year as number;
  const from = monthOf(base);
  const to = monthOf(of);
  if (from === undefined || to === undefined) return { year: year + step, ...of };
  // A season in which we are is neither the last nor the next.
  const half = of.season === undefined ? 0 : 1;
  if (step < 0) return { year: to + half < from ? year : year - 1, ...of };
  if (step > 0) return { year: to - half > from ? year : year + 1, ...of };
  const isAhead = which === "this" && to < from - 2 && c.tense() === "future";
  return { year: isAhead ? year + 1 : year, ...of };
}

function weekdayNear(day: number, weekday: number, which: Which, c: Anchors): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const step = STEP[which];
  if (step < 0) return day - ((7 - ahead) % 7 || 7);
  if (step > 0) return day + (ahead || 7);
  // "This Monday" of something to come lies ahead.
  if (which === "this" && c.tense() === "future") return day + ahead;
  return mondayOfFields(weekFields(day)) + weekday - 1;
}

/** On weekdays "this weekend" of a past event is the last one; so is "the weekend", unless it is to come. */
function isPastWeekend(which: Which, c: Anchors): boolean {
  const tense = c.tense();
  return tense === "past" || (which === "the" && tense !== "future");
}
