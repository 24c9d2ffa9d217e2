import type { Lexicon } from "../../lexicon/index.ts";
import type { UnitEntry } from "../../lexicon/units.ts";
import type { Mention, Quantity, Sentence, Timex, Token } from "../../model/analysis.ts";
import { isFigureWord } from "../../model/signature.ts";
import { type Bounds, readBounds } from "./bounds.ts";
import { createMeasureFinder, type Marked } from "./measures.ts";
import { type Numeral, readNumeral } from "./numbers.ts";
import { createPairFinder } from "./pairs.ts";
import { createTaken } from "./taken.ts";
import { createWords, type Words } from "./words.ts";

/** What the pass reads. Lists are in text order. */
export interface QuantityInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
}

/** Finds numbers that count or measure something, in text order. A sentence without numbers costs one look at each word. */
export type QuantityFinder = (input: QuantityInput) => readonly Quantity[];

/** Compiles numbers, units and measures. */
export function createQuantityFinder(lexicon: Pick<Lexicon, "numbers" | "units" | "measures">): QuantityFinder {
  const words = createWords(lexicon);
  const findMeasure = createMeasureFinder(lexicon.measures, words);
  const findPair = createPairFinder(lexicon.measures, words);
  return ({ tokens, sentences, mentions, timexes }) => {
    const found: Quantity[] = [];
    const isTaken = createTaken(mentions, timexes);
    for (const [index, { first, last }] of sentences.entries()) {
      for (let at = first; at < last; at++) {
        const token = tokens[at] as Token;
        if (!mayBegin(token, words) || isTaken(token)) continue;
        const numeral = readNumeral(words, tokens, at, last);
        if (numeral === undefined) continue;
        at = numeral.last - 1;
        const bounds = readBounds(words, tokens, numeral, first);
        if (bounds === undefined) continue;
        const measured = withUnit(words, tokens, numeral, bounds, last);
        const dimension = numeral.isShare ? "share" : (measured.unit?.dimension ?? "count");
        const place = { first: measured.first, last: measured.last, dimension };
        const mark =
          findMeasure(tokens, place, first, last) ??
          (dimension === "count"
            ? findMeasure(tokens, { ...place, dimension: "magnitude" }, first, last)
            : undefined) ??
          (dimension === "share" ? findPair(tokens, place, numeral, last) : undefined);
        // "a 12-member team", "a 37-year-old": nothing of that is counted.
        const isCompound = tokens[measured.last]?.text === "-" && mark?.first !== measured.last + 1;
        if (mark === undefined || isCompound) continue;
        found.push(quantityOf(tokens, { numeral, bounds, measured, mark, index, first, last }, words));
      }
    }
    return found;
  };
}

function mayBegin(token: Token, words: Words): boolean {
  if (words.isStarter(token)) return true;
  const code = isFigureWord(token.signature) ? token.text.charCodeAt(0) : 0;
  return code >= 48 && code <= 57;
}

interface Measured {
  readonly first: number;
  readonly last: number;
  readonly unit?: UnitEntry;
}

/** The number's tokens with the sign before it or the unit after it. */
function withUnit(words: Words, tokens: readonly Token[], numeral: Numeral, bounds: Bounds, limit: number): Measured {
  const { first } = bounds;
  if (bounds.sign !== undefined) return { first, last: bounds.last, unit: bounds.sign };
  const hyphened = tokens[bounds.last]?.text === "-" ? bounds.last + 1 : bounds.last;
  const unit = hyphened < limit ? words.units(tokens, hyphened, limit) : undefined;
  if (unit === undefined || numeral.isShare) return { first, last: bounds.last };
  return { first, last: unit.last, unit: unit.payload };
}

interface Read {
  readonly numeral: Numeral;
  readonly bounds: Bounds;
  readonly measured: Measured;
  readonly mark: Marked;
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

/** Tokens around a quantity and its cue in which words leave it open. */
const NEAR = 8;
/** Tokens around a quantity in which it may be said of what part it is. */
const FAR = 30;
/** Tokens right beside them in which a word makes them a part. */
const BESIDE = 2;

function quantityOf(
  tokens: readonly Token[],
  { numeral, bounds, measured, mark, index, first, last }: Read,
  words: Words,
): Quantity {
  const { entry } = mark;
  const noun = nounOf(tokens, measured.last, last, mark, words);
  const factor = measured.unit?.factor ?? 1;
  const start = (tokens[measured.first] as Token).start;
  const end = (tokens[Math.max(noun.last, measured.last) - 1] as Token).end;
  const scale = (value: number): number => Number((value * factor).toPrecision(12));
  const approximate = bounds.approximate ?? numeral.approximate;
  const from = Math.min(measured.first, mark.first);
  const to = Math.max(noun.last, mark.last);
  const around = (kind: "scope" | "electorate"): boolean =>
    stands(words, kind, tokens, Math.max(first, from - FAR), Math.min(last, to + FAR));
  const after = mark.isNoun ? mark.last : bounds.last;
  const before = (kind: "area" | "part" | "part-before"): boolean =>
    stands(words, kind, tokens, Math.max(first, from - BESIDE), from);
  const behind = (kind: "area" | "part" | "part-of", reach: number): boolean =>
    stands(words, kind, tokens, after, Math.min(last, to + reach));
  // "39 people in one village".
  const isArea = entry.divisible && (before("area") || behind("area", NEAR));
  const isPart = before("part") || before("part-before") || behind("part", BESIDE) || behind("part-of", BESIDE);
  const isSaid =
    entry.divisible &&
    (isPart ||
      // Whom an event struck is no electorate.
      (entry.after.length === 0 && around("electorate")) ||
      around("scope"));
  return {
    start,
    end,
    by: entry.id,
    measure: entry.measure,
    value: scale(numeral.value),
    ...(numeral.max === undefined ? {} : { max: scale(numeral.max) }),
    ...(measured.unit === undefined ? {} : { unit: measured.unit.base }),
    ...(numeral.isShare ? { unit: "percent" } : {}),
    ...(bounds.bound === undefined ? {} : { bound: bounds.bound }),
    ...(approximate === undefined ? {} : { approximate }),
    precision: scale(numeral.precision),
    number: {
      start: (tokens[bounds.sign === undefined ? numeral.first : numeral.first - 1] as Token).start,
      end: (tokens[(measured.unit === undefined ? withoutOf(tokens, numeral.last) : measured.last) - 1] as Token).end,
    },
    cue: { start: (tokens[mark.first] as Token).start, end: (tokens[mark.last - 1] as Token).end },
    ...((noun.part || isArea) && !isSaid ? { group: true } : {}),
    ...(bounds.total ? { total: true } : {}),
    part:
      entry.divisible &&
      // The aftershock has a magnitude of its own, but no part of the earthquake has.
      (entry.dimension === "magnitude" ? around("scope") : noun.part || isArea || isSaid),
    ...(isEveryone(words, tokens, bounds.first, noun.last, first, last, !noun.part) ? { everyone: true } : {}),
    doubted:
      stands(words, "doubt", tokens, Math.max(first, from - NEAR), bounds.first) ||
      stands(words, "doubt", tokens, bounds.last, endOfClause(tokens, to, Math.min(last, to + NEAR))),
    sentence: index,
  };
}

const JOINING = new Set(["and", "but", "while", "whereas"]);

/** Behind a comma and a conjunction something else may be left open. */
function endOfClause(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at + 1 < limit; at++)
    if (tokens[at]?.text === "," && JOINING.has(tokens[at + 1]?.lower ?? "")) return at;
  return limit;
}

/** "dozens of". */
function withoutOf(tokens: readonly Token[], last: number): number {
  return tokens[last - 1]?.lower === "of" ? last - 1 : last;
}

const NOUNS = new Set(["NOUN", "ADJ", "PROPN"]);

/** The noun counted, up to the cue; people in general are the whole, anybody else a part of it. */
function nounOf(
  tokens: readonly Token[],
  from: number,
  limit: number,
  mark: Marked,
  words: Words,
): { last: number; part: boolean } {
  if (mark.first === from || (tokens[from]?.text === "-" && mark.first === from + 1)) {
    return { last: mark.isNoun === true && mark.entry.dimension === "count" ? mark.last : from, part: false };
  }
  const general = words.at("general", tokens, from, limit);
  if (general >= 0) return { last: general, part: false };
  const counted = mark.entry.whole.includes(tokens[from]?.lower ?? "");
  if (counted) return { last: from + 1, part: false };
  const end = mark.first > from ? mark.first : limit;
  let last = from;
  while (last < Math.min(end, from + 4) && NOUNS.has((tokens[last] as Token).pos)) last++;
  return { last, part: last > from };
}

/** "all seven astronauts", "seven people aboard": whoever was on board. */
function isEveryone(
  words: Words,
  tokens: readonly Token[],
  start: number,
  end: number,
  first: number,
  last: number,
  isGeneral: boolean,
): boolean {
  const all = start > first && (tokens[start - 1] as Token).lower === "all";
  // "all six crew members and 40 passengers"
  if (tokens[end]?.lower === "and" && end < last) return false;
  if (all && stands(words, "crew", tokens, start, end)) return true;
  return isGeneral && stands(words, "aboard", tokens, end, Math.min(last, end + 2));
}

function stands(
  words: Words,
  kind: "part" | "part-before" | "part-of" | "area" | "scope" | "electorate" | "doubt" | "aboard" | "crew",
  tokens: readonly Token[],
  from: number,
  to: number,
) {
  for (let at = from; at < to; at++)
    if (words.at(kind, tokens, at, to) >= 0 && !(kind === "doubt" && isAnswer(tokens, at))) return true;
  return false;
}

const ASKED = new Set(["for", "the", "voted", "vote", "voting", "to", '"', "“", "‘", "'"]);
const ANSWERED = new Set([
  "vote",
  "votes",
  "voters",
  "side",
  "camp",
  "campaign",
  "won",
  "had",
  "got",
  '"',
  "”",
  "’",
  "'",
  "(",
  ")",
]);

/** "No won by 58 percent": an answer, and no negation. */
function isAnswer(tokens: readonly Token[], at: number): boolean {
  const { lower, text } = tokens[at] as Token;
  if (lower !== "no") return false;
  const isQuoted = QUOTES.has(tokens[at - 1]?.text ?? "") && QUOTES.has(tokens[at + 1]?.text ?? "");
  return (
    isQuoted || (text === "No" && (ASKED.has(tokens[at - 1]?.lower ?? "") || ANSWERED.has(tokens[at + 1]?.lower ?? "")))
  );
}

const QUOTES = new Set(['"', "“", "”", "‘", "’", "'"]);
