import type { AnniversaryEntry } from "../../lexicon/anniversaries.ts";
import type { Analysis } from "../../model/analysis.ts";
import { civilOf } from "../../model/calendar.ts";
import { publishedDay } from "../../model/document.ts";
import { lastOf } from "../../model/memo.ts";

const NOUN = /anniversary/gi;
/** Characters of a number before the noun. */
const LONGEST = 32;
const LENGTH = /^P(\d{1,3})(Y|DE)$/;
const DECADE = 10;
/** Numbers of years that are looked at. */
const MOST = 60;

/** Makes the reading of all whole numbers of years that an article counts: anniversaries, lengths, "ten years ago". */
export function createYearCounter(entries: readonly AnniversaryEntry[]): (analysis: Analysis) => readonly number[] {
  const ranks: Record<string, number> = {};
  const tens: Record<string, number> = {};
  for (const entry of entries) {
    if (entry.kind !== "ordinal") continue;
    Object.assign(ranks, entry.ranks);
    Object.assign(tens, entry.tens);
  }
  const anyOf = (words: object): string => Object.keys(words).join("|");
  const ordinal = new RegExp(
    `(?<![\\p{L}\\d])(?:(\\d{1,3})(?:st|nd|rd|th)|(?:(${anyOf(tens)})[- ])?(${anyOf(ranks)}))[- ](?:year[- ])?$`,
    "iu",
  );
  return lastOf((analysis) => {
    const { document, timexes } = analysis;
    const published = publishedDay(document);
    const counts: number[] = [];
    for (const { index } of document.text.matchAll(NOUN)) {
      if (counts.length >= MOST) break;
      const match = ordinal.exec(document.text.slice(Math.max(0, index - LONGEST), index));
      if (match === null) continue;
      const [, digits, ten, rank] = match;
      const told = (tens[(ten ?? "").toLowerCase()] ?? 0) + (ranks[(rank ?? "").toLowerCase()] ?? 0);
      counts.push(digits === undefined ? told : Number(digits));
    }
    for (const { value, edtf, certainty, anchor } of timexes.slice(0, MOST)) {
      const [, length, unit] = LENGTH.exec(value) ?? [];
      if (length !== undefined) counts.push(Number(length) * (unit === "DE" ? DECADE : 1));
      else if (published !== null && certainty === "implied" && anchor === "published" && edtf !== undefined)
        counts.push(civilOf(published).year - Number(edtf.slice(0, 4)));
    }
    return counts;
  });
}
