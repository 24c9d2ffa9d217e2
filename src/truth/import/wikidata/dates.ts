import { dateRange, relation } from "../../../model/edtf.ts";
import { bestOf, itemsAmong, type Statement, type Values, type WikidataItem } from "./item.ts";
import type { Mapping } from "./mapping.ts";
import { CIRCA } from "./properties.ts";
import { dateOf } from "./time.ts";
import type { Value } from "./value.ts";

/** A date, and the statements it was read from. */
export interface StatedDate {
  readonly date: string;
  readonly statements: readonly Statement[];
}

/**
 * The date that statements of the best rank agree on: of several the finest, where it lies within all others. Undefined, with a
 * notice, where they contradict each other or name no day, month or year.
 */
export function agreedDate(
  mapping: Mapping,
  item: WikidataItem,
  what: string,
  statements: readonly Statement[],
): StatedDate | undefined {
  const stated = bestOf(statements).flatMap((statement) => {
    const date = readDate(mapping, item, what, statement.value, statement.qualifiers);
    return date === undefined ? [] : [{ date, statements: [statement] }];
  });
  const finest = stated.reduce<StatedDate | undefined>((best, each) => {
    return best === undefined || lengthOf(each.date) < lengthOf(best.date) ? each : best;
  }, undefined);
  if (finest === undefined) return undefined;
  const agrees = stated.every(({ date }) =>
    ["equal", "within"].includes(relation(dateRange(finest.date), dateRange(date))),
  );
  if (!agrees) {
    mapping.note(
      "conflict",
      item,
      `the source gives several dates (${what})`,
      [...new Set(stated.map(({ date }) => date))].join(", "),
    );
    return undefined;
  }
  const same = stated.filter(({ date }) => date === finest.date);
  return { date: finest.date, statements: same.flatMap((each) => each.statements) };
}

/** The date of one value; undefined, with a notice, where it has none. */
export function readDate(
  mapping: Mapping,
  item: WikidataItem,
  what: string,
  value: Value | undefined,
  qualifiers: Values = {},
): string | undefined {
  if (value?.kind === "unknown") mapping.note("left-out", item, "a date that nobody knows", what);
  if (value?.kind !== "time") return undefined;
  const read = dateOf(value.time, itemsAmong(qualifiers.P1480).includes(CIRCA));
  if ("date" in read) return read.date;
  mapping.note("left-out", item, read.skipped, `${what} ${value.time.time}`);
  return undefined;
}

/** From the first day of one date to the last of another; undefined where that is backwards. */
export function interval(from: string, to: string): string | undefined {
  if (from === to) return from;
  return dateRange(`${from}/${to}`) === undefined ? undefined : `${from}/${to}`;
}

function lengthOf(date: string): number {
  const range = dateRange(date);
  return range?.start == null || range.end == null ? Number.POSITIVE_INFINITY : range.end - range.start;
}
