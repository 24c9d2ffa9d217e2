import { mondayOf, weekOf } from "../../../model/calendar.ts";
import type { Fields } from "../meaning.ts";

/** What an expression was resolved against. */
export type AnchorName = "none" | "published" | "narrative" | "quotation";

/** An anchored expression: its fields, or a value that names no calendar time. */
export type Resolved = { readonly anchor: AnchorName; readonly type: "DATE" | "TIME" | "DURATION" | "SET" } & (
  | { readonly fields: Fields }
  | { readonly value: string }
);

/** Day number of the Monday of the fields' week. */
export function mondayOfFields({ year = 1970, week = 1 }: Fields): number {
  return mondayOf(year, week);
}

/** Position in the year, in months, of a yearly thing. */
export function monthOf({ month, season, quarter, half }: Fields): number | undefined {
  if (month !== undefined) return month;
  if (season !== undefined) return { SP: 4, SU: 7, FA: 10, WI: 12.5 }[season];
  if (quarter !== undefined) return quarter * 3 - 1;
  return half === undefined ? undefined : half * 6 - 2.5;
}

/** Fields of the ISO week that holds a day. */
export function weekFields(day: number): Fields {
  return weekOf(day);
}
