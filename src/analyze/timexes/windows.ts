import type { Sentence, Token } from "../../model/analysis.ts";

/** A stretch of tokens `[first, last)` in which an expression may lie. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** No expression reaches farther from its heart than this, the words it is judged by included. */
const REACH = 9;

/**
 * The stretches of a sentence around the words that can be the heart of an expression, and around digits. Most of a text lies
 * outside them and needs no closer look.
 */
export function windowsOf(tokens: readonly Token[], sentence: Sentence, hearts: ReadonlySet<string>): Window[] {
  const windows: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | undefined;
  for (let index = sentence.first; index < sentence.last; index++) {
    if (!isHeart((tokens[index] as Token).lower, hearts)) continue;
    const first = Math.max(sentence.first, index - REACH);
    const last = Math.min(sentence.last, index + REACH);
    if (open !== undefined && first <= open.last) open.last = last;
    else {
      open = { first, last };
      windows.push(open);
    }
  }
  return windows;
}

/** A word of time, or one that begins or ends with a digit, or has a hyphen in it ("'90s", "q3", "mid-June"). */
function isHeart(lower: string, hearts: ReadonlySet<string>): boolean {
  if (hearts.has(lower)) return true;
  const first = lower.charCodeAt(0);
  if (isDigit(first)) return true;
  if (lower.length === 1) return false;
  if (isDigit(lower.charCodeAt(lower.length - 1)) || lower.endsWith("days")) return true;
  if (isDigit(lower.charCodeAt(1))) return true;
  return lower.includes("-") || lower.includes("–");
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
