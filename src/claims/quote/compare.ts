import { diffArrays } from "diff";
import type { WordingEntry } from "../../lexicon/wording.ts";
import { type Change, type Classified, classify, isContent, type SameName } from "./classify.ts";
import { reconcile } from "./reconcile.ts";
import { stretchOf } from "./stretch.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import { type QuotedWord, sameKey } from "./words.ts";

/** A stretch of a comparison: words that agree, or words of one side only. */
export interface Hunk {
  readonly quoted: readonly QuotedWord[];
  readonly recorded: readonly QuotedWord[];
  /** Undefined where both agree. */
  readonly change?: Change;
  readonly by?: Classified["by"];
}

/** How a quotation lies to the stretch of a record that it was taken from. */
export interface Comparison {
  readonly hunks: readonly Hunk[];
  readonly change: Change;
  /** Number of quoted words that agree. */
  readonly agreeing: number;
  /** How many of these are content words. */
  readonly content: number;
  /** The recorded words `[first, last)` it was taken from. */
  readonly first: number;
  readonly last: number;
}

export type Comparer = (
  quoted: readonly QuotedWord[],
  recorded: readonly QuotedWord[],
  sameName: SameName,
) => Comparison | undefined;

/** More edits than this are no quotation of the record. */
const MOST_EDITS = 120;
/** Words that a difference is moved over at most, where it can stand at several places. */
const FARTHEST = 12;
const MILDEST: readonly Change[] = ["harmless", "reworded", "substituted", "meaning"];

/** Makes a comparer out of the wording rules. */
export function createComparer(entries: readonly WordingEntry[]): Comparer {
  const vocabulary = createVocabulary(entries);
  return (quoted, recorded, sameName) => {
    const { first, last } = stretchOf(quoted, recorded);
    const taken = recorded.slice(first, last);
    const parts = diffArrays(taken, [...quoted], { comparator: sameWord, maxEditLength: MOST_EDITS });
    if (parts === undefined) return undefined;
    const hunks = reconcile(hunksOf(edgesOf(parts), { quoted, recorded: taken, vocabulary, sameName }), vocabulary);
    const same = hunks.flatMap((hunk) => (hunk.change === undefined ? hunk.quoted : []));
    const content = same.filter((word) => isContent(word, vocabulary)).length;
    return { hunks, change: worst(hunks), agreeing: same.length, content, first, last };
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

/** A difference by its place: quoted words `[from, to)` stand for recorded words `[start, end)`. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The differences of a diff, what was taken out and what was put in at one place together. */
function edgesOf(parts: readonly Part[]): Edge[] {
  const edges: Edge[] = [];
  let [here, there] = [0, 0];
  let open = false;
  for (const { value, added = false, removed = false } of parts) {
    const [to, end] = [here + (removed ? 0 : value.length), there + (added ? 0 : value.length)];
    if (added || removed) {
      const last = open ? edges.pop() : undefined;
      edges.push({ from: last?.from ?? here, to, start: last?.start ?? there, end });
    }
    open = added || removed;
    [here, there] = [to, end];
  }
  return edges;
}

interface Sides {
  readonly quoted: readonly QuotedWord[];
  readonly recorded: readonly QuotedWord[];
  readonly vocabulary: Vocabulary;
  readonly sameName: SameName;
}

function hunksOf(edges: readonly Edge[], sides: Sides): Hunk[] {
  const { quoted, recorded } = sides;
  const hunks: Hunk[] = [];
  let [here, there] = [0, 0];
  const agree = (to: number, end: number): void => {
    if (to > here) hunks.push({ quoted: quoted.slice(here, to), recorded: recorded.slice(there, end) });
  };
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1];
    const best = mildest(edge, { from: here, to: next?.from ?? quoted.length }, sides);
    agree(best.edge.from, best.edge.start);
    hunks.push({
      quoted: quoted.slice(best.edge.from, best.edge.to),
      recorded: recorded.slice(best.edge.start, best.edge.end),
      change: best.change,
      ...(best.by === undefined ? {} : { by: best.by }),
    });
    [here, there] = [best.edge.to, best.edge.end];
  }
  agree(quoted.length, recorded.length);
  return hunks;
}

/** "and we [-will not stop and we-] will" may as well be "and [-we will not stop and-] we will": the mildest reading counts. */
function mildest(edge: Edge, room: { from: number; to: number }, sides: Sides): Classified & { edge: Edge } {
  let best = { edge, ...judge(edge, room, sides) };
  for (const step of [-1, 1]) {
    let moved: Edge | undefined = edge;
    for (let count = 0; count < FARTHEST; count++) {
      moved = slid(moved, step, room, sides);
      if (moved === undefined || best.change === "harmless") break;
      const judged = judge(moved, room, sides);
      if (MILDEST.indexOf(judged.change) < MILDEST.indexOf(best.change)) best = { edge: moved, ...judged };
    }
  }
  return best;
}

/** The difference one word to the left or right, if it reads the same there; only words of one side can move. */
function slid(edge: Edge, step: number, room: { from: number; to: number }, sides: Sides): Edge | undefined {
  const { from, to, start, end } = edge;
  if (from < to && start < end) return undefined;
  if (step < 0 ? from <= room.from : to >= room.to) return undefined;
  const [words, low, high] = from < to ? [sides.quoted, from, to] : [sides.recorded, start, end];
  const [enters, leaves] = step < 0 ? [words[low - 1], words[high - 1]] : [words[high], words[low]];
  if (enters === undefined || leaves === undefined || enters.key !== leaves.key) return undefined;
  return { from: from + step, to: to + step, start: start + step, end: end + step };
}

/** Agreeing words before and after a difference that its judgement may look at. */
const CONTEXT = 5;

function judge({ from, to, start, end }: Edge, room: { from: number; to: number }, sides: Sides): Classified {
  const { quoted, recorded, vocabulary, sameName } = sides;
  return classify(
    {
      quoted: quoted.slice(from, to),
      recorded: recorded.slice(start, end),
      before: recorded.slice(Math.max(start - (from - room.from), start - CONTEXT, 0), start),
      after: recorded.slice(end, Math.min(end + (room.to - to), end + CONTEXT)),
      gap: quoted[from]?.afterGap === true,
    },
    vocabulary,
    sameName,
  );
}

function worst(hunks: readonly Hunk[]): Change {
  return MILDEST.findLast((worst) => hunks.some(({ change }) => change === worst)) ?? "harmless";
}
