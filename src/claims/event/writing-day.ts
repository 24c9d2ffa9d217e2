import type { CommemorationEntry } from "../../lexicon/commemorations.ts";
import type { Analysis, Timex } from "../../model/analysis.ts";
import { type DateRange, dateRange } from "../../model/edtf.ts";
import { firstFrom, lastUpTo, overlaps } from "../../model/span.ts";
import { hasPhrase } from "../phrases.ts";
import { phrasesOf } from "./commemoration-words.ts";
import type { Elapsed } from "./elapsed.ts";
import type { EventFact } from "./fact.ts";

/** Days from the publication in which a date of the sentence is that of the day of writing. */
const NOW = 12;
/** Tokens before a number in which its verb may stand. */
const BEFORE = 8;
/** Tokens before an ordinal in which it is told that the anniversary is kept. */
const BESIDE = 9;
/** Sentences in which an article tells of its own day. */
const LEAD = 3;

/** Makes the test that a count is told of the day of writing, by a sentence that gives no other day but that of the record. */
export function createWritingDay(entries: readonly CommemorationEntry[]) {
  const present = phrasesOf(entries, "present");
  const kept = phrasesOf(entries, "kept");
  const bygone = phrasesOf(entries, "bygone");

  return (elapsed: Elapsed, fact: EventFact, analysis: Analysis, published: number, passed: number): boolean => {
    const { sentence, told, object } = elapsed;
    const { tokens, timexes, sentences } = analysis;
    let isDated = false;
    for (let index = firstFrom(timexes, sentence.start); index < timexes.length; index++) {
      const timex = timexes[index] as Timex;
      if (timex.start >= sentence.end) break;
      const range = timex.edtf === undefined || overlaps(timex, elapsed) ? undefined : dateRange(timex.edtf);
      if (range?.start == null || range.end == null) continue;
      if (isAround(range, published)) isDated = true;
      else if (!touches(range.start, range.end, fact)) return false;
    }
    // "30 years ago" is counted from the day of writing, whatever else is told.
    if (told === "ago") return true;
    const number = lastUpTo(tokens, elapsed.start);
    if (hasPhrase(tokens, Math.max(sentence.first, number - BEFORE), number, bygone)) return false;
    if (told === "since" && hasPhrase(tokens, object?.reach ?? sentence.last, sentence.last, bygone)) return false;
    if (told === "ordinal") {
      // "a book written for the 10th anniversary": an earlier one has a day of its own.
      const isKept = hasPhrase(tokens, Math.max(sentence.first, number - BESIDE), number, kept);
      const isToCome = elapsed.years > passed;
      const isLead = lastUpTo(sentences, sentence.start) < LEAD;
      if (isDated) return isToCome || isKept;
      return isLead && (isToCome || isKept);
    }
    return isDated || hasPhrase(tokens, sentence.first, sentence.last, present);
  };
}

/** True where the days from `start` to `end` have one of the record's among them. */
export function touches(start: number, end: number, { date }: EventFact): boolean {
  const range = dateRange(date);
  return range?.start != null && range.end != null && start <= range.end && range.start <= end;
}

/** A date of the days around the publication. */
export function isAround({ start, end }: Pick<DateRange, "start" | "end">, published: number): boolean {
  return start !== null && end !== null && end >= published - NOW && start <= published + NOW;
}
