import type { QuotedWord } from "./words.ts";

const SCALES = [100, 1000, 1e6, 1e9, 1e12];

/**
 * Joins the last words where they make one number: "two million" 2000000, "twenty-five" 25, "a hundred" 100, "one hundred and
 * twenty" 120, "two thousand eighteen" 2018, "one thousand two hundred" 1200, "nineteen eighty" 1980, "twenty-first" 21th. Numbers written in digits stay apart.
 */
export function joinNumber(words: QuotedWord[]): void {
  const second = words.at(-1);
  let count = 2;
  let first = words.at(-2);
  if (first?.key === "and" && Number(words.at(-3)?.key) >= 100 && !isDigit(words.at(-3)?.text ?? "")) {
    first = words.at(-3);
    count = 3;
  }
  if (first === undefined || second === undefined || second.afterGap || second.opens) return;
  if (!isDigit(second.key) || isDigit(second.text) || (first.key !== "a" && !isDigit(first.key))) return;
  const ordinal = second.key.endsWith("th") ? "th" : "";
  const left = first.key === "a" ? 1 : Number(first.key);
  const right = Number(ordinal === "" ? second.key : second.key.slice(0, -2));
  const joined = joinedOf(left, right, first.key === "a" || isDigit(first.text));
  if (joined === undefined || (count === 3 && right >= 100)) return;
  const text = words
    .slice(-count)
    .map((word) => word.text)
    .join(" ");
  words.splice(-count, count, { ...first, key: `${joined}${ordinal}`, end: second.end, text });
}

function joinedOf(left: number, right: number, inDigits: boolean): number | undefined {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return undefined;
  if (SCALES.includes(right) && left < right) return left * right;
  if (inDigits) return undefined;
  // "One thousand two" was joined before "hundred" came.
  const low = SCALES.includes(right) ? left % (right === 100 ? 1000 : right * 1000) : 0;
  if (low > 0 && low < right) return left - low + low * right;
  if (left >= 20 && left < 100 && left % 10 === 0 && right > 0 && right < 10) return left + right;
  if (left >= 13 && left <= 20 && right >= 10 && right < 100) return left * 100 + right;
  const isRest = left >= 100 && right > 0 && left % 10 ** String(right).length === 0;
  return isRest ? left + right : undefined;
}

/** True where the text begins with a digit. */
export function isDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}
