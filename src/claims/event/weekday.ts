import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange, weekdayOf } from "../../model/edtf.ts";
import { lastUpTo, type Span } from "../../model/span.ts";
import { namesMonth } from "../date-words.ts";
import type { EventFact } from "./fact.ts";

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
/** Days after an event within which it is told of by its weekday. */
const FRESH = 8;
/** Days that something may go on each day. */
const LASTING = 5;
/** Days that weekdays must lie apart: elsewhere a day begins earlier. */
const APART = 2;
/** Tokens that are looked at between a weekday and its verb. */
const NEAR = 16;
const VERBS = new Set(["VERB", "AUX", "SCONJ"]);

/**
 * True where news of the last days give an event, by its verb or as "Thursday's summit", a weekday that none of its days was,
 * nor the day before or after. Which week is meant need not be known. `isBehindNoun`: the day may also follow the noun.
 */
export function isOnWrongWeekday(
  event: EventMention,
  wrong: EventArgument,
  fact: EventFact,
  analysis: Analysis,
  isBehindNoun = false,
): boolean {
  const { timex } = wrong;
  const words = analysis.document.text.slice(wrong.start, wrong.end);
  if (timex?.edtf === undefined || timex.certainty !== "implied" || timex.anchor !== "published") return false;
  if (wrong.via !== "syntax" || !isWeekdayNamed(words)) return false;
  const said = dateRange(timex.edtf);
  const { start, end } = dateRange(fact.date) ?? {};
  const published = publishedDay(analysis.document);
  if (said?.precision !== "day" || said.start === null || published === null || start == null || end == null)
    return false;
  // Where the article came out the day may not have begun yet.
  if (start > published + 1 || end < published - FRESH) return false;
  for (const day of daysOf(start, end).filter((one) => one >= published - FRESH)) {
    const apart = Math.abs(weekdayOf(day) - weekdayOf(said.start));
    if (Math.min(apart, 7 - apart) < APART) return false;
  }
  if (isBehindNoun && event.nominal && wrong.start > event.trigger.end) return isNothingBetween(event, wrong, analysis);
  return isItsOwn(event, wrong, analysis) || isOfItsEnd(event, wrong, analysis);
}

/** The words give a day by its weekday alone. */
export function isWeekdayNamed(words: string): boolean {
  return WEEKDAY.test(words) && !namesMonth(words);
}

/** "won a landslide victory on Thursday": no verb stands between the noun and the day. */
function isNothingBetween({ trigger }: EventMention, wrong: Span, { tokens }: Analysis): boolean {
  const from = lastUpTo(tokens, trigger.end - 1) + 1;
  const to = lastUpTo(tokens, wrong.start);
  if (to - from > NEAR) return false;
  for (let at = from; at < to; at++) if (VERBS.has(tokens[at]?.pos ?? "")) return false;
  return true;
}

/** All days of what lasts for some; of what takes weeks, a vote in two rounds or a merger, the first and the last. */
function daysOf(start: number, end: number): readonly number[] {
  if (end - start > LASTING) return [start, end];
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

/** "The summit fell apart on Thursday": right behind what came of it. */
function isOfItsEnd({ nominal, arguments: found }: EventMention, { start }: Span, { document }: Analysis): boolean {
  return (
    nominal &&
    found.some(
      ({ role, end }) =>
        role === "outcome" &&
        end < start &&
        /^ (?:(?:early|late) )?(?:on )?$/.test(document.text.slice(end, Math.min(start, end + 12))),
    )
  );
}

/** "police said on Friday that he had died": a verb between, or right before, has the weekday for itself. */
function isItsOwn({ nominal, trigger }: EventMention, wrong: Span, { document, tokens }: Analysis): boolean {
  if (nominal) return /^['’]s?\s/.test(document.text.slice(wrong.end, wrong.end + 3)) && wrong.end < trigger.start;
  const at = (offset: number): number => lastUpTo(tokens, offset);
  const [from, to] =
    wrong.start > trigger.end ? [at(trigger.end - 1) + 1, at(wrong.start)] : [at(wrong.end - 1) + 1, at(trigger.start)];
  if (to - from > NEAR) return false;
  for (let index = from; index < to; index++) {
    if (VERBS.has(tokens[index]?.pos ?? "") && !isAuxiliaryOf(tokens, index, to)) return false;
  }
  if (wrong.start > trigger.end) return true;
  const before = at(wrong.start) - 1;
  const led = tokens[before]?.pos === "ADP" ? before - 1 : before;
  return !VERBS.has(tokens[led]?.pos ?? "");
}

/** Only auxiliaries stand between it and the trigger. */
function isAuxiliaryOf(tokens: Analysis["tokens"], index: number, trigger: number): boolean {
  for (let at = index; at < trigger; at++) if (tokens[at]?.pos !== "AUX" && tokens[at]?.pos !== "ADV") return false;
  return true;
}
