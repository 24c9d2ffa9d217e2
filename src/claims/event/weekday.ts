import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange, weekdayOf } from "../../model/edtf.ts";
import { lastUpTo, type Span } from "../../model/span.ts";
import { namesMonth } from "../date-words.ts";
import type { EventFact } from "./fact.ts";

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
/** Days after an event within which it is told of by its weekday. */
const FRESH = 8;
/** Days that weekdays must lie apart: elsewhere a day begins earlier. */
const APART = 2;
/** Tokens that are looked at between a weekday and its verb. */
const NEAR = 16;
const VERBS = new Set(["VERB", "AUX", "SCONJ"]);

/**
 * True where news of the last days give an event, by its verb or as "Thursday's summit", a weekday that none of its days was,
 * nor the day before or after. Which week is meant need not be known.
 */
export function isOnWrongWeekday(
  event: EventMention,
  wrong: EventArgument,
  fact: EventFact,
  analysis: Analysis,
): boolean {
  const { timex } = wrong;
  const words = analysis.document.text.slice(wrong.start, wrong.end);
  if (timex?.edtf === undefined || timex.certainty !== "implied" || timex.anchor !== "published") return false;
  if (wrong.via !== "syntax" || !WEEKDAY.test(words) || namesMonth(words)) return false;
  const said = dateRange(timex.edtf);
  const { start, end } = dateRange(fact.date) ?? {};
  const published = publishedDay(analysis.document);
  if (said?.precision !== "day" || said.start === null || published === null || start == null || end == null)
    return false;
  if (start > published || end < published - FRESH) return false;
  for (let day = start; day <= Math.min(end, start + FRESH); day++) {
    const apart = Math.abs(weekdayOf(day) - weekdayOf(said.start));
    if (Math.min(apart, 7 - apart) < APART) return false;
  }
  return isItsOwn(event, wrong, analysis) || isOfItsEnd(event, wrong, analysis);
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
