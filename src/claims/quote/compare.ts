import { diffArrays } from "diff";
import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";
import type { WordingEntry } from "../../lexicon/wording.ts";
import { type QuotedWord, sameKey } from "./words.ts";

/** What a difference does: nothing, changes words, or changes the meaning. */
export type Change = "harmless" | "reworded" | "meaning";

/** A stretch of a comparison: words that agree, or words of one side only. */
export interface Hunk {
  readonly quoted: readonly QuotedWord[];
  readonly recorded: readonly QuotedWord[];
  /** Undefined where both agree. */
  readonly change?: Change;
}

/** How a quotation lies to the stretch of a record that it was taken from. */
export interface Comparison {
  readonly hunks: readonly Hunk[];
  readonly change: Change;
  /** Number of quoted words that agree. */
  readonly agreeing: number;
  /** The recorded words `[first, last)` it was taken from. */
  readonly first: number;
  readonly last: number;
}

/** True where two names (words in lower case) stand for one entity. */
export type SameName = (a: string, b: string) => boolean;

export type Comparer = (
  quoted: readonly QuotedWord[],
  recorded: readonly QuotedWord[],
  sameName: SameName,
) => Comparison | undefined;

/** A changed stretch of more words on a side is another sentence, not a changed one. */
const LONGEST_EDIT = 4;
/** More edits than this are no quotation of the record. */
const MOST_EDITS = 120;
/** Spellings at least this close (Jaro-Winkler) are one word, typed wrong or inflected. */
const NEAR = 0.93;

/** Makes a comparer out of the wording rules. */
export function createComparer(entries: readonly WordingEntry[]): Comparer {
  const sets = {
    negation: new Set<string>(),
    modal: new Set<string>(),
    polarity: new Set<string>(),
    filler: new Set<string>(),
  };
  const opposites = new Map<string, Set<string>>();
  for (const entry of entries) {
    if ("words" in entry) for (const word of entry.words) sets[entry.kind].add(word);
    if (entry.kind !== "opposites") continue;
    for (const [left, right] of entry.pairs) {
      for (const [from, to] of [
        [left, right],
        [right, left],
      ] as const) {
        for (const word of from) opposites.set(word, new Set([...(opposites.get(word) ?? []), ...to]));
      }
    }
  }

  const classify = (
    quoted: readonly QuotedWord[],
    recorded: readonly QuotedWord[],
    gap: boolean,
    sameName: SameName,
  ): Change => {
    const added = quoted.filter((word) => !word.bracketed);
    if (added.length === 0 && quoted.length > 0) return "harmless";
    const negations = (words: readonly QuotedWord[]): number =>
      words.filter(({ key }) => sets.negation.has(key)).length;
    if (gap && added.length === 0) {
      return recorded.length <= 2 && negations(recorded) > 0 ? "meaning" : "harmless";
    }
    if (added.length > LONGEST_EDIT || recorded.length > LONGEST_EDIT) return "reworded";
    const [gained, lost] = withoutNear(added, recorded);
    if (gained.length === 0 && lost.length === 0) return "reworded";
    if (gained.every(({ key }) => sets.filler.has(key)) && lost.every(({ key }) => sets.filler.has(key)))
      return "harmless";
    if ((negations(added) - negations(recorded)) % 2 !== 0) return "meaning";
    if (gained.some(({ key }) => lost.some((other) => opposites.get(key)?.has(other.key)))) return "meaning";
    if (keysIn(gained, sets.modal) !== keysIn(lost, sets.modal)) return "meaning";
    const [quantity, other] = [keysIn(gained, sets.polarity), keysIn(lost, sets.polarity)];
    if (quantity !== "" && other !== "" && quantity !== other) return "meaning";
    if (numbersIn(gained) !== numbersIn(lost)) return "meaning";
    return namesChange(gained, lost, sameName) ? "meaning" : "reworded";
  };

  return (quoted, recorded, sameName) => {
    const parts = diffArrays(recorded as QuotedWord[], quoted as QuotedWord[], {
      comparator: sameWord,
      maxEditLength: MOST_EDITS + recorded.length,
    });
    if (parts === undefined) return undefined;
    return compareParts(parts, (added, removed, gap) => classify(added, removed, gap, sameName));
  };
}

function sameWord(a: QuotedWord, b: QuotedWord): boolean {
  return sameKey(a.key, b.key);
}

interface Part {
  readonly value: QuotedWord[];
  readonly added?: boolean;
  readonly removed?: boolean;
}

function compareParts(
  parts: readonly Part[],
  classify: (q: readonly QuotedWord[], r: readonly QuotedWord[], gap: boolean) => Change,
): Comparison {
  const hunks: { quoted: QuotedWord[]; recorded: QuotedWord[]; same: boolean }[] = [];
  for (const { value, added = false, removed = false } of parts) {
    const same = !added && !removed;
    const last = hunks.at(-1);
    const into = !same && last !== undefined && !last.same ? last : undefined;
    const hunk = into ?? { quoted: [], recorded: [], same };
    if (!removed) hunk.quoted.push(...value);
    if (!added) hunk.recorded.push(...value);
    if (into === undefined) hunks.push(hunk);
  }
  const edges = truncated(hunks);
  let agreeing = 0;
  let change: Change = "harmless";
  const compared = edges.hunks.map((hunk, index): Hunk => {
    if (hunk.same) {
      agreeing += hunk.quoted.length;
      return { quoted: hunk.quoted, recorded: hunk.recorded };
    }
    const gap = (hunk.quoted[0] ?? edges.hunks[index + 1]?.quoted[0])?.afterGap === true;
    const found = classify(hunk.quoted, hunk.recorded, gap);
    if (found === "meaning" || (found === "reworded" && change === "harmless")) change = found;
    return { quoted: hunk.quoted, recorded: hunk.recorded, change: found };
  });
  return { hunks: compared, change, agreeing, first: edges.first, last: edges.last };
}

/** Leaves out what the record says before the first and after the last quoted word. */
function truncated(hunks: { quoted: QuotedWord[]; recorded: QuotedWord[]; same: boolean }[]) {
  const total = hunks.reduce((sum, { recorded }) => sum + recorded.length, 0);
  let first = 0;
  let last = total;
  const opening = hunks[0];
  if (opening !== undefined && !opening.same) {
    // A changed first word is compared with as many recorded words as were quoted.
    const keep = Math.min(opening.recorded.length, opening.quoted.length);
    first = opening.recorded.length - keep;
    opening.recorded = opening.recorded.slice(first);
  }
  const closing = hunks.at(-1);
  if (closing !== undefined && !closing.same && closing !== opening) {
    const keep = Math.min(closing.recorded.length, closing.quoted.length);
    last = total - (closing.recorded.length - keep);
    closing.recorded = closing.recorded.slice(0, keep);
  }
  return { hunks: hunks.filter(({ quoted, recorded }) => quoted.length > 0 || recorded.length > 0), first, last };
}

/** Both sides without the words that the other has in nearly the same spelling. */
function withoutNear(quoted: readonly QuotedWord[], recorded: readonly QuotedWord[]): [QuotedWord[], QuotedWord[]] {
  const lost = [...recorded];
  const gained = quoted.filter((word) => {
    const at = lost.findIndex((other) => isNear(word.key, other.key));
    if (at >= 0) lost.splice(at, 1);
    return at < 0;
  });
  return [gained, lost];
}

function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (
    Math.min(a.length, b.length) < 5 ||
    /\d/.test(a + b) ||
    /^(?:un|in|im|dis|non)/.test(a) !== /^(?:un|in|im|dis|non)/.test(b)
  )
    return false;
  return JaroWinklerDistance(a, b) >= NEAR;
}

/** A name for another one, or one more or less in a list. A name for a pronoun, or a longer form of it, is no change of meaning. */
function namesChange(gained: readonly QuotedWord[], lost: readonly QuotedWord[], sameName: SameName): boolean {
  const names = (words: readonly QuotedWord[]): string =>
    words
      .filter(({ name }) => name)
      .map(({ key }) => key)
      .join(" ");
  const [here, there] = [names(gained), names(lost)];
  if (here !== "" && there !== "") {
    return !here.includes(there) && !there.includes(here) && !sameName(here, there);
  }
  const listed = [...gained, ...lost].some(({ key }) => key === "and" || key === "or");
  return listed && here !== there && (gained.length === 0 || lost.length === 0);
}

function keysIn(words: readonly QuotedWord[], set: ReadonlySet<string>): string {
  return words
    .map(({ key }) => key)
    .filter((key) => set.has(key))
    .sort()
    .join(" ");
}

function numbersIn(words: readonly QuotedWord[]): string {
  return words
    .map(({ key }) => key)
    .filter((key) => /\d/.test(key))
    .join(" ");
}
