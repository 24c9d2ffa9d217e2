import { type CueIndex, cuesAt } from "./cue-index.ts";
import { isBreak, isComma, isNominal, isSentenceEnd, isTemporal, isVerb } from "./grammar.ts";
import { type Item, wordsIn } from "./units.ts";

/** Items `[first, last)` of what was said, and how it is set off. */
export interface Content {
  readonly first: number;
  readonly last: number;
}

/** Where the content after a cue may begin. */
export interface Opening {
  readonly at: number;
  readonly by: "that" | "mark" | "comma" | "none";
}

const REACH = 40;
const ADJUNCT =
  /^(?:in|on|at|during|after|before|from|to|by|via|with|through|over|for|outside|inside|near|since|about|while|of|under|upon|into|per|following|when|as)$/;
const CLAUSE_OPENERS = /^(?:that|whether|why|how|what|where|who|if|which)$/;

/** Skips whom, when, where and by what means something was said. */
export function openingAfter(items: readonly Item[], from: number, recipient: boolean): Opening {
  let at = from;
  const limit = Math.min(items.length, from + REACH);
  if (recipient) at = afterRecipient(items, at);
  while (at < limit) {
    const item = items[at] as Item;
    if (item.quotation !== undefined) return { at, by: "none" };
    if (item.lower === "that" && item.pos !== "DET") return { at: at + 1, by: "that" };
    if (item.lower === "that" && (items[at + 1]?.pos === "PRON" || items[at + 1]?.pos === "PROPN"))
      return { at: at + 1, by: "that" };
    if (CLAUSE_OPENERS.test(item.lower)) return { at, by: "that" };
    if (item.lower === ":" || item.lower === "-" || item.lower === "—" || item.lower === "–")
      return { at: at + 1, by: "mark" };
    if (isComma(item)) {
      const closing = commaBefore(items, at + 1, limit);
      if (items[at + 1]?.quotation !== undefined) return { at: at + 1, by: "comma" };
      if (items[at + 1]?.lower === "that") return { at: at + 2, by: "that" };
      if (closing !== undefined) return closing;
      return { at: at + 1, by: "comma" };
    }
    if (isTemporal(item)) at++;
    else if (/^(?:last|this|next|earlier|late|later|recently|early)$/.test(item.lower) && isTemporal(items[at + 1]))
      at += 2;
    else if (item.pos === "ADV" && item.lower !== "not") at++;
    else if (ADJUNCT.test(item.lower) && item.pos !== "SCONJ" && !isInfinitive(items, at)) {
      const end = adjunctEnd(items, at, limit);
      if (end === at) break;
      at = end;
    } else break;
  }
  return { at, by: "none" };
}

/** "to" before a verb. */
function isInfinitive(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.pos === "ADV" ? items[at + 2] : items[at + 1];
  return items[at]?.lower === "to" && (next?.pos === "VERB" || next?.pos === "AUX");
}

/** After "told reporters", "asked the crowd". */
function afterRecipient(items: readonly Item[], from: number): number {
  const first = items[from];
  if (first === undefined) return from;
  if (first.pos === "PRON" && first.lower !== "that") return from + 1;
  if (!isNominal(first) && first.pos !== "DET" && first.pos !== "ADJ") return from;
  let at = from;
  const limit = Math.min(items.length, from + 12);
  while (at < limit) {
    const item = items[at] as Item;
    const inside =
      isNominal(item) ||
      item.pos === "DET" ||
      item.pos === "ADJ" ||
      item.lower === "'s" ||
      item.lower === "’s" ||
      item.lower === "of" ||
      item.lower === "and" ||
      item.lower === "&";
    if (!inside || item.lower === "that" || (at > from && item.pos === "PRON")) break;
    // "told CNN he was": a verb after the next word means that a clause begins here.
    if (at > from && isVerb(items, at + 1) && items[at]?.pos !== "NOUN") break;
    at++;
  }
  return at;
}

/** The end of the prepositional phrase at `at`; `at` itself where its end cannot be told. */
function adjunctEnd(items: readonly Item[], at: number, limit: number): number {
  let cursor = at + 1;
  let seen = false;
  while (cursor < limit) {
    const item = items[cursor] as Item;
    if (item.quotation !== undefined && wordsIn(item) > 4) break;
    if (isComma(item) || isBreak(item) || CLAUSE_OPENERS.test(item.lower)) break;
    if (isVerb(items, cursor)) {
      // The phrase ran into the subject of the content: it ended before the last phrase.
      return seen ? lastPhraseStart(items, at, cursor) : at;
    }
    if (seen && item.pos === "PRON") break;
    if (seen && item.pos === "DET" && items[cursor - 1]?.pos !== "ADP") break;
    if (isNominal(item)) seen = true;
    cursor++;
  }
  return cursor;
}

/** Between a preposition and a verb: where the verb's own subject begins. */
function lastPhraseStart(items: readonly Item[], from: number, verb: number): number {
  for (let at = verb - 1; at > from + 1; at--) {
    const [item, before] = [items[at] as Item, items[at - 1] as Item];
    if (item.pos === "PRON" || item.pos === "DET") return before.pos === "ADP" ? from : at;
    if (isNominal(item) && isTemporal(before)) return at;
    if (item.pos === "ADP") return from;
  }
  return from;
}

/** After a comma: "said, in a letter to staff, that": the opening behind the second comma. */
function commaBefore(items: readonly Item[], from: number, limit: number): Opening | undefined {
  const begins = items[from];
  if (begins === undefined || !/^(?:ADP|SCONJ|VERB|ADV|PROPN)$/.test(begins.pos)) return undefined;
  for (let at = from; at < limit; at++) {
    const item = items[at] as Item;
    if (isBreak(item)) return item.lower === ":" ? { at: at + 1, by: "mark" } : undefined;
    if (!isComma(item)) continue;
    const next = items[at + 1];
    if (next?.lower === "that") return { at: at + 2, by: "that" };
    if (next?.quotation !== undefined) return { at: at + 1, by: "comma" };
    return undefined;
  }
  return undefined;
}

/** Where content that begins at `from` ends: before the next report of the same sentence, or with the sentence. */
export function contentEnd(index: CueIndex, items: readonly Item[], from: number): number {
  for (let at = from; at < items.length; at++) {
    const item = items[at] as Item;
    if (isSentenceEnd(item)) return at;
    if (isComma(item) && at > from && beginsReport(index, items, at + 1)) return at;
    if (isComma(item) && at > from && leavesSource(index, items, at + 1)) return at;
    if ((item.lower === "and" || item.lower === "but") && at > from && beginsFiniteReport(index, items, at + 1)) {
      return isComma(items[at - 1]) ? at - 1 : at;
    }
  }
  return items.length;
}

/** ", but offered no proof", ", though she admitted": the sentence goes back from what was said to the source. */
function leavesSource(index: CueIndex, items: readonly Item[], at: number): boolean {
  const [first, second, third] = [items[at], items[at + 1], items[at + 2]];
  if (first?.lower === "but") {
    const verb = second?.pos === "ADV" ? at + 2 : at + 1;
    return isVerb(items, verb) && !items[verb]?.lower.endsWith("ing");
  }
  if (first === undefined || !/^(?:though|although|while|as|when|after|before)$/.test(first.lower)) return false;
  if (second === undefined || !/^(?:he|she|they)$/.test(second.lower) || third === undefined) return false;
  const verb = third.pos === "ADV" ? at + 3 : at + 2;
  return items[verb]?.pos === "VERB" && cuesAt(index, items, verb).length > 0;
}

/** ", adding that …", ", according to …". */
function beginsReport(index: CueIndex, items: readonly Item[], at: number): boolean {
  let cursor = at;
  if (items[cursor]?.lower === "and" || items[cursor]?.lower === "but") cursor++;
  while (items[cursor]?.pos === "ADV" && cursor < at + 3) cursor++;
  const item = items[cursor];
  if (item === undefined) return false;
  if (item.lower === "according" && items[cursor + 1]?.lower === "to") return true;
  if (!item.lower.endsWith("ing")) return false;
  return cuesAt(index, items, cursor).some(({ form }) => form === "participle");
}

/** "and warned that …": a verb of reporting without a subject of its own. */
function beginsFiniteReport(index: CueIndex, items: readonly Item[], at: number): boolean {
  let cursor = at;
  while (items[cursor]?.pos === "ADV" && cursor < at + 3) cursor++;
  if (items[cursor]?.pos !== "VERB") return false;
  return cuesAt(index, items, cursor).some(({ form }) => form === "past" || form === "present");
}
