import { diffArrays } from "diff";
import type { Hunk } from "./compare.ts";
import type { Match } from "./match.ts";
import type { QuotedWord } from "./words.ts";

/** The recorded words that the quotation was taken from, as they stand there. */
export function stretch({ comparison, recorded, record }: Match): string {
  return slice(record.fact.text, recorded.slice(comparison.first, comparison.last));
}

/** Words kept on each side of a change. */
const CONTEXT = 4;

/** Both sides of the changes in meaning, with a few words around: as quoted, as recorded. */
export function changedWords({ comparison: { hunks }, record }: Match, words: string): [string, string] {
  const tells = ({ change }: Hunk): boolean => change === "meaning" || change === "substituted";
  const first = hunks.findIndex(tells);
  const last = hunks.findLastIndex(tells);
  const side = (text: string, of: "quoted" | "recorded"): string => {
    const sideOf = (from: number, to: number): readonly QuotedWord[] =>
      hunks.slice(from, to).flatMap((hunk) => hunk[of]);
    const before = sideOf(0, first).slice(-CONTEXT);
    const after = sideOf(last + 1, hunks.length).slice(0, CONTEXT);
    return slice(text, [...before, ...sideOf(first, last + 1), ...after]);
  };
  return [side(words, "quoted"), side(record.fact.text, "recorded")];
}

/** The recorded words that an ellipsis swallowed and that changed the meaning, if that is what changed it. */
export function cutWords({ comparison: { hunks }, record }: Match): string | undefined {
  const at = hunks.findIndex(({ by, quoted }) => by?.endsWith(" cut") === true && quoted.length === 0);
  const cut = hunks[at];
  if (cut === undefined || hunks[at + 1]?.quoted[0]?.afterGap !== true) return undefined;
  return slice(record.fact.text, cut.recorded);
}

function slice(text: string, words: readonly QuotedWord[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? "" : text.slice(first.start, last.end);
}

/** A step of a diff: words that stay, come in or go out. */
export interface DiffPart {
  readonly op: "equal" | "insert" | "delete";
  readonly text: string;
}

interface Written {
  readonly text: string;
  readonly keys: string;
}

/** The recorded words turned into the quoted ones (`words`), word by written word; equal words are shown as quoted. */
export function wordDiff({ comparison: { hunks }, record }: Match, words: string): DiffPart[] {
  const side = (of: "quoted" | "recorded", text: string): Written[] =>
    written(
      hunks.flatMap((hunk) => hunk[of]),
      text,
    );
  const parts = diffArrays(side("recorded", record.fact.text), side("quoted", words), {
    comparator: (a, b) => a.keys === b.keys,
  });
  return parts.map(({ value, added, removed }) => ({
    op: added ? "insert" : removed ? "delete" : "equal",
    text: value.map(({ text }) => text).join(" "),
  }));
}

/** A contraction is compared as several words but written as one. */
function written(words: readonly QuotedWord[], text: string): Written[] {
  const list: { text: string; keys: string; start: number }[] = [];
  for (const { key, start, end } of words) {
    const last = list.at(-1);
    if (last?.start === start) last.keys += ` ${key}`;
    else list.push({ text: withMarks(text, start, end), keys: key, start });
  }
  return list;
}

const OPENING = /[[($£€“‘"'-]*$/;
/** The marks behind a word, and an ellipsis that stands apart. */
const CLOSING = /^(?:[^\s\p{L}\p{N}[(]{0,5}(?=[\s[(]|$))?(?:\s+\[?(?:…|\.{3,}|\. \. \.)\]?(?=\s))?/u;
const NEAR_MARKS = 12;

/** A word with the marks that touch it. */
function withMarks(text: string, start: number, end: number): string {
  const before = OPENING.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? "";
  const after = CLOSING.exec(text.slice(end, end + NEAR_MARKS))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}

const PUNCTUATION = /[,.!?;:…]+$/;

/** What the quotation would be if it followed the record: the recorded words with the closing punctuation of the quoted ones. */
export function corrected(match: Match, words: string): string {
  return stretch(match) + (PUNCTUATION.exec(words)?.[0] ?? "");
}
