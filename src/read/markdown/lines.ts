import type { Span } from "../../model/span.ts";

/** The lines of the source from `from` on, without their ends. */
export function* linesOf(raw: string, from: number): Generator<Span> {
  const breaks = /\r\n|\r|\n/g;
  breaks.lastIndex = from;
  let start = from;
  for (let end = breaks.exec(raw); end !== null; end = breaks.exec(raw)) {
    yield { start, end: end.index };
    start = breaks.lastIndex;
  }
  if (start < raw.length) yield { start, end: raw.length };
}

/** The line without white space at either side. */
export function trimmed(raw: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(raw, from)) from++;
  while (to > from && isSpace(raw, to - 1)) to--;
  return { start: from, end: to };
}

function isSpace(raw: string, index: number): boolean {
  const code = raw.charCodeAt(index);
  return code <= 32 || code === 0xa0 || code === 0xfeff;
}

/** Columns that the line is indented by; a tab leads to the next multiple of four. */
export function indentOf(raw: string, { start, end }: Span): number {
  let columns = 0;
  for (let at = start; at < end; at++) {
    if (raw[at] === " ") columns++;
    else if (raw[at] === "\t") columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}
