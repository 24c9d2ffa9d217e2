import { dateRange } from "../../model/edtf.ts";
import type { SeriesFact } from "./fact.ts";

/** Days after the end of a complete series for which it is still trusted. */
const GRACE = 30;

/** True where no member up to the day can be missing; null asks for the last day of the series itself. */
export function isCompleteAt({ complete }: SeriesFact, day: number | null): boolean {
  const through = complete === undefined ? null : dateRange(complete.through)?.end;
  return through !== null && through !== undefined && (day ?? through) <= through + GRACE;
}

/** True where the series is declared complete up to the very day: what is told to have happened cannot be news to it. */
export function isCoveredAt({ complete }: SeriesFact, day: number): boolean {
  const through = complete === undefined ? null : dateRange(complete.through)?.end;
  return through !== null && through !== undefined && day <= through;
}
