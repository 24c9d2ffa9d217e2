import type { AnniversaryEntry } from "../../lexicon/anniversaries.ts";
import type { Span } from "../../model/span.ts";

/** Reads the ordinal that stands right before an offset: its number, and where its words stand. */
export type OrdinalReader = (text: string, end: number) => (Span & { readonly years: number }) | undefined;

/** Characters in which it may stand. */
const REACH = 24;

/** Makes a reader of "25th", "twenty-fifth" and the like. It looks at a bounded stretch. */
export function createOrdinalReader(entries: readonly AnniversaryEntry[]): OrdinalReader {
  const ranks: Record<string, number> = {};
  const tens: Record<string, number> = {};
  for (const entry of entries) {
    if (entry.kind !== "ordinal") continue;
    Object.assign(ranks, entry.ranks);
    Object.assign(tens, entry.tens);
  }
  const word = `(?:(${anyOf(Object.keys(tens))})[- ])?(${anyOf(Object.keys(ranks))})`;
  const ordinal = new RegExp(`(?<![\\p{L}\\d-])(?:(\\d{1,3})(?:st|nd|rd|th)|${word})[\\s-]+$`, "u");
  return (text, end) => {
    const from = Math.max(0, end - REACH);
    const match = ordinal.exec(text.slice(from, end).toLowerCase());
    if (match === null) return undefined;
    const [told, digits, ten, rank] = match;
    const years = digits === undefined ? (tens[ten ?? ""] ?? 0) + (ranks[rank ?? ""] ?? 0) : Number(digits);
    const start = from + match.index;
    return { start, end: start + told.trimEnd().length, years };
  };
}

/** The alternatives of a regular expression, the longest first; an apostrophe may be curly. */
export function anyOf(list: readonly string[]): string {
  return list
    .toSorted((a, b) => b.length - a.length)
    .join("|")
    .replaceAll("'", "['’]");
}
