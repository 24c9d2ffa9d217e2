import type { Citation } from "../model/truth.ts";

/** The id of a work cited in place that has none: out of its publisher, date and title. */
export function citationId(work: Omit<Citation, "id">): string {
  return [work.publisher, work.issued, work.title]
    .filter((part) => part !== undefined)
    .join(" ")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .slice(0, 12)
    .join("-");
}
