import type { EventMention } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import type { EventFact } from "./fact.ts";

/** Days within which "recent" and "latest" lie before the publication. */
const RECENT = 120;
const RECENCY = new Set(["recent", "recently", "latest", "this"]);

/** True where the words say that it was of late: "recent talks". */
export function isRecent(event: EventMention, published: number | null): boolean {
  return published !== null && event.determiners.some((word) => RECENCY.has(word));
}

/** An article cannot tell of what happened after it; "recent" talks are of the last months. */
export function isPossible(event: EventMention, fact: EventFact, published: number | null): boolean {
  const start = dateRange(fact.date)?.start;
  if (published === null || start === null || start === undefined) return true;
  if (start > published + 1) return false;
  if (start <= (lowerBound(event) ?? Number.NEGATIVE_INFINITY)) return false;
  return !event.determiners.some((word) => RECENCY.has(word)) || start >= published - RECENT;
}

/** "their first summit since 2009": the last day of that time, after which it was. Undefined where the words set no such bound. */
export function lowerBound({ arguments: found }: EventMention): number | undefined {
  if (!found.some(({ role }) => role === "ordinal")) return undefined;
  const since = found.find(({ timex }) => timex?.bound === "since")?.timex?.edtf;
  return since === undefined ? undefined : (dateRange(since)?.end ?? undefined);
}
