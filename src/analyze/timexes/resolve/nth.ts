import { dayNumber, daysInMonth, weekdayOf } from "../../../model/calendar.ts";
import type { Fields, Nth } from "../meaning.ts";
import { dayFields } from "./format.ts";
import type { Resolved } from "./resolved.ts";

/** The nth day, weekday, month or quarter of the period `outer`; a week, whose days are not agreed on, is the period's part. */
export function nth(meaning: Nth, outer: Resolved): Resolved {
  if (!("fields" in outer)) return outer;
  const fields = pick(meaning, outer.fields);
  return { fields: fields ?? outer.fields, anchor: outer.anchor, type: "DATE" };
}

function pick({ rank, of }: Nth, { year, month, season }: Fields): Fields | undefined {
  if (year === undefined || year < 0 || season !== undefined) return undefined;
  const last = rank === -1;
  if (of === "M" && month === undefined) return last || rank <= 12 ? { year, month: last ? 12 : rank } : undefined;
  if (of === "Q" && month === undefined) return last || rank <= 4 ? { year, quarter: last ? 4 : rank } : undefined;
  const first = dayNumber(year, month ?? 1, 1);
  const end = dayNumber(year, month ?? 12, daysInMonth(year, month ?? 12));
  if (of === "D") return inMonth(last ? end : first + rank - 1, first, end);
  if (typeof of !== "number") return undefined;
  const day = last ? end - ((weekdayOf(end) - of + 7) % 7) : first + ((of - weekdayOf(first) + 7) % 7) + 7 * (rank - 1);
  return inMonth(day, first, end);
}

function inMonth(day: number, first: number, end: number): Fields | undefined {
  return day >= first && day <= end ? dayFields(day) : undefined;
}
