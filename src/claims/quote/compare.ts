import { diffArrays } from "diff";
import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";
import type { WordingEntry } from "../../lexicon/wording.ts";
import { stretchOf } from "./stretch.ts";
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
    const { first, last } = stretchOf(quoted, recorded);
    const parts = diffArrays(recorded.slice(first, last), [...quoted], {
      comparator: sameWord,
      maxEditLength: MOST_EDITS,
    });
    if (parts === undefined) return undefined;
    const hunks = hunksOf(parts, quoted, recorded.slice(first, last), (added, removed, gap) =>
      classify(added, removed, gap, sameName),
    );
    const agreeing = hunks.reduce((sum, hunk) => sum + (hunk.change === undefined ? hunk.quoted.length : 0), 0);
    return { hunks, change: worst(hunks), agreeing, first, last };
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

type Classify = (quoted: readonly QuotedWord[], recorded: readonly QuotedWord[], gap: boolean) => Change;

/** The parts of a diff, what was taken out and what was put in at one place together. */
function hunksOf(
  parts: readonly Part[],
  quoted: readonly QuotedWord[],
  recorded: readonly QuotedWord[],
  classify: Classify,
): Hunk[] {
  const found: { same: boolean; added: number; removed: number }[] = [];
  for (const { value, added = false, removed = false } of parts) {
    const same = !added && !removed;
    const last = found.at(-1);
    const into = !same && last !== undefined && !last.same ? last : undefined;
    const hunk = into ?? { same, added: 0, removed: 0 };
    if (!removed) hunk.added += value.length;
    if (!added) hunk.removed += value.length;
    if (into === undefined) found.push(hunk);
  }
  let [here, there] = [0, 0];
  return found.map(({ same, added, removed }) => {
    const [from, source] = [here, there];
    here += added;
    there += removed;
    const hunk = { quoted: quoted.slice(from, here), recorded: recorded.slice(source, there) };
    if (same) return hunk;
    return { ...hunk, change: classify(hunk.quoted, hunk.recorded, quoted[from]?.afterGap === true) };
  });
}

function worst(hunks: readonly Hunk[]): Change {
  if (hunks.some(({ change }) => change === "meaning")) return "meaning";
  return hunks.some(({ change }) => change === "reworded") ? "reworded" : "harmless";
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
