import { locateRaw } from "../model/document.ts";
import type { Fault } from "../model/fault.ts";
import type { Span } from "../model/span.ts";
import type { Source } from "./reader.ts";

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a publication date: `YYYY-MM-DD`, or a date-time of ISO 8601, of which the day is taken as it is written.
 * Returns `YYYY-MM-DD`, or null where it is no such date or no day of the calendar.
 */
export function parsePublished(value: string): string | null {
  const match = DATE.exec(value.trim());
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days ? value.trim().slice(0, 10) : null;
}

/** The fault of a publication date that cannot be read. `span` lies in `source.raw`. */
export function dateFault(source: Source, span: Span, field: string, value: unknown): Fault {
  return {
    location: locateRaw(source, span),
    message: `\`${field}\` is ${shown(value)}, not a day of the calendar`,
    mend: "write it YYYY-MM-DD, such as 2018-06-12",
  };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
