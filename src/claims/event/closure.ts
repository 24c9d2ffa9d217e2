import { dateRange, toDay } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { eventIndex } from "./facts.ts";
import type { Candidate } from "./link.ts";

/**
 * True where the ground truth declares a series complete that the record is a member of, for the time of the article: then no
 * unrecorded event of its kind can be meant.
 */
export function isInCompleteSeries(
  { record, allParties, absent }: Candidate,
  truth: Truth,
  published: string | undefined,
): boolean {
  const series = eventIndex(truth).series.get(record.id) ?? [];
  return series.some(({ fact }) => {
    if (fact.complete === undefined) return false;
    // A series of office holders is closed for whoever acts; one between parties only where the words name them all.
    if (fact.by === undefined && (!allParties || fact.participants.some((id) => absent.includes(id)))) return false;
    const through = dateRange(fact.complete.through)?.end;
    const from = fact.complete.from === undefined ? null : dateRange(fact.complete.from)?.start;
    if (through === undefined || through === null) return false;
    const day = (published === undefined ? undefined : toDay(published)) ?? through;
    const start = dateRange(record.fact.date)?.start ?? null;
    return day <= through + GRACE && (from === null || from === undefined || (start !== null && start >= from));
  });
}

/** Days after the end of a complete series for which it is still trusted. */
const GRACE = 30;
