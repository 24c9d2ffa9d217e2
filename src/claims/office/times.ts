import type { Analysis, Mention, Sentence, Timex } from "../../model/analysis.ts";
import { firstFrom } from "../../model/span.ts";

/** Words between which and the office nothing may stand. */
const LEADS = /^\s*,?\s*\(?(?:back\s+)?(?:(?:in|on|since|from|between|until|till|through)\s+)?(?:the\s+)?$/i;
const JOINS = /^\s*(?:,?\s*(?:and|to|until|through)|[–—-])\s*$/i;
/** Characters between the first date and the name. */
const FAR = 32;
const OPENS = /^\W*(?:(?:in|on|since|by|after|from|between)\s+)?$/i;

/** The date that follows at once, and a second one joined to it. */
export function timesAfter(
  { document: { text }, timexes }: Analysis,
  sentence: Sentence,
  from: number,
): readonly Timex[] {
  const index = firstFrom(timexes, from);
  const first = timexes[index];
  if (first === undefined || first.end > sentence.end || first.start - from > 24) return [];
  if (!LEADS.test(text.slice(from, first.start))) return [];
  const second = timexes[index + 1];
  const joined =
    second !== undefined && second.end <= sentence.end && JOINS.test(text.slice(first.end, second.start).slice(0, 12));
  return joined ? [first, second] : [first];
}

/** "In May 2017 Moon became …": the date that opens the sentence, right before the name. */
export function timesBefore(
  { document: { text }, timexes }: Analysis,
  sentence: Sentence,
  person: Mention,
): readonly Timex[] {
  const first = timexes[firstFrom(timexes, sentence.start)];
  if (first === undefined || first.end > person.start || person.start - first.end > FAR) return [];
  const opens = first.start - sentence.start < 12 && OPENS.test(text.slice(sentence.start, first.start));
  if (!opens) return [];
  if (/^,?\s*$/.test(text.slice(first.end, person.start))) return [first];
  // "From 2012 to 2020 Keller was president".
  const second = timexes[firstFrom(timexes, first.end)];
  if (second === undefined || second.end > person.start) return [];
  const isPair =
    JOINS.test(text.slice(first.end, second.start)) && /^,?\s*$/.test(text.slice(second.end, person.start));
  return isPair ? [first, second] : [];
}
