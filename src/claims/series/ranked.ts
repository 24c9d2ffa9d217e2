import type { Analysis, EventMention } from "../../model/analysis.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import { type Counted, countedSeries } from "./partners.ts";
import { allSeries, type Series } from "./resolve.ts";

/**
 * "their second summit": the member of that rank, in a series that the words name or whose parties are those of the clause. Undefined
 * where some count otherwise.
 */
export function rankedMember(
  event: EventMention,
  truth: Truth,
  analysis: Analysis,
): TruthRecord<EventFact> | undefined {
  const ordinal = event.arguments.find(({ role }) => role === "ordinal");
  const rank = ordinal?.number;
  if (ordinal === undefined || rank === undefined) return undefined;
  const counted = countedSeries(event, ordinal, truth, analysis);
  if (counted === undefined) return undefined;
  const before = counted.series.members.slice(0, rank);
  const member = before[rank - 1];
  if (before.some(({ id }) => counted.series.record.fact.disputed.includes(id))) return undefined;
  return widerOf(counted, truth).every(({ members }) => members[rank - 1] === member) ? member : undefined;
}

/** Other series that some of its members belong to: where the words do not say whose rank it is, it may be told of one of these. */
export function widerOf({ series, owned }: Counted, truth: Truth): readonly Series[] {
  if (owned) return [];
  const ids = new Set(series.members.map(({ id }) => id));
  return allSeries(truth).filter((other) => other !== series && other.members.some(({ id }) => ids.has(id)));
}
