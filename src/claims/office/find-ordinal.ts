import type { CountingEntry } from "../../lexicon/counting.ts";
import type { Analysis, RoleUse } from "../../model/analysis.ts";
import { ranksOf } from "../../model/ranks.ts";
import { firstFrom, type Span, sliceOf } from "../../model/span.ts";

const NUMBER = /\d+(?:st|nd|rd|th)\b/i;
/** Behind the words of an office: it is that of something smaller, or the number is that of a rank among some. */
const NARROWS = new Set([
  "to",
  "ever",
  "since",
  "whose",
  "with",
  "of",
  "for",
  "at",
  "'s",
  "'",
  "-",
  "elected",
  "born",
  "running",
]);

/** Behind a number in words only these: "the fourth president to do so" ranks somebody among some. */
const CLOSES = new Set([".", ";", ")", "!", "?", '"', "”", "—", "–"]);

/** Finds where the number of an office stands in its words; undefined where it is the rank in another series. */
export type OrdinalFinder = (analysis: Analysis, role: RoleUse) => Span | undefined;

/** Makes the finder. */
export function createOrdinalFinder(entries: readonly CountingEntry[]): OrdinalFinder {
  const ranks = ranksOf(entries);
  return ({ document: { text }, tokens }, role) => {
    const after = firstFrom(tokens, role.end);
    const behind = tokens[after];
    const digits = NUMBER.exec(sliceOf(text, role));
    if (digits !== null) {
      if (behind !== undefined && behind.start - role.end < 2 && NARROWS.has(behind.lower)) return undefined;
      const start = role.start + digits.index;
      return { start, end: start + digits[0].length };
    }
    const first = firstFrom(tokens, role.start);
    const rank = tokens.slice(first, after).find(({ lower }) => ranks.get(lower) === role.ordinal);
    const before = tokens[first - 1];
    const isApposed = before?.text === "," && behind?.text === ",";
    const isClosed = behind === undefined || CLOSES.has(behind.text) || isApposed;
    return rank === undefined || !isClosed || before?.lower === "only"
      ? undefined
      : { start: rank.start, end: rank.end };
  };
}
