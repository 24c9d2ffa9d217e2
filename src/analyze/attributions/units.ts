import type { Sentence, Token } from "../../model/analysis.ts";
import { capitalsIn, createWordFilter, isPlainWord, type WordFilter } from "../../model/signature.ts";
import type { Span } from "../../model/span.ts";
import type { Quotation } from "./quotations.ts";

/** One place of a unit: the token of a word or mark outside quotation marks, or a whole quotation. */
export interface Item extends Span {
  readonly quotation?: Quotation;
  /** Those of the quotation. */
  readonly words?: number;
  readonly lower: string;
  readonly signature: number;
  readonly pos: string;
}

/** How many words the place takes. */
export function wordsIn({ words = 1 }: Item): number {
  return words;
}

/** A sentence in which each quotation counts as one item, however many sentences it holds. */
export interface Unit extends Span {
  readonly items: () => readonly Item[];
  readonly block: number;
  /** No quotation and no word of reporting is in it. Its items are made when they are first asked for: mostly never. */
  readonly silent: boolean;
}

/** Longer units are no prose; the bound keeps every scan inside a unit cheap. */
const LONGEST = 240;

/** Cuts the document into units: sentences, joined where a quotation reaches over their border. `mayReport` lets through the cues. */
export function findUnits(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  mayReport: WordFilter,
): Unit[] {
  const units: Unit[] = [];
  let items: Item[] = [];
  let at = 0;
  let current = -1;
  let words = 0;
  const closeQuotation = (): void => {
    const quotation = current < 0 ? undefined : quotations[current];
    if (quotation === undefined) return;
    items.push({ start: quotation.start, end: quotation.end, quotation, words, lower: "", signature: 0, pos: "QUOTE" });
    current = -1;
    words = 0;
  };
  const closeUnit = (block: number): void => {
    closeQuotation();
    const [first, last] = [items[0], items.at(-1)];
    if (first !== undefined && last !== undefined) {
      repair(items);
      const own = items;
      units.push({ items: () => own, block, start: first.start, end: last.end, silent: false });
    }
    items = [];
  };
  for (const sentence of sentences) {
    while (current < 0 && at < quotations.length && (quotations[at] as Quotation).end <= sentence.start) at++;
    const isQuoted = current >= 0 || (quotations[at]?.start ?? Infinity) < sentence.end;
    if (!isQuoted && items.length === 0 && isSilent(tokens, sentence, mayReport)) {
      units.push(silentUnit(tokens, sentence));
      continue;
    }
    for (let index = sentence.first; index < sentence.last; index++) {
      const token = tokens[index] as Token;
      const middle = (token.start + token.end) / 2;
      while (at < quotations.length && (quotations[at] as Quotation).end <= middle) {
        if (current === at) closeQuotation();
        if (items.length >= LONGEST) closeUnit(sentence.block);
        at++;
      }
      const quotation = quotations[at];
      if (quotation !== undefined && quotation.start <= middle) {
        current = at;
        if (isPlainWord(token.signature) || /[\p{L}\p{N}]/u.test(token.text)) words++;
        continue;
      }
      items.push(token);
      if (items.length >= LONGEST) closeUnit(sentence.block);
    }
    const quotation = current < 0 ? undefined : quotations[current];
    if (quotation === undefined || quotation.end <= sentence.end) closeUnit(sentence.block);
  }
  closeUnit(sentences.at(-1)?.block ?? 0);
  return units;
}

function isSilent(tokens: readonly Token[], { first, last }: Sentence, mayReport: WordFilter): boolean {
  if (last - first > LONGEST) return false;
  for (let index = first; index < last; index++) if (mayReport((tokens[index] as Token).signature)) return false;
  return true;
}

function silentUnit(tokens: readonly Token[], { start, end, first, last, block }: Sentence): Unit {
  let made: Item[] | undefined;
  const items = (): readonly Item[] => {
    if (made === undefined) {
      made = tokens.slice(first, last);
      repair(made);
    }
    return made;
  };
  return { items, block, start, end, silent: true };
}

/** In place: hardly an item is repaired, and none looks at what was changed of its neighbours. */
function repair(items: Item[]): void {
  for (let index = 0; index < items.length; index++) items[index] = repaired(items[index] as Item, index, items);
}

/** Words that the tagger takes for verbs in a verb group. */
const ADVERBS = new Set(["further", "also", "then", "later", "too"]);
const mayBeAdverb = createWordFilter(ADVERBS);

/** Corrects what the tagger gets wrong where it matters here: names taken for verbs, the stop of "Ky.," for a sentence end. */
function repaired(item: Item, at: number, items: readonly Item[]): Item {
  if (item.quotation !== undefined) return item;
  if (item.lower === "." && items[at + 1]?.lower === ",") return { ...item, lower: "" };
  if (mayBeAdverb(item.signature) && ADVERBS.has(item.lower)) return { ...item, pos: "ADV" };
  if (item.pos !== "VERB" || at === 0 || capitalsIn(item.signature) === 0) return item;
  const neighbours = [items[at - 1], items[at + 1]];
  const headline = neighbours.every((other) => other !== undefined && capitalsIn(other.signature) > 0);
  return headline ? item : { ...item, pos: "PROPN" };
}
