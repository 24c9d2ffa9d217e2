import type { Analysis, EventMention, Quantity } from "../../model/analysis.ts";
import { overlaps } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { eventIndex } from "../event/facts.ts";
import type { Teller, Told } from "./event.ts";
import { eventsIn, namesIn } from "./told.ts";

type RecordOf = (event: EventMention, analysis: Analysis, truth: Truth) => Told["record"] | undefined;

/** The article's one event that has such a number, where these words point back to it. */
export type SubjectOf = (
  event: EventMention,
  quantity: Quantity,
  analysis: Analysis,
  truth: Truth,
) => Told["record"] | undefined;

/**
 * Makes the reader of the event or name right before a number that its clause hangs on: "the bombing, which killed 39"; it gives
 * undefined where it hangs on none.
 */
export function createHanging(
  recordOf: RecordOf,
  subjectOf: SubjectOf,
  isConsequence: (text: string) => boolean,
  isApart: (event: Teller, analysis: Analysis) => boolean,
) {
  return (quantity: Quantity, analysis: Analysis, truth: Truth): Told | undefined => {
    const inside = eventsIn(analysis, quantity.sentence).find((event) => isInside(quantity, event));
    if (inside !== undefined) {
      const record = recordOf(inside, analysis, truth) ?? subjectOf(inside, quantity, analysis, truth);
      if (record !== undefined) return { record, teller: inside, back: 0, hangs: true, lent: true };
    }
    const start = Math.min(quantity.start, quantity.cue.start);
    const isCue = (event: EventMention): boolean => overlaps(event.trigger, quantity.cue);
    let last: Teller | undefined;
    let previous: Teller | undefined;
    let record: Told["record"] | undefined;
    for (const event of eventsIn(analysis, quantity.sentence)) {
      if (event.end > start || isCue(event) || event.end < (last?.end ?? 0)) continue;
      [previous, last, record] = [last, event, recordOf(event, analysis, truth)];
    }
    for (const name of namesIn(analysis, quantity.sentence)) {
      if (name.end > start || name.end < (last?.end ?? 0)) continue;
      const named = name.referent.kind === "entity" ? eventIndex(truth).byId.get(name.referent.id) : undefined;
      [previous, last, record] = [last ?? previous, name, named];
    }
    if (last === undefined) return undefined;
    const { text } = analysis.document;
    const between = text.slice(last.end, start);
    const how = hangsBy(between, quantity, analysis);
    // "the crashes of Flight 302 and Flight 610, which together killed": of several nobody knows which.
    if (how === undefined || isJoined(previous, last, text)) return undefined;
    const isVerb = "nominal" in last && !last.nominal;
    if (how === "subject" && (isVerb || !("nominal" in last) || isApart(last, analysis))) return undefined;
    if (how === "participle" && (isConsequence(between) || (!isVerb && isApart(last, analysis)))) return undefined;
    if (record !== undefined) return { record, teller: last, back: 0, hangs: true };
    const subject = "nominal" in last ? subjectOf(last, quantity, analysis, truth) : undefined;
    return subject === undefined ? undefined : { record: subject, teller: last, back: 0, hangs: true, lent: true };
  };
}

/** "the 6.7-magnitude quake": the number is part of the very noun phrase. */
function isInside({ start, cue }: Quantity, { start: from, end, nominal, trigger }: EventMention): boolean {
  return nominal && from < start && start < trigger.start && cue.end <= end;
}

/** Nothing but when and where stands between an event and the relative clause that tells of it. */
const RELATIVE =
  /^(?:['’]s)?(?:\s(?:in|on|at|near|off|over|of|outside)\s(?:the\s)?[\p{Lu}\d][^,;:]{0,40}){0,2},?\s(?:that|(?:in\s)?which|where)\s(?:\p{Ll}+\s){0,2}$/u;
/** "the attacks of 22 March 2016 killed": the event itself is the subject. */
const SUBJECT = /^(?:\s(?:in|on|at|near|off|of)\s(?:the\s)?[\p{Lu}\d][^,;:]{0,40}){0,2}\s$/u;
const PARTICIPLE = /^[^;:.()]*,\s(?:\p{Ll}+ly\s|and\s)?$/u;
const LONGEST = 160;
const JOINED = /^[^.;]{0,24}(?:\b(?:and|or|with)|&|,)\s+(?:the\s+|of\s+|that\s+of\s+)*$/i;

function isJoined(previous: Teller | undefined, last: Teller, text: string): boolean {
  return previous !== undefined && previous.end <= last.start && JOINED.test(text.slice(previous.end, last.start));
}

/** "the bombing, which killed", "Flight 610 plunged into the sea, killing": how the words between lead from an event to a number. */
function hangsBy(
  between: string,
  { cue, start }: Quantity,
  { document: { text } }: Analysis,
): "relative" | "subject" | "participle" | undefined {
  if (between.length > LONGEST) return undefined;
  // "the attack, in which 39 people were killed": the words that tell of it stand behind the number.
  if (cue.start > start)
    return /(?:in which|where)\s+(?:\p{Ll}+\s){0,2}$/u.test(between) && RELATIVE.test(between) ? "relative" : undefined;
  if (RELATIVE.test(between)) return "relative";
  if (SUBJECT.test(between)) return "subject";
  return /ing$/.test(text.slice(cue.start, cue.end)) && PARTICIPLE.test(between) ? "participle" : undefined;
}
