import type { WordingEntry } from "../../lexicon/wording.ts";
import type { Span } from "../../model/span.ts";
import { createKeys } from "./keys.ts";
import { joinNumber } from "./numbers.ts";
import { type Piece, scanPieces } from "./scan.ts";

/** A word of a quotation as it is compared: without case, in one spelling, contractions taken apart, numbers in digits. */
export interface QuotedWord extends Span {
  readonly key: string;
  /** As it stands in the text. */
  readonly text: string;
  /** Set in square brackets by an editor. */
  readonly bracketed: boolean;
  /** An ellipsis stands before it. */
  readonly afterGap: boolean;
  /** Begins with a capital though it opens no sentence: a name. */
  readonly name: boolean;
  /** A sentence begins with it. */
  readonly opens: boolean;
  /** A comma or a stronger mark stands before it. */
  readonly parted: boolean;
}

/** Reads the words of `text`; offsets are counted in it. One pass. */
export type WordReader = (text: string) => readonly QuotedWord[];

/** Makes a reader out of the wording rules. */
export function createWordReader(entries: readonly WordingEntry[]): WordReader {
  const keys = createKeys(entries);
  return (text) => {
    const words: QuotedWord[] = [];
    let [bracketed, afterGap, opens, parted] = [false, false, true, true];
    let last = "";
    scanPieces(text, (kind, start, end) => {
      switch (kind) {
        case "gap":
          afterGap = true;
          break;
        case "bracket":
          bracketed = true;
          break;
        case "bracket-end":
          bracketed = false;
          break;
        case "comma":
          parted = true;
          break;
        case "stop":
          // The stop of "Dr." ends no sentence.
          if (text.charCodeAt(start) !== 0x2e || !keys.isAbbreviation(last)) opens = true;
          parted = true;
          break;
        default:
          read(kind, start, end);
      }
    });
    return words;

    function read(kind: Piece, start: number, end: number): void {
      const piece = text.slice(start, end);
      const known = keys.of(piece, kind);
      if (bracketed && piece.toLowerCase() === "sic") return;
      const name = known.capital && !opens;
      for (const key of known.keys) {
        words.push({ start, end, key, text: piece, bracketed, afterGap, name, opens, parted });
        [afterGap, opens, parted] = [false, false, false];
      }
      last = piece;
      if (known.closesPhrase) joinPhrase(words);
      if (known.numeric) joinNumber(words);
    }
  };

  /** "United States" becomes the one key of its short form. */
  function joinPhrase(words: QuotedWord[]): void {
    const [first, second] = [words.at(-2), words.at(-1)];
    if (first === undefined || second === undefined) return;
    const key = keys.phrase(first.key, second.key);
    if (key === undefined) return;
    words.splice(-2, 2, { ...first, key, end: second.end, text: `${first.text} ${second.text}` });
  }
}

/** What stands for several words. */
const AMBIGUOUS = new Map([
  ["'s", ["is", "has"]],
  ["'d", ["would", "had"]],
]);
const APOSTROPHE = 0x27;

/** True where two keys may be the same word: "'d" is "would" or "had". */
export function sameKey(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.charCodeAt(0) !== APOSTROPHE && b.charCodeAt(0) !== APOSTROPHE) return false;
  return AMBIGUOUS.get(a)?.includes(b) === true || AMBIGUOUS.get(b)?.includes(a) === true;
}
