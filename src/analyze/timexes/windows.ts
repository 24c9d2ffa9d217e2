import type { Sentence, Token } from "../../model/analysis.ts";

/** A stretch of tokens `[first, last)` in which an expression may lie. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** No expression begins farther before its heart than this, the words it is judged by included. */
const REACH_BACK = 8;

/** Nor does it reach farther on. */
const REACH = 7;

/** Tells whether a word, in lower case, can be the heart of an expression. */
export type HeartTest = (lower: string) => boolean;

/**
 * The stretches of a sentence around the words that can be the heart of an expression, and around digits. Most of a text lies
 * outside them and needs no closer look.
 */
export function windowsOf(tokens: readonly Token[], sentence: Sentence, isHeart: HeartTest): Window[] {
  const windows: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | undefined;
  for (let index = sentence.first; index < sentence.last; index++) {
    if (!isHeart((tokens[index] as Token).lower)) continue;
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

/** First letters and lengths are told apart below these; what lies above is looked up. */
const [LETTERS, LENGTHS] = [128, 16];

/**
 * Makes the test: a word of time, or one that begins or ends with a digit, or has a hyphen in it ("'90s", "q3", "mid-June").
 * Most words are turned down by their first letter and length.
 */
export function createHeartTest(hearts: ReadonlySet<string>): HeartTest {
  const maybe = new Uint8Array(LETTERS * LENGTHS);
  for (const heart of hearts) maybe[keyOf(heart.charCodeAt(0), heart.length)] = 1;
  return (lower) => {
    const { length } = lower;
    const first = lower.charCodeAt(0);
    if (first >= LETTERS || length >= LENGTHS || maybe[keyOf(first, length)] === 1) {
      if (hearts.has(lower)) return true;
    }
    if (isDigit(first)) return true;
    if (length === 1) return false;
    if (isDigit(lower.charCodeAt(length - 1)) || isDigit(lower.charCodeAt(1)) || lower.endsWith("days")) return true;
    for (let index = 1; index < length; index++) {
      const code = lower.charCodeAt(index);
      if (code === HYPHEN || code === EN_DASH) return true;
    }
    return first === HYPHEN || first === EN_DASH;
  };
}

const HYPHEN = 0x2d;
const EN_DASH = 0x2013;

function keyOf(first: number, length: number): number {
  return (first & (LETTERS - 1)) * LENGTHS + (length & (LENGTHS - 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
