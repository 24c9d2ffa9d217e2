import { isBreak, isComma, isNominal, isSpoken, isSubordinator, isTemporal, isVerb, RELATIVES } from "./grammar.ts";
import type { Item } from "./units.ts";

/** A noun phrase of a unit: items `[first, last)`, and its head word. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** How far before a cue its subject may begin, in items. */
const REACH = 70;
const SKIPPED =
  /^(?:and|but|or|yet|so|then|also|both|meanwhile|still|however|instead|plus|nor|even|later|now|only|just|perhaps|indeed|nevertheless|nonetheless|moreover|furthermore|additionally|finally|again|when|while|as|if|because|although|though|where|whether|that|since|until|before|after)$/;
const FRONTED = /^(?:after|before|since|until|during|when|while|as|if|in|on|at|for|with|by|from|to|under|despite|of)$/;
const POSSESSED = /^(?:'s|’s|')$/;

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

/** The first noun phrase of the stretch, after conjunctions, adverbs and a fronted adverbial; without one at its end. */
function phraseIn(items: readonly Item[], first: number, last: number): Phrase | undefined {
  let from = first;
  while (from < last) {
    const item = items[from] as Item;
    if (item.pos !== "CCONJ" && item.pos !== "SCONJ" && item.pos !== "INTJ" && !SKIPPED.test(item.lower)) {
      if (item.pos !== "ADV" || isDeterminerLike(items[from + 1])) break;
    }
    from++;
  }
  while (
    from < last &&
    (isTemporal(items[from]) || /^(?:last|this|next|earlier|late)$/.test((items[from] as Item).lower))
  ) {
    if (/^(?:last|this|next|earlier|late)$/.test((items[from] as Item).lower) && !isTemporal(items[from + 1])) break;
    if (POSSESSED.test(items[from + 1]?.lower ?? "")) break;
    from++;
  }
  if (items[from]?.lower === "with") from++;
  if (items[from]?.pos === "ADP" && from < last) {
    const next = afterFronted(items, from, last);
    if (next === undefined) return undefined;
    from = next;
  }
  const to = withoutTail(items, from, last);
  if (to <= from) return undefined;
  const head = headOf(items, from, to);
  return head === undefined ? undefined : { first: from, last: to, head };
}

function isDeterminerLike(item: Item | undefined): boolean {
  return item !== undefined && (item.pos === "NUM" || item.pos === "DET" || item.pos === "ADJ");
}

/** "On Tuesday the mayor": the item after the prepositional phrase at `from`, if a new phrase plainly begins. */
function afterFronted(items: readonly Item[], from: number, last: number): number | undefined {
  for (let at = from + 2; at < last; at++) {
    const [item, before] = [items[at] as Item, items[at - 1] as Item];
    if (before.pos === "ADP" || before.pos === "DET" || before.pos === "ADJ" || POSSESSED.test(before.lower)) continue;
    if (item.pos === "PRON" || item.pos === "DET") return at;
    if (isTemporal(before) && isNominal(item) && !isTemporal(item)) return at;
    if (before.pos === "NOUN" && item.pos === "PROPN") return at;
  }
  return undefined;
}

/** Cuts "on Tuesday", "this week" and closing adverbs off the end. */
function withoutTail(items: readonly Item[], from: number, last: number): number {
  let to = last;
  let changed = true;
  while (changed && to > from) {
    changed = false;
    const tail = items[to - 1] as Item;
    if (tail.pos === "ADV" && to - 1 > from) {
      to--;
      changed = true;
    } else if (isTemporal(tail) && to - 1 > from && !POSSESSED.test(items[to]?.lower ?? "")) {
      let start = to - 1;
      while (
        start > from &&
        (isTemporal(items[start - 1]) ||
          /^(?:last|this|late|early|next|the|\d{1,2}|,)$/.test((items[start - 1] as Item).lower))
      )
        start--;
      if ((items[start - 1] as Item | undefined)?.pos === "ADP") start--;
      if (start > from) {
        to = start;
        changed = true;
      }
    } else if (tail.pos === "ADP" || tail.pos === "CCONJ" || tail.lower === "all" || isComma(tail)) {
      to--;
      changed = true;
    }
  }
  return to;
}

/** The last noun before the first preposition, parenthesis or relative: the word the phrase is about. */
function headOf(items: readonly Item[], from: number, to: number): number | undefined {
  let head: number | undefined;
  for (let at = from; at < to; at++) {
    const item = items[at] as Item;
    const stops = item.pos === "ADP" || item.lower === "(" || isComma(item) || RELATIVES.has(item.lower);
    if (stops && head !== undefined) break;
    if (item.pos === "CCONJ" && head !== undefined) break;
    if (isNominal(item) || item.pos === "ADJ" || item.pos === "DET" || item.words > 1) {
      if (isNominal(item) || head === undefined) head = at;
    } else if (POSSESSED.test(item.lower)) head = undefined;
  }
  if (head === undefined) {
    for (let at = to - 1; at >= from; at--) {
      const item = items[at] as Item;
      if (item.token !== undefined && /^[\p{L}\p{N}]/u.test(item.lower)) return at;
    }
  }
  return head;
}

/** The subject of the clause around `at`: the first phrase before its first verb. */
export function mainSubject(items: readonly Item[], at: number): Phrase | undefined {
  const start = clauseStart(items, at);
  for (let verb = start; verb < at; verb++) {
    if (!isVerb(items, verb)) continue;
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

/** The phrase after an inverted cue or a source phrase, from `at` on. */
export function phraseAfter(items: readonly Item[], at: number): Phrase | undefined {
  let from = at;
  while (items[from]?.pos === "ADV") from++;
  const begins = items[from];
  if (begins === undefined) return undefined;
  if (
    !isNominal(begins) &&
    begins.pos !== "DET" &&
    begins.pos !== "ADJ" &&
    !(begins.pos === "VERB" && isNominal(items[from + 1]))
  )
    return undefined;
  let to = from;
  const limit = Math.min(items.length, from + 40);
  let depth = 0;
  for (; to < limit; to++) {
    const item = items[to] as Item;
    if (item.lower === "(") depth++;
    else if (item.lower === ")") depth--;
    else if (depth > 0) continue;
    else if (isComma(item) || isBreak(item) || isSpoken(item) || isSubordinator(item) || RELATIVES.has(item.lower))
      break;
    else if (isVerb(items, to) && to > from) break;
    else if (isTemporal(item) && !POSSESSED.test(items[to + 1]?.lower ?? "") && to > from) break;
    else if (/^(?:during|after|before|while|via|through)$/.test(item.lower)) break;
    else if (/^(?:in|on|at|to)$/.test(item.lower) && endsAdjunct(items, to)) break;
  }
  to = withoutTail(items, from, to);
  if (to <= from) return undefined;
  const head = headOf(items, from, to);
  return head === undefined ? undefined : { first: from, last: to, head };
}

/** True for a preposition whose phrase tells when or where something was said, not who said it. */
function endsAdjunct(items: readonly Item[], at: number): boolean {
  for (let next = at + 1; next < at + 5; next++) {
    const item = items[next];
    if (item === undefined) return false;
    if (
      isTemporal(item) ||
      /^(?:statement|interview|tweet|email|e-mail|speech|letter|report|briefing|conference|call|post|rally|hearing|message|twitter|facebook|reporters|court|news)$/.test(
        item.lower,
      )
    )
      return true;
    if (item.pos === "ADP" && next > at + 1) return false;
  }
  return false;
}
