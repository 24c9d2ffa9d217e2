import type { Token } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { unitsOf } from "./units.ts";
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
  const codes = unitsOf(text.slice(block.start, block.end));
  let passage: Piece[] = [];
  const finish = (from: number): number => {
    const tags = tag(passage);
    let start = from;
    for (let index = 0; index < passage.length; index++) {
      const { text, lower, signature } = passage[index] as Piece;
      while (isSpace(codes[start - block.start] as number)) start++;
      const end = start + text.length;
      tokens.push({ start, end, text, lower, signature, pos: tags[index] as string });
      start = end;
    }
    passage = [];
    return start;
  };
  let read = block.start;
  for (let start = 0; start < codes.length; ) {
    if (isSpace(codes[start] as number)) {
      start++;
      continue;
    }
    const end = runEnd(codes, start);
    const pieces = split(codes, start, end);
    for (let index = 0; index < pieces.length; index++) passage.push(pieces[index] as Piece);
    start = end;
    if (passage.length >= LONGEST_PASSAGE) read = finish(read);
  }
  finish(read);
  return tokens;
}

/** The end of the run that begins at `start`: white space, a possessive, or the longest length allowed. */
function runEnd(codes: Uint16Array, start: number): number {
  for (let index = start + 1; index < codes.length; index++) {
    const code = codes[index] as number;
    if (code > 0x27 && code < 0x7f) {
      if (index - start >= LONGEST_RUN) return index;
      continue;
    }
    if (isSpace(code)) return index;
    if ((code === 0x27 || code === 0x2019) && isPossessive(codes, index)) return index;
    if (index - start >= LONGEST_RUN && !isLowSurrogate(code)) return index;
  }
  return codes.length;
}

/** True at the apostrophe of a word-final `'s` or `’s`. */
function isPossessive(codes: Uint16Array, index: number): boolean {
  const letter = codes[index + 1];
  if (letter !== 0x73 && letter !== 0x53) return false;
  const after = codes[index + 2];
  return after === undefined || !/[\p{L}\p{N}]/u.test(String.fromCharCode(after));
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
