import type { Token } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { loadWink, type Piece } from "./wink.ts";

/** wink-nlp is superlinear in the length of an unbroken run: longer ones are cut before it sees them. */
const LONGEST_RUN = 60;
/** So many tokens are tagged together; words further apart have no bearing on each other. */
const LONGEST_PASSAGE = 1000;

/**
 * Splits one block of `text` into tokens with exact UTF-16 offsets into `text`, added to `tokens`. A possessive `'s` or `’s`
 * is always a token of its own.
 */
export function tokenize(text: string, block: Span, tokens: Token[] = []): readonly Token[] {
  const { split, tag } = loadWink();
  let passage: Piece[] = [];
  let starts: number[] = [];
  const finish = (): void => {
    const tags = tag(passage);
    for (let index = 0; index < passage.length; index++) {
      const { text, lower, signature } = passage[index] as Piece;
      const start = starts[index] as number;
      tokens.push({ start, end: start + text.length, text, lower, signature, pos: tags[index] as string });
    }
    passage = [];
    starts = [];
  };
  for (let start = block.start; start < block.end; ) {
    if (isSpace(text.charCodeAt(start))) {
      start++;
      continue;
    }
    const end = runEnd(text, start, block.end);
    for (const piece of split(text.slice(start, end))) {
      passage.push(piece);
      starts.push(start);
      start += piece.text.length;
    }
    start = end;
    if (passage.length >= LONGEST_PASSAGE) finish();
  }
  finish();
  return tokens;
}

/** The end of the run that begins at `start`: white space, a possessive, or the longest length allowed. */
function runEnd(text: string, start: number, limit: number): number {
  for (let index = start + 1; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x27 && code < 0x7f) {
      if (index - start >= LONGEST_RUN) return index;
      continue;
    }
    if (isSpace(code)) return index;
    if ((code === 0x27 || code === 0x2019) && isPossessive(text, index, limit)) return index;
    if (index - start >= LONGEST_RUN && !isLowSurrogate(code)) return index;
  }
  return limit;
}

/** True at the apostrophe of a word-final `'s` or `’s`. */
function isPossessive(text: string, index: number, end: number): boolean {
  const letter = text.charCodeAt(index + 1);
  if (index + 1 >= end || (letter !== 0x73 && letter !== 0x53)) return false;
  return index + 2 >= end || !/[\p{L}\p{N}]/u.test(text[index + 2] ?? "");
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0x7f) return false;
  return (
    code <= 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x2028 && code <= 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
