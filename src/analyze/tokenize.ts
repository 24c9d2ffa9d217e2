import type { Token } from "../model/analysis.ts";
import type { Block } from "../model/document.ts";
import { readWithWink } from "./wink.ts";

/** wink-nlp is superlinear in the length of an unbroken run and of a whole text; both are cut before it sees them. */
const LONGEST_RUN = 60;
const LONGEST_CHUNK = 6000;

/** A block's tokens, and the tokens after which wink-nlp sees the end of a sentence (indices into `tokens`). */
export interface BlockTokens {
  readonly tokens: readonly Token[];
  readonly boundaries: ReadonlySet<number>;
}

/**
 * Splits one block into tokens with exact UTF-16 offsets into `text`.
 *
 * wink-nlp learns from what it reads: once it saw "Trump's," every later "Trump's" is one token. A space put in before
 * each `'s` removes that dependence on history; the inserted places are kept and taken out of the offsets again.
 */
export function tokenize(text: string, block: Block): BlockTokens {
  const tokens: Token[] = [];
  const boundaries = new Set<number>();
  for (let start = block.start; start < block.end; ) {
    const end = chunkEnd(text, start, block.end);
    readChunk(text, start, end, tokens, boundaries);
    start = end;
  }
  boundaries.delete(tokens.length - 1);
  return { tokens, boundaries };
}

function chunkEnd(text: string, start: number, limit: number): number {
  if (limit - start <= LONGEST_CHUNK) return limit;
  const end = start + LONGEST_CHUNK;
  for (let cut = end; cut > start + LONGEST_CHUNK / 2; cut--) {
    if (isSpace(text.charCodeAt(cut))) return cut;
  }
  return isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end;
}

function readChunk(text: string, start: number, end: number, tokens: Token[], boundaries: Set<number>): void {
  const { prepared, inserted } = prepare(text, start, end);
  const reading = readWithWink(prepared);
  const first = tokens.length;
  let cursor = 0;
  let shift = 0;
  for (const [index, value] of reading.values.entries()) {
    cursor += (reading.spaces[index] ?? "").length;
    while (shift < inserted.length && (inserted[shift] ?? 0) < cursor) shift++;
    const tokenStart = start + cursor - shift;
    cursor += value.length;
    tokens.push({
      start: tokenStart,
      end: tokenStart + value.length,
      text: value,
      lower: value.toLowerCase().replaceAll("’", "'"),
      pos: reading.pos[index] ?? "X",
    });
  }
  for (const [, last] of reading.sentences) boundaries.add(first + last);
}

/** The chunk as wink-nlp shall see it: same length but for the inserted spaces, whose places in the result are listed. */
function prepare(text: string, start: number, end: number): { prepared: string; inserted: number[] } {
  const inserted: number[] = [];
  let prepared = "";
  let copied = start;
  let run = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) {
      run = 0;
      if (code === 32) continue;
      // Other white space is a token of its own to wink-nlp, and some kinds are lost.
      prepared += `${text.slice(copied, index)} `;
      copied = index + 1;
      continue;
    }
    run++;
    const splits = (run > 1 && isPossessive(text, index, end)) || (run > LONGEST_RUN && !isLowSurrogate(code));
    if (!splits) continue;
    prepared += text.slice(copied, index);
    inserted.push(prepared.length);
    prepared += " ";
    copied = index;
    run = 1;
  }
  return { prepared: prepared + text.slice(copied, end), inserted };
}

/** True at the apostrophe of a word-final `'s` or `’s`. */
function isPossessive(text: string, index: number, end: number): boolean {
  const mark = text.charCodeAt(index);
  if (mark !== 0x27 && mark !== 0x2019) return false;
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
