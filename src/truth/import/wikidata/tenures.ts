import { dateRange } from "../../../model/edtf.ts";
import { readDate } from "./dates.ts";
import { itemsAmong, type Statement, type WikidataItem } from "./item.ts";
import type { Mapping } from "./mapping.ts";
import { ACTING } from "./properties.ts";

/** A time in an office as a statement has it. */
export interface StatedTenure {
  readonly position: string;
  readonly holder: WikidataItem;
  /** The item that says so: the holder's, or the position's. */
  readonly source: WikidataItem;
  readonly statement: Statement;
  readonly from: string;
  /** Undefined while it lasts. */
  readonly to?: string;
  readonly acting: boolean;
  readonly ordinal?: number;
}

/** The tenures of positions: those that selected people held (P39), and those whom selected positions name (P1308). */
export function statedTenures(mapping: Mapping): readonly StatedTenure[] {
  const { gathered } = mapping;
  const selected = new Set(gathered.selected);
  const held = gathered.items.flatMap((holder) =>
    holder.statements("P39").flatMap((statement) => {
      const [position] = itemsAmong([statement.value]);
      const item = position === undefined ? undefined : gathered.item(position);
      if (position === undefined || !(selected.has(holder) || (item !== undefined && selected.has(item)))) return [];
      return readTenure(mapping, position, holder, holder, statement);
    }),
  );
  const named = gathered.selected.flatMap((position) =>
    position.statements("P1308").flatMap((statement) => {
      const [id] = itemsAmong([statement.value]);
      const holder = id === undefined ? undefined : gathered.item(id);
      return holder === undefined ? [] : readTenure(mapping, position.id, holder, position, statement);
    }),
  );
  return [...held, ...named];
}

function readTenure(
  mapping: Mapping,
  position: string,
  holder: WikidataItem,
  source: WikidataItem,
  statement: Statement,
): readonly StatedTenure[] {
  const label = mapping.gathered.item(position)?.label ?? position;
  const { P580 = [], P582 = [], P1366 = [], P5102 = [], P1545 = [] } = statement.qualifiers;
  const from = readDate(mapping, source, `start as ${label}`, P580[0]);
  if (from === undefined) {
    mapping.note("left-out", source, "tenures without a known start", label);
    return [];
  }
  const to = readDate(mapping, source, `end as ${label}`, P582[0]);
  const isOver = P1366.length > 0 || holder.statements("P570").length > 0;
  if (to === undefined && P582[0]?.kind !== "none" && (P582.length > 0 || isOver)) {
    mapping.note("left-out", source, "tenures without a known end", `${label}, from ${from}`);
    return [];
  }
  if (to !== undefined && isBackwards(from, to)) {
    mapping.note("conflict", source, "the source lets a tenure end before it begins", `${label}, ${from} to ${to}`);
    return [];
  }
  const [number] = P1545;
  const ordinal = number?.kind === "text" && /^[1-9]\d{0,3}$/.test(number.text) ? Number(number.text) : undefined;
  const acting = itemsAmong(P5102).includes(ACTING);
  return [
    {
      position,
      holder,
      source,
      statement,
      from,
      acting,
      ...(to === undefined ? {} : { to }),
      ...(ordinal === undefined ? {} : { ordinal }),
    },
  ];
}

function isBackwards(from: string, to: string): boolean {
  const [start, end] = [dateRange(from)?.start, dateRange(to)?.end];
  return start != null && end != null && end < start;
}

/** Two tenures of one office that cannot both be right, by the same measure as the check of a ground truth. */
export function overlap(tenures: readonly StatedTenure[]): readonly [StatedTenure, StatedTenure] | undefined {
  for (const acting of [false, true]) {
    let last: StatedTenure | undefined;
    for (const tenure of tenures.filter((each) => each.acting === acting)) {
      if (last !== undefined && (dateRange(tenure.from)?.end ?? 0) < endOf(last)) return [last, tenure];
      if (last === undefined || endOf(tenure) > endOf(last)) last = tenure;
    }
  }
  return undefined;
}

/** The earliest day it may have ended on. */
function endOf({ to }: StatedTenure): number {
  return to === undefined ? Number.POSITIVE_INFINITY : (dateRange(to)?.start ?? Number.POSITIVE_INFINITY);
}
