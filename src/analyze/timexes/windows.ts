import type { Sentence, Token } from "../../model/analysis.ts";
import { createWordFilter, isFigureWord } from "../../model/signature.ts";

/** A stretch of tokens `[first, last)` in which an expression may lie. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** No expression begins farther before its heart than this, the words it is judged by included. */
const REACH_BACK = 8;

/** Nor does it reach farther on. */
const REACH = 7;

/** Tells whether a word can be the heart of an expression. */
export type HeartTest = (token: Token) => boolean;

/**
 * The stretches of a sentence around the words that can be the heart of an expression, and around digits. Most of a text lies
 * outside them and needs no closer look.
 */
export function windowsOf(tokens: readonly Token[], sentence: Sentence, isHeart: HeartTest): Window[] {
  const windows: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | undefined;
  for (let index = sentence.first; index < sentence.last; index++) {
    if (!isHeart(tokens[index] as Token)) continue;
    const first = Math.max(sentence.first, index - REACH_BACK);
    const last = Math.min(sentence.last, index + REACH);
    if (open !== undefined && first <= open.last) open.last = last;
    else {
      open = { first, last };
      windows.push(open);
    }
  }
  return windows;
}

/** Makes the test: a word of time, or one with digits or a hyphen ("'90s", "q3", "mid-June"). */
export function createHeartTest(hearts: ReadonlySet<string>): HeartTest {
  const mayBe = createWordFilter(hearts);
  return ({ lower, signature }) => isFigureWord(signature) || (mayBe(signature) && hearts.has(lower));
}
