import {
  isBreak,
  isComma,
  isNominal,
  isSentenceEnd,
  isSpoken,
  isSubordinator,
  isTemporal,
  isVerb,
  RELATIVES,
} from "./grammar.ts";
import { type Item, wordsIn } from "./units.ts";

/** A noun phrase of a unit: items `[first, last)`, and its head word. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const SKIPPED =
  /^(?:and|but|or|yet|so|then|also|both|meanwhile|still|however|instead|plus|nor|even|later|now|only|just|perhaps|indeed|nevertheless|nonetheless|moreover|furthermore|additionally|finally|again|when|while|as|if|because|although|though|where|whether|that|since|until|before|after)$/;

const POSSESSED = /^(?:'s|’s|')$/;

/** The first noun phrase of the stretch, after conjunctions, adverbs and a fronted adverbial; without one at its end. */
export function phraseIn(items: readonly Item[], first: number, last: number): Phrase | undefined {
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
    if (isNominal(item) || item.pos === "ADJ" || item.pos === "DET" || wordsIn(item) > 1) {
      if (isNominal(item) || head === undefined) head = at;
    } else if (POSSESSED.test(item.lower)) head = undefined;
  }
  if (head === undefined) {
    for (let at = to - 1; at >= from; at--) {
      const item = items[at] as Item;
      if (item.quotation === undefined && /^[\p{L}\p{N}]/u.test(item.lower)) return at;
    }
  }
  return head;
}

/** The phrase after an inverted cue or a source phrase, from `at` on. */
export function phraseAfter(items: readonly Item[], at: number): Phrase | undefined {
  let from = at;
  while (items[from]?.pos === "ADV") from++;
  const begins = items[from];
  if (begins === undefined) return undefined;
  if (!isNominal(begins) && begins.pos !== "DET" && begins.pos !== "ADJ") {
    // The tagger takes a bare noun for a verb now and then: "according to police."
    const next = items[from + 1];
    if (begins.pos !== "VERB" || !(isNominal(next) || isSentenceEnd(next) || isComma(next))) return undefined;
  }
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
