import type { Block } from "../model/document.ts";
import type { Span } from "../model/span.ts";

/** Shares of the line breaks inside blocks that speak for a text broken to a fixed width. */
const TOO_LONG_TO_FIT = 0.9;
const GOES_ON_IN_LOWER_CASE = 0.4;

/**
 * Divides plain text into paragraphs, trimmed of white space.
 *
 * A blank line always ends a paragraph. A single line break does too, unless the text is hard-wrapped: at nearly every such
 * break the next word would not have fitted into the width of the longest line, and many next lines go on in lower case.
 */
export function paragraphs(text: string): Block[] {
  const lines = splitLines(text);
  const wrapped = isHardWrapped(text, lines);
  const blocks: Block[] = [];
  let goesOn = false;
  for (const line of lines) {
    const blank = line.start === line.end;
    const last = blocks.at(-1);
    if (!blank && goesOn && last !== undefined) blocks[blocks.length - 1] = { ...last, end: line.end };
    else if (!blank) blocks.push({ kind: "paragraph", ...line });
    goesOn = !blank && wrapped;
  }
  return blocks;
}

/** The lines of a text without their ends and without white space at either side. */
function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(trim(text, from, index));
    from = index + end.length;
  }
  lines.push(trim(text, from, text.length));
  return lines;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
}

function isBlank(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x3000 || (code >= 0x2000 && code <= 0x200b);
}

function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  let breaks = 0;
  let tooLong = 0;
  let lowerCase = 0;
  for (const [index, next] of lines.entries()) {
    const line = lines[index - 1];
    if (line === undefined || line.start === line.end || next.start === next.end) continue;
    breaks++;
    if (line.end - line.start + 1 + firstWordLength(text, next) > width) tooLong++;
    if (/\p{Ll}/u.test(text[next.start] ?? "")) lowerCase++;
  }
  return breaks > 0 && tooLong >= breaks * TOO_LONG_TO_FIT && lowerCase >= breaks * GOES_ON_IN_LOWER_CASE;
}

function firstWordLength(text: string, line: Span): number {
  let end = line.start;
  while (end < line.end && !isBlank(text, end)) end++;
  return end - line.start;
}
