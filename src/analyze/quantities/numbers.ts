import type { Token } from "../../model/analysis.ts";
import type { Words } from "./words.ts";

/** A number read from tokens `[first, last)`. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly max?: number;
  /** How much one step of the last digit is. */
  readonly precision: number;
  readonly approximate?: "about" | "vague";
  /** "two-thirds": of a whole. */
  readonly isShare?: boolean;
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,9})?$/;
const RANGE = /^(\d{1,9}(?:\.\d{1,9})?)[-–](\d{1,9}(?:\.\d{1,9})?)$/;
const DASHES = new Set(["-", "–", "—", "to", "or"]);

/** The number that begins at a token: digits, words, a fraction, a vague count; with the other end of a range. */
export function readNumeral(words: Words, tokens: readonly Token[], at: number, limit: number): Numeral | undefined {
  const vague = words.findVague(tokens, at, limit);
  if (vague !== undefined) {
    const [value, max] = vague.payload;
    return { first: at, last: vague.last, value, max, precision: 1, approximate: "vague" };
  }
  const share = words.findFraction(tokens, at, limit);
  if (share !== undefined) {
    const value = Math.round(share.payload * 10_000) / 100;
    return { first: at, last: share.last, value, precision: 1, approximate: "about", isShare: true };
  }
  const span = RANGE.exec((tokens[at] as Token).text);
  if (span !== null) {
    const [value, max] = [Number(span[1]), Number(span[2])];
    return value < max ? { first: at, last: at + 1, value, max, precision: stepOf(span[2] ?? "") } : undefined;
  }
  const from = readOne(words, tokens, at, limit);
  if (from === undefined || !DASHES.has(tokens[from.last]?.lower ?? "") || from.last + 1 >= limit) return from;
  // "rose from 37 to 39": two numbers.
  if (tokens[at - 1]?.lower === "from") return from;
  const to = readOne(words, tokens, from.last + 1, limit);
  if (to === undefined) return from;
  // "30 to 40 million": the scale belongs to both.
  const scale = from.scale === 1 && to.scale > 1 && from.value < to.value / to.scale ? to.scale : 1;
  const value = from.value * scale;
  if (value >= to.value) return undefined;
  return { first: at, last: to.last, value, max: to.value, precision: to.precision };
}

interface Single extends Numeral {
  readonly scale: number;
}

function readOne(words: Words, tokens: readonly Token[], at: number, limit: number): Single | undefined {
  const token = tokens[at] as Token;
  let value: number;
  let precision: number;
  let last = at + 1;
  if (DIGITS.test(token.text)) {
    value = Number(token.text.replaceAll(",", ""));
    precision = stepOf(token.text);
  } else {
    const word = words.cardinals.get(token.lower);
    // "a hundred" is read from its scale on.
    const scale = word === undefined && token.lower.length > 3 ? words.scales.get(token.lower) : undefined;
    if (word === undefined && scale === undefined) return undefined;
    value = word ?? 1;
    precision = 1;
    if (word === undefined) last = at;
    else if (word >= 20) {
      const next = tokens[last]?.text === "-" ? last + 1 : last;
      const ones = next < limit ? words.cardinals.get(tokens[next]?.lower ?? "") : undefined;
      if (ones !== undefined && ones < 10) [value, last] = [value + ones, next + 1];
    }
  }
  let scaled = 1;
  while (last < limit) {
    const { lower } = tokens[last] as Token;
    const scale = words.scales.get(lower);
    if (scale === undefined || (lower.length === 1 && !isMoney(tokens, at))) break;
    scaled *= scale;
    last++;
    const rest = scale >= 100 && last < limit ? readRest(words, tokens, last, limit, scale) : undefined;
    if (rest !== undefined) {
      value += rest.value / scaled;
      precision = Math.min(precision, 1 / scaled);
      last = rest.last;
    }
  }
  return {
    first: at,
    last,
    value: round(value * scaled),
    precision: stepped(precision * scaled, value * scaled, scaled > 1),
    scale: scaled,
  };
}

/** "two hundred [and twenty-six]". */
function readRest(
  words: Words,
  tokens: readonly Token[],
  at: number,
  limit: number,
  scale: number,
): { value: number; last: number } | undefined {
  let last = tokens[at]?.lower === "and" ? at + 1 : at;
  let value = last < limit ? words.cardinals.get(tokens[last]?.lower ?? "") : undefined;
  if (value === undefined || value >= scale || scale > 1000) return undefined;
  last++;
  if (value >= 20) {
    const next = tokens[last]?.text === "-" ? last + 1 : last;
    const ones = next < limit ? words.cardinals.get(tokens[next]?.lower ?? "") : undefined;
    if (ones !== undefined && ones < 10) [value, last] = [value + ones, next + 1];
  }
  return { value, last };
}

/** "$3m" is millions, "3 m" metres. */
function isMoney(tokens: readonly Token[], at: number): boolean {
  return /^(?:[a-z]{0,3}[$€£¥₹])$/i.test(tokens[at - 1]?.text ?? "");
}

/** The step of the last digit: 0.1 of "51.9", 100 of "1,200", 1 of "39" and of "40". */
function stepOf(digits: string): number {
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length;
  if (decimals !== undefined) return 10 ** -decimals;
  const plain = digits.replaceAll(",", "");
  const zeros = /0*$/.exec(plain)?.[0].length ?? 0;
  return plain.length > 2 ? stepped(10 ** zeros, Number(plain), true) : 1;
}

/** A round number is not rounder than to a fifth of it: "100" is not said of 60. */
const ROUNDEST = 0.2;

function stepped(step: number, value: number, isRound: boolean): number {
  return isRound ? Math.max(1, Math.min(step, value * ROUNDEST)) : step;
}

/** Without the dust of binary fractions: 1.1 million is 1100000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
