import type { CueEntry } from "../../lexicon/cues.ts";
import { type Content, contentEnd, type Opening } from "./content.ts";
import type { CueIndex } from "./cue-index.ts";
import { isComma, isDash, isNominal, isSentenceEnd, isSpoken, isVerb } from "./grammar.ts";
import { type Item, wordsIn } from "./units.ts";

/** The quotation that ends right before `left`, a comma or dash apart. */
export function quotationBefore(items: readonly Item[], left: number): number | undefined {
  let at = left - 1;
  const between = items[at];
  if (between !== undefined && (isComma(between) || isDash(between)) && items[at - 1]?.quotation !== undefined) at--;
  return items[at]?.quotation !== undefined ? at : undefined;
}

/** Where the clause that holds content before a cue begins: after the last sentence end, never before `floor`. */
export function clauseFloor(items: readonly Item[], before: number, floor: number): number {
  let first = before;
  while (first > floor && !isSentenceEnd(items[first - 1])) first--;
  while (first < before) {
    const item = items[first] as Item;
    if (item.quotation === undefined && (item.pos === "CCONJ" || isComma(item) || item.pos === "PUNCT")) first++;
    else break;
  }
  return first;
}

/** The stretch without conjunctions and commas before it, if anything is left. */
export function stripped(items: readonly Item[], first: number, last: number): Content | undefined {
  let from = first;
  while (from < last && ((items[from] as Item).pos === "CCONJ" || isComma(items[from]))) from++;
  return from < last ? { first: from, last } : undefined;
}

/** True for a stretch with a verb, or with a quotation long enough to hold one. */
export function hasVerb(items: readonly Item[], { first, last }: Content): boolean {
  for (let at = first; at < last; at++) if (isVerb(items, at) || wordsIn(items[at] as Item) > 3) return true;
  return false;
}

/** True for a noun phrase: the first piece of a sentence that its report interrupts. */
export function isNominalOnly(items: readonly Item[], { first, last }: Content): boolean {
  const begins = items[first] as Item;
  return begins.pos !== "ADV" && begins.pos !== "ADP" && begins.pos !== "SCONJ" && isNominal(items[last - 1]);
}

/** Further pieces of a quotation after its cue: “…,” he said, “…”. */
export function quotationsAfter(items: readonly Item[], from: number): Content[] {
  const pieces: Content[] = [];
  for (let at = from; at < items.length; at++) {
    const [item, before] = [items[at] as Item, items[at - 1] as Item];
    if (item.quotation === undefined || wordsIn(item) < 2) continue;
    const led =
      isComma(before) ||
      before.lower === ":" ||
      isDash(before) ||
      isSentenceEnd(before) ||
      before.quotation !== undefined;
    if (led) pieces.push({ first: at, last: at + 1 });
  }
  return pieces;
}

/** The content behind a cue, if the cue can take what stands there. */
export function rightContent(
  index: CueIndex,
  items: readonly Item[],
  entry: CueEntry,
  opening: Opening,
): Content | undefined {
  const { at, by } = opening;
  const begins = items[at];
  if (begins === undefined || isSentenceEnd(begins)) return undefined;
  const onlyQuotes = entry.takes.length === 1 && entry.takes[0] === "quotation";
  if (onlyQuotes && by === "none" && !isSpoken(begins) && !isSentenceEnd(items[at + 1])) return undefined;
  if (begins.quotation !== undefined && (by !== "that" || entry.takes.includes("quotation"))) {
    const alone = items[at + 1];
    const closed = /[.!?,]$/.test(lastCharacter(begins)) || (wordsIn(begins) > 5 && /^[,([]$/.test(alone?.lower ?? ""));
    const complete = wordsIn(begins) > 3 && closed && by !== "that";
    if (alone === undefined || complete) return { first: at, last: at + 1 };
    const end = contentEnd(index, items, at);
    return { first: at, last: Math.max(at + 1, end) };
  }
  if (onlyQuotes) return undefined;
  const last = contentEnd(index, items, at);
  if (last <= at) return undefined;
  const content = { first: at, last };
  const takes = (frame: CueEntry["takes"][number]): boolean => entry.takes.includes(frame);
  const asks = items[at - 1]?.lower !== "that";
  if (by === "that") return takes("clause") || (takes("object") && asks) ? content : undefined;
  if (begins.lower === "to") return takes("infinitive") ? content : undefined;
  if (by === "none" && takes("object"))
    return /^(?:NOUN|PROPN|PRON|NUM|DET|ADJ|VERB|ADP|ADV)$/.test(begins.pos) ? content : undefined;
  return takes("clause") && hasVerb(items, content) ? content : undefined;
}

function lastCharacter(item: Item): string {
  return item.quotation?.lastCharacter ?? "";
}
