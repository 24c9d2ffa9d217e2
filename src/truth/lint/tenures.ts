import type { OfficeFact } from "../../claims/office/fact.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Fault } from "../../model/fault.ts";
import { type Item, valuesOf } from "./item.ts";

type Tenure = OfficeFact["tenures"][number];

/** A tenure with the bounds of its first and last day, as day numbers; endless where the file leaves them open. */
interface Bounds {
  readonly tenure: Tenure;
  readonly index: number;
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
}

/**
 * Tenures that end before they begin, that overlap, or that leave a gap in a gapless office. A handover within a day is no
 * overlap; nor is an acting holder beside a suspended one. What an imprecise date leaves open is no fault.
 */
export function faultyTenures(items: readonly Item[]): readonly Fault[] {
  return valuesOf<OfficeFact>(items, "offices").flatMap(({ item, value }) => {
    const bounds = value.tenures.map(boundsOf);
    const faults = bounds.flatMap((each) => reversed(item, each));
    if (faults.length > 0) return faults;
    const ordered = bounds.toSorted((a, b) => a.earliestStart - b.earliestStart || a.index - b.index);
    return [
      ...overlapping(item, ordered, false),
      ...overlapping(item, ordered, true),
      ...(value.gapless ? gaps(item, ordered) : []),
    ];
  });
}

function boundsOf(tenure: Tenure, index: number): Bounds {
  const from = tenure.from === undefined ? undefined : dateRange(tenure.from);
  const to = tenure.to === undefined ? undefined : dateRange(tenure.to);
  return {
    tenure,
    index,
    earliestStart: from?.start ?? -Infinity,
    latestStart: from?.end ?? -Infinity,
    earliestEnd: to?.start ?? Infinity,
    latestEnd: to?.end ?? Infinity,
  };
}

function reversed(item: Item, { tenure, index, earliestStart, latestEnd }: Bounds): readonly Fault[] {
  if (earliestStart <= latestEnd) return [];
  return [
    {
      location: item.locate(["tenures", index, "to"]),
      message: `the tenure of ${tenure.holder} ends (${tenure.to}) before it begins (${tenure.from})`,
      mend: "correct `from` or `to`",
    },
  ];
}

function overlapping(item: Item, ordered: readonly Bounds[], acting: boolean): readonly Fault[] {
  const faults: Fault[] = [];
  let last: Bounds | undefined;
  for (const each of ordered) {
    if (each.tenure.acting !== acting) continue;
    if (last !== undefined && each.latestStart < last.earliestEnd) {
      faults.push({
        location: item.locate(["tenures", each.index]),
        message: `the tenure of ${each.tenure.holder} (from ${each.tenure.from ?? "…"}) overlaps that of ${last.tenure.holder} (to ${last.tenure.to ?? "…"})`,
        mend: "correct the dates; leave `to` out only for the present holder",
      });
    }
    if (last === undefined || each.earliestEnd > last.earliestEnd) last = each;
  }
  return faults;
}

function gaps(item: Item, ordered: readonly Bounds[]): readonly Fault[] {
  const faults: Fault[] = [];
  let last: Bounds | undefined;
  for (const each of ordered) {
    if (last !== undefined && each.earliestStart > last.latestEnd + 1) {
      faults.push({
        location: item.locate(["tenures", each.index]),
        message: `nobody holds the office between ${last.tenure.to} (${last.tenure.holder}) and ${each.tenure.from} (${each.tenure.holder}), yet it is gapless`,
        mend: "add who held it, or remove `gapless`",
      });
    }
    if (last === undefined || each.latestEnd > last.latestEnd) last = each;
  }
  return faults;
}
