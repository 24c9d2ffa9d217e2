import type { Analysis, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { firstFrom } from "../../model/span.ts";
import type { EventFact } from "./fact.ts";

/** Days after an event in which articles tell of it as the news. */
const FRESH = 3;
/** Time zones. */
const NEAR = 1;
const BACKGROUND = /\b(?:had|once|previously|earlier|already|former|formerly|before|when|after|since|ago)\b/i;
const BEFORE = 60;

/**
 * True where the article came out right after the event began or ended, and its words give no date: neither the event's own nor,
 * in the same sentence, that of an earlier time. Then what it tells is the news.
 */
export function isNews(event: EventMention, { date }: EventFact, analysis: Analysis): boolean {
  const { document, timexes, sentences } = analysis;
  const published = publishedDay(document);
  const recorded = dateRange(date);
  if (published === null || recorded?.start == null || recorded.end === null) return false;
  const isFresh = (day: number): boolean => published >= day - NEAR && published <= day + FRESH;
  if (recorded.precision === "month" || recorded.precision === "year") return false;
  if (!isFresh(recorded.start) && !isFresh(recorded.end)) return false;
  if (event.arguments.some(({ role }) => role === "time")) return false;
  const sentence = sentences[event.sentence];
  if (sentence === undefined) return false;
  const before = document.text.slice(Math.max(sentence.start, event.trigger.start - BEFORE), event.trigger.start);
  if (BACKGROUND.test(before)) return false;
  for (let at = firstFrom(timexes, sentence.start); at < timexes.length; at++) {
    const timex = timexes[at];
    if (timex === undefined || timex.start >= sentence.end) break;
    const end = timex.edtf === undefined ? undefined : dateRange(timex.edtf)?.end;
    if (end != null && end < recorded.start - NEAR) return false;
  }
  return true;
}
