import type { Token } from "../model/analysis.ts";
import { createWordFilter } from "../model/signature.ts";

/** A phrase found at tokens `[first, last)`, with what it stands for. */
interface Found<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/** The longest of some phrases that begins at a token. */
export interface PhraseReader<T> {
  (tokens: readonly Token[], at: number): Found<T> | undefined;
  /** Those that begin at the tokens `[from, limit)`, in order and without overlap. */
  all(tokens: readonly Token[], from: number, limit: number): readonly Found<T>[];
}

const NONE: readonly never[] = [];

/** Compiles phrases, words apart by spaces, into an index by first word; of equal words the first entry holds. */
export function readPhrases<T>(phrases: Iterable<readonly [phrase: string, value: T]>): PhraseReader<T> {
  const index = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase.split(" ");
    const list = index.get(words[0] as string) ?? [];
    list.push({ words, value });
    index.set(words[0] as string, list);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  const mayBegin = createWordFilter(index.keys());
  const find = (tokens: readonly Token[], at: number): Found<T> | undefined => {
    const first = tokens[at];
    if (first === undefined || !mayBegin(first.signature)) return undefined;
    const found = index
      .get(first.lower)
      ?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.lower === word));
    return found === undefined ? undefined : { first: at, last: at + found.words.length, value: found.value };
  };
  const all: PhraseReader<T>["all"] = (tokens, from, limit) => {
    let every: Found<T>[] | undefined;
    for (let at = from; at < limit; at++) {
      const found = mayBegin((tokens[at] as Token).signature) ? find(tokens, at) : undefined;
      if (found === undefined) continue;
      if (every === undefined) every = [found];
      else every.push(found);
      at = found.last - 1;
    }
    return every ?? NONE;
  };
  return Object.assign(find, { all });
}

/** True where one of the phrases begins at one of the tokens `[from, last)`. */
export function hasPhrase<T>(tokens: readonly Token[], from: number, last: number, read: PhraseReader<T>): boolean {
  return read.all(tokens, from, last).length > 0;
}
