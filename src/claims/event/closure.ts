import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { isCompleteAt } from "../series/completeness.ts";
import type { Candidate } from "./candidate.ts";
import { eventIndex } from "./facts.ts";

/**
 * True where the ground truth declares a series complete that the record is a member of, for the time of the article: then no
 * unrecorded event of its kind can be meant.
 */
export function isInCompleteSeries(
  { record, allParties, absent }: Candidate,
  truth: Truth,
  day: number | null,
): boolean {
  const series = eventIndex(truth).series.get(record.id) ?? [];
  return series.some(({ fact }) => {
    if (fact.complete === undefined) return false;
    // A series of office holders is closed for whoever acts; one between parties only where the words name them all.
    if (fact.by === undefined && (!allParties || fact.participants.some((id) => absent.includes(id)))) return false;
    if (!isCompleteAt(fact, day)) return false;
    const from = fact.complete.from === undefined ? null : dateRange(fact.complete.from)?.start;
    const start = dateRange(record.fact.date)?.start ?? null;
    return from === null || from === undefined || (start !== null && start >= from);
  });
}
