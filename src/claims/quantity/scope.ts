import type { Analysis, Mention, Quantity, Token } from "../../model/analysis.ts";
import { dateRange, relation } from "../../model/edtf.ts";
import { firstFrom, lastUpTo, overlaps, type Span } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import type { Told } from "./event.ts";
import { eventsIn } from "./told.ts";

/** Mentions and dates of one sentence that are looked at. */
const MOST = 12;
/** Tokens on each side of a number in which it may be said where. */
const REACH = 25;
/** Longest noun phrase behind a preposition, in tokens. */
const PHRASE = 6;
const CLAUSE = /[,;:]|\b(?:and|but|while|when|as|after|before)\b/;
const WHERE = new Set("at in inside near outside across around aboard on among".split(" "));
const WHOLE = new Set("all total board addition least part".split(" "));

/**
 * True where the sentence names a place or a time that does not hold the whole event: then only a part of it may be counted. Of
 * some time within the event no more can be counted than of all of it: a number that `exceeds` the whole is not excused by that.
 */
export function isNarrower(
  quantity: Quantity,
  told: Told,
  exceeds: boolean,
  isDivisible: boolean,
  analysis: Analysis,
  truth: Truth,
): boolean {
  const { sentences, mentions, timexes } = analysis;
  const { fact } = told.record;
  const sentence = sentences[quantity.sentence];
  if (sentence === undefined) return true;
  // What stands before a clause that hangs on the event narrows the event, not the number.
  const from = told.hangs === true ? Math.min(quantity.start, quantity.cue.start) : sentence.start;
  const to = told.hangs === true ? endOfClause(quantity, sentence, analysis) : sentence.end;
  const inSentence = <T extends Span>(list: readonly T[]): readonly T[] => {
    const first = firstFrom(list, from);
    return list.slice(first, first + MOST).filter(({ start }) => start < to);
  };
  const named = inSentence(mentions);
  const dates = inSentence(timexes);
  const names: readonly Span[] = [told.teller, ...named.filter(({ type }) => type === "EVENT")];
  const holding = named.filter((mention) => mention.type === "PLACE" && holds(mention, fact, truth));
  // No part of it can be more than the whole: only what is no part at all excuses that.
  if (
    named.some(
      (mention) =>
        mention.type === "PLACE" && !holding.includes(mention) && !(exceeds && mayBePart(mention, fact, truth)),
    )
  )
    return true;
  const isMoney = told.record.fact.quantities.some(
    ({ measure, unit }) => measure === quantity.measure && unit !== undefined,
  );
  if (
    (told.back > 0 || isMoney) &&
    named.some(
      (mention) =>
        !names.some((name) => overlaps(name, mention)) &&
        isStranger(mention, fact, isMoney) &&
        !isApart(mention, quantity, analysis),
    )
  )
    return true;
  const isOtherTime = dates.some((timex) => {
    const { type, edtf, bound } = timex;
    // "the September 11 attacks": the date is part of the name.
    if (type !== "DATE" || edtf === undefined || names.some((name) => overlaps(name, timex))) return false;
    if (bound === "since" || bound === "by" || bound === "before" || bound === "until") return true;
    const lies = relation(dateRange(edtf), dateRange(fact.date));
    return lies !== "equal" && lies !== "contains" && !(lies === "within" && exceeds);
  });
  const known = [
    quantity,
    quantity.cue,
    ...names,
    ...holding,
    ...dates,
    ...eventsIn(analysis, quantity.sentence).map(({ trigger }) => trigger),
  ];
  return isOtherTime || (isDivisible && isSomewhere(quantity, { start: from, end: to }, analysis, known));
}

/** "killing all 189; the second, in March, killed 157": behind a semicolon something else is told. */
function endOfClause({ end }: Quantity, sentence: Span, { document }: Analysis): number {
  const at = document.text.slice(end, sentence.end).indexOf(";");
  return at < 0 ? sentence.end : end + at;
}

/** "39 people were killed, and Mr Webb resigned": whoever is named in another clause behind the number has no part in it. */
function isApart({ start }: Mention, { end, cue }: Quantity, { document: { text } }: Analysis): boolean {
  const from = Math.max(end, cue.end);
  return start > from && CLAUSE.test(text.slice(from, start));
}

/** Somebody by name who has no part in the event: the number may be his. A thing without a record pays, but kills nobody. */
function isStranger({ type, form, referent }: Mention, fact: EventFact, isMoney: boolean): boolean {
  if (type === "PLACE" || type === "EVENT" || (form !== "name" && form !== "surname" && form !== "titled"))
    return false;
  if (referent.kind !== "entity") return isMoney || type !== "OTHER";
  const own = [fact.participants, fact.represents, fact.present, ...Object.values(fact.roles)];
  return !own.some((ids) => ids.includes(referent.id)) && !fact.quantities.some(({ of }) => of === referent.id);
}

/** "At the festival, 364 people were killed": a place told by a common noun, which is neither the event nor a place that holds it. */
function isSomewhere(
  { number, sentence }: Quantity,
  clause: Span,
  { tokens, sentences }: Analysis,
  known: readonly Span[],
): boolean {
  const at = lastUpTo(tokens, number.start);
  const { first, last } = sentences[sentence] ?? { first: at, last: at };
  for (let index = Math.max(first, at - REACH); index < Math.min(last, at + REACH); index++) {
    const { lower, start } = tokens[index] as Token;
    if (start < clause.start || start > clause.end || !WHERE.has(lower)) continue;
    const end = endOfPhrase(tokens, index + 1, index < at ? Math.min(at, last) : last);
    const words = tokens.slice(index + 1, end);
    const [head] = words;
    if (head === undefined || words.some(({ lower }) => WHOLE.has(lower))) continue;
    const phrase = { start: head.start, end: (words.at(-1) as Token).end };
    if (!known.some((span) => overlaps(span, phrase))) return true;
  }
  return false;
}

function endOfPhrase(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  while (end < Math.min(limit, from + PHRASE)) {
    const { pos } = tokens[end] as Token;
    if (pos === "ADP" || pos === "PUNCT" || pos === "VERB" || pos === "AUX" || pos === "SCONJ") break;
    end++;
  }
  return end;
}

/** A place in which some of it was, or one that may be for all that is on record. */
function mayBePart({ referent }: Mention, { place }: EventFact, truth: Truth): boolean {
  if (place.length === 0) return true;
  if (referent.kind !== "entity") return false;
  const { id } = referent;
  return place.some((own) => truth.isWithin(own, id) || truth.isWithin(id, own));
}

/** A place that every place of the event lies in, or a name that is also the event's. */
function holds({ referent, name }: Mention, { place, names }: EventFact, truth: Truth): boolean {
  if (name !== undefined && names.some((event) => event.includes(name))) return true;
  if (referent.kind !== "entity") return false;
  const { id } = referent;
  // Of "Tohoku, Japan" the narrowest counts.
  const narrowest = place.filter((one) => !place.some((other) => other !== one && truth.isWithin(other, one)));
  return (
    (narrowest.length > 0 && narrowest.every((one) => truth.isWithin(one, id))) ||
    (truth.entity(id)?.names ?? []).some((own) => names.some((event) => event.includes(own)))
  );
}
