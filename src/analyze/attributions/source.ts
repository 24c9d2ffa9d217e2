import { isBreak, isComma, isSpoken, isSubordinator, isVerb, RELATIVES } from "./grammar.ts";
import { type Phrase, phraseIn } from "./noun-phrase.ts";
import type { Item } from "./units.ts";

/** How far before a cue its subject may begin, in items. */
const REACH = 70;

/** Verbs that are asked for their subject before a clause is given up. */
const MOST_VERBS = 4;
const FRONTED = /^(?:after|before|since|until|during|when|while|as|if|in|on|at|for|with|by|from|to|under|despite|of)$/;

/** Where the clause begins that ends before `end`: after the last long quotation, strong mark or `that`. */
function clauseStart(items: readonly Item[], end: number): number {
  const limit = Math.max(0, end - REACH);
  let depth = 0;
  for (let at = end - 1; at >= limit; at--) {
    const item = items[at] as Item;
    if (item.lower === ")") depth++;
    else if (item.lower === "(") depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (isSpoken(item) || isBreak(item)) return at + 1;
  }
  return limit;
}

/** The stretches between the commas of `[first, last)`; parentheses hide theirs. */
function segments(items: readonly Item[], first: number, last: number): [number, number][] {
  const found: [number, number][] = [];
  let from = first;
  let depth = 0;
  for (let at = first; at < last; at++) {
    const item = items[at] as Item;
    if (item.lower === "(") depth++;
    else if (item.lower === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && isComma(item)) {
      found.push([from, at]);
      from = at + 1;
    }
  }
  found.push([from, last]);
  return found;
}

/** The subject whose verb group begins at `verb`, or undefined: the nearest phrase, or the one before an apposition between commas. */
export function subjectBefore(items: readonly Item[], verb: number): Phrase | undefined {
  const start = clauseStart(items, verb);
  const before = items[verb - 1];
  if (before === undefined || verb <= start) return undefined;
  if (!isComma(before)) return nearestPhrase(items, start, verb);
  for (const [first, last] of segments(items, start, verb - 1)) {
    const phrase = wholePhrase(items, first, last);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** The phrase that ends at `end`, bounded by the last verb, subordinator or comma before it. */
function nearestPhrase(items: readonly Item[], start: number, verb: number): Phrase | undefined {
  let end = verb;
  let first = end;
  let joined = false;
  let depth = 0;
  let byVerb = false;
  while (first > start) {
    const at = first - 1;
    const item = items[at] as Item;
    if (item.lower === ")") depth++;
    else if (item.lower === "(") depth--;
    else if (depth <= 0) {
      if (isComma(item) || isSubordinator(item) || RELATIVES.has(item.lower)) break;
      if (isVerb(items, at)) {
        if (!joined && isReducedRelative(items, at)) {
          end = at;
          first = at;
          continue;
        }
        byVerb = true;
        break;
      }
      if (item.pos === "CCONJ") joined = true;
    }
    if (depth < 0) break;
    first--;
  }
  if (first === end) {
    const relative = items[end - 1];
    if (relative !== undefined && RELATIVES.has(relative.lower)) return { first: end - 1, last: end, head: end - 1 };
    return undefined;
  }
  let from = first;
  if (byVerb) {
    for (let at = end - 1; at > first; at--) if ((items[at] as Item).lower === "and") from = Math.max(from, at);
  }
  return phraseIn(items, from, end);
}

/** "a letter seen by reporters", "a study documenting the decline": a participle that belongs to the noun before it. */
function isReducedRelative(items: readonly Item[], at: number): boolean {
  const [item, before, after] = [items[at] as Item, items[at - 1], items[at + 1]];
  if (before?.pos !== "NOUN" && before?.pos !== "PROPN") return false;
  if (item.lower.endsWith("ing")) return true;
  return after?.pos === "ADP" && /(?:ed|en|wn|ent|un|een)$/.test(item.lower);
}

/** The phrase that makes up the stretch, which must hold no verb and be no adverbial. */
function wholePhrase(items: readonly Item[], first: number, last: number): Phrase | undefined {
  let from = first;
  if (FRONTED.test(items[first]?.lower ?? "")) return undefined;
  for (let at = last - 1; at >= first; at--) {
    if (isVerb(items, at)) return undefined;
    if (isSubordinator(items[at])) {
      from = at + 1;
      break;
    }
  }
  return phraseIn(items, from, last);
}

/** The subject of the clause around `at`: the first phrase before its first verb. */
export function mainSubject(items: readonly Item[], at: number): Phrase | undefined {
  const start = clauseStart(items, at);
  let tried = 0;
  for (let verb = start; verb < at && tried < MOST_VERBS; verb++) {
    if (!isVerb(items, verb)) continue;
    tried++;
    const phrase = subjectBefore(items, verb);
    if (phrase !== undefined && !RELATIVES.has((items[phrase.head] as Item).lower)) return phrase;
  }
  return undefined;
}

/** "Citing the rules, officials said": the subject after the comma of an opening participle. */
export function followingSubject(items: readonly Item[], at: number): Phrase | undefined {
  let comma = -1;
  const limit = Math.min(items.length, at + REACH);
  for (let next = at + 1; next < limit; next++) {
    if (isComma(items[next])) comma = next;
    if (comma >= 0 && next > comma && isVerb(items, next)) return subjectBefore(items, next);
    if (isBreak(items[next])) break;
  }
  return undefined;
}
