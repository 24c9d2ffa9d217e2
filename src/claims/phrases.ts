import type { Token } from "../model/analysis.ts";
import { createWordFilter } from "../model/signature.ts";

/** The longest of some phrases that begins at a token, with what it stands for; `last` is the token behind it. */
export type PhraseReader<T> = (
  tokens: readonly Token[],
  at: number,
) => { readonly last: number; readonly value: T } | undefined;

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
  return (tokens, at) => {
    const first = tokens[at];
    if (first === undefined || !mayBegin(first.signature)) return undefined;
    const found = index
      .get(first.lower)
      ?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.lower === word));
    return found === undefined ? undefined : { last: at + found.words.length, value: found.value };
  };
}

/** True where one of the phrases begins at one of the tokens `[from, last)`. */
export function hasPhrase<T>(tokens: readonly Token[], from: number, last: number, read: PhraseReader<T>): boolean {
  for (let at = from; at < last; at++) if (read(tokens, at) !== undefined) return true;
  return false;
}
