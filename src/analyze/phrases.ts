import type { Token } from "../model/analysis.ts";
import { createWordFilter, hashIn, hashOf } from "../model/signature.ts";

/** Most words that a `*` may stand for. */
const LONGEST_GAP = 2;

interface Element {
  /** None for `*`. */
  readonly words: readonly string[] | null;
  /** Their hashes: most words are told apart by these. */
  readonly hashes: readonly number[];
  readonly optional: boolean;
}

interface Phrase<T> {
  readonly elements: readonly Element[];
  readonly payload: T;
}

/** A phrase found: tokens `[first, last)`. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly payload: T;
}

/** Finds the longest phrase that begins at a token. */
export interface PhraseFinder<T> {
  (tokens: readonly Token[], at: number, limit: number): PhraseMatch<T> | undefined;
  /** The first that begins at one of the tokens `[from, limit)`. */
  next(tokens: readonly Token[], from: number, limit: number): PhraseMatch<T> | undefined;
}

/**
 * Compiles phrases into an index by first word. A phrase is words apart by spaces; `a|b` is one of two, `a?` may be missing,
 * `*` stands for up to two words. It begins with a word that is not optional. Finding costs what the phrases of one first word
 * cost, whatever the text.
 */
export function compilePhrases<T>(phrases: Iterable<readonly [phrase: string, payload: T]>): PhraseFinder<T> {
  const index = new Map<string, Phrase<T>[]>();
  for (const [text, payload] of phrases) {
    const elements = text.split(" ").map(parseElement);
    for (const word of elements[0]?.words ?? []) {
      const list = index.get(word) ?? [];
      list.push({ elements, payload });
      index.set(word, list);
    }
  }
  const mayBegin = createWordFilter(index.keys());
  const longest = (tokens: readonly Token[], at: number, limit: number): PhraseMatch<T> | undefined => {
    let best: PhraseMatch<T> | undefined;
    for (const { elements, payload } of index.get((tokens[at] as Token).lower) ?? []) {
      const last = matchFrom(elements, 1, tokens, at + 1, limit);
      if (last > (best?.last ?? at)) best = { first: at, last, payload };
    }
    return best;
  };
  const find = (tokens: readonly Token[], at: number, limit: number): PhraseMatch<T> | undefined =>
    mayBegin((tokens[at] as Token).signature) ? longest(tokens, at, limit) : undefined;
  const next: PhraseFinder<T>["next"] = (tokens, from, limit) => {
    for (let at = from; at < limit; at++) {
      const found = mayBegin((tokens[at] as Token).signature) ? longest(tokens, at, limit) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return Object.assign(find, { next });
}

function parseElement(text: string): Element {
  if (text === "*") return { words: null, hashes: [], optional: true };
  const optional = text.endsWith("?") && text.length > 1;
  const words = (optional ? text.slice(0, -1) : text).split("|");
  return { words, hashes: words.map(hashOf), optional };
}

function isOneOf(words: readonly string[], hashes: readonly number[], { lower, signature }: Token): boolean {
  const hash = hashIn(signature);
  for (let index = 0; index < hashes.length; index++) {
    if (hashes[index] === hash && words[index] === lower) return true;
  }
  return false;
}

/** Index after the last matched token, or -1. Phrases are short and gaps bounded, so the search is too. */
function matchFrom(
  elements: readonly Element[],
  from: number,
  tokens: readonly Token[],
  at: number,
  limit: number,
): number {
  const element = elements[from];
  if (element === undefined) return at;
  if (element.words === null) {
    for (let gap = 0; gap <= LONGEST_GAP && at + gap <= limit; gap++) {
      const last = matchFrom(elements, from + 1, tokens, at + gap, limit);
      if (last >= 0) return last;
    }
    return -1;
  }
  if (at < limit && isOneOf(element.words, element.hashes, tokens[at] as Token)) {
    const last = matchFrom(elements, from + 1, tokens, at + 1, limit);
    if (last >= 0) return last;
  }
  return element.optional ? matchFrom(elements, from + 1, tokens, at, limit) : -1;
}
