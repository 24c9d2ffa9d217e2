import { type QuotedWord, sameKey } from "./words.ts";

/** More cells than this are not filled: the two are then compared as they are. */
const MOST_CELLS = 400_000;

/** A word never said weighs more than two left out: the more of the quotation is found, the better. */
const ADDED = 17;
const LEFT_OUT = 8;

/**
 * Where in the record a quotation was taken from: the stretch `[first, last)` that turns into the quoted words with the fewest
 * changes. What an ellipsis leaves out or a bracket replaces costs nothing. Of equally good stretches the last.
 */
export function stretchOf(
  quoted: readonly QuotedWord[],
  recorded: readonly QuotedWord[],
): { first: number; last: number } {
  const width = recorded.length + 1;
  if (quoted.length * width > MOST_CELLS) return { first: 0, last: recorded.length };
  let costs = new Uint32Array(width);
  let nextCosts = new Uint32Array(width);
  let starts = Uint32Array.from({ length: width }, (_, at) => at);
  let nextStarts = new Uint32Array(width);
  for (const [row, word] of quoted.entries()) {
    nextStarts[0] = 0;
    nextCosts[0] = (row + 1) * ADDED;
    const skip = word.bracketed ? 0 : ADDED;
    // Words left out behind this one; free where an ellipsis follows, and where a bracket stands for them.
    const gap = quoted[row + 1]?.afterGap === true || word.bracketed ? 0 : LEFT_OUT;
    const { key } = word;
    for (let at = 1; at < width; at++) {
      const same = sameKey(key, (recorded[at - 1] as QuotedWord).key);
      let cost = (costs[at - 1] as number) + (same ? 0 : ADDED);
      let start = starts[at - 1] as number;
      const added = (costs[at] as number) + skip;
      if (added < cost) [cost, start] = [added, starts[at] as number];
      const left = (nextCosts[at - 1] as number) + gap;
      if (left < cost) [cost, start] = [left, nextStarts[at - 1] as number];
      nextCosts[at] = cost;
      nextStarts[at] = start;
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  let last = 0;
  for (let at = 0; at < width; at++) if ((costs[at] as number) <= (costs[last] as number)) last = at;
  return { first: Math.min(starts[last] as number, last), last };
}
