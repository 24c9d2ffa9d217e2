import type { AnniversaryEntry } from "../../lexicon/anniversaries.ts";
import type { Analysis } from "../../model/analysis.ts";
import { civilOf } from "../../model/calendar.ts";
import { publishedDay } from "../../model/document.ts";
import { perArticle } from "../../model/memo.ts";
import { createOrdinalReader } from "../event/ordinal-words.ts";

const NOUN = /anniversary/gi;
/** What stands between a number and the noun, and the most characters of it. */
const SPACE = /(?<![\s-])[- ](?:year[- ])?$/i;
const LONGEST = 8;
const LENGTH = /^P(\d{1,3})(Y|DE)$/;
const DECADE = 10;
/** Numbers of years that are looked at. */
const MOST = 60;

/** Makes the reading of all whole numbers of years that an article counts: anniversaries, lengths, "ten years ago". */
export function createYearCounter(entries: readonly AnniversaryEntry[]): (analysis: Analysis) => readonly number[] {
  const ordinalBefore = createOrdinalReader(entries);
  return perArticle((analysis) => {
    const { document, timexes } = analysis;
    const published = publishedDay(document);
    const counts: number[] = [];
    for (const { index } of document.text.matchAll(NOUN)) {
      if (counts.length >= MOST) break;
      const space = SPACE.exec(document.text.slice(Math.max(0, index - LONGEST), index));
      const told = space === null ? undefined : ordinalBefore(document.text, index - space[0].length + 1);
      if (told !== undefined) counts.push(told.years);
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
