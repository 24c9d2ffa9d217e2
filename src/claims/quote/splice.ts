import type { Match } from "./match.ts";
import { FEWEST } from "./situation.ts";
import { type QuotedWord, sameKey } from "./words.ts";

/** A quotation made of two records: its first words are those of one, its last words those of the other. */
export interface Splice {
  readonly head: Match;
  readonly tail: Match;
  /** Quoted words from the beginning that stand in the first record, and from the end that stand in the second. */
  readonly headLength: number;
  readonly tailLength: number;
}

/** More cells than this are not compared. */
const MOST_CELLS = 400_000;
/** Words that join the parts of a splice and belong to neither. */
export const JOINTS: ReadonlySet<string> = new Set(["and", "but", "so", "because"]);

/**
 * The two records that a quotation was put together from, word by word. The joint may be a conjunction of its own. Undefined
 * where no two records hold all of it, or where a part is too short to tell.
 */
export function spliceOf(quoted: readonly QuotedWord[], matches: readonly Match[]): Splice | undefined {
  let found: Splice | undefined;
  const lengths = matches.map((match) => ({
    match,
    head: runAt(quoted, match.recorded, 1),
    tail: runAt(quoted, match.recorded, -1),
  }));
  for (const { match: head, head: headLength } of lengths) {
    if (headLength < FEWEST) continue;
    for (const { match: tail, tail: tailLength } of lengths) {
      if (tail === head || tailLength < FEWEST) continue;
      const rest = quoted.length - headLength - tailLength;
      const joined = rest <= 0 || (rest === 1 && JOINTS.has(quoted[headLength]?.key ?? ""));
      const longer = headLength + tailLength > (found?.headLength ?? 0) + (found?.tailLength ?? 0);
      if (joined && longer) found = { head, tail, headLength, tailLength };
    }
  }
  return found;
}

/** Words from the beginning (`step` 1) or the end (-1) of the quotation that stand together in the record. */
function runAt(quoted: readonly QuotedWord[], recorded: readonly QuotedWord[], step: 1 | -1): number {
  if (quoted.length * recorded.length > MOST_CELLS) return 0;
  const first = step > 0 ? 0 : quoted.length - 1;
  let longest = 0;
  for (let at = 0; at < recorded.length; at++) {
    let length = 0;
    while (length < quoted.length) {
      const [here, there] = [quoted[first + step * length], recorded[at + step * length]];
      if (here === undefined || there === undefined || !sameKey(here.key, there.key)) break;
      length++;
    }
    longest = Math.max(longest, length);
  }
  return longest;
}
