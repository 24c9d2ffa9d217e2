import type { Span } from "../../model/span.ts";
import { linesOf, trimmed } from "./lines.ts";

/** A line outside of code fences, comments and scripts. */
export interface VisibleLine extends Span {
  /** It stood behind a `>`, which is not part of it. */
  readonly quoted: boolean;
}

const FENCE = /^(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})/;
const OPAQUE = /^<(script|style|pre|textarea)(?=[\s>]|$)/i;
/** Regular expressions see no more of a line than what a mark needs to be told by. */
const HEAD = 256;

interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly quoted: boolean;
}

/** The lines that hold prose or its marks. A fence or a comment that has no end hides only what CommonMark says it does. */
export function* visibleLines(raw: string, from: number): Generator<VisibleLine> {
  let fence: Fence | null = null;
  let opaque: string | null = null;
  let commentEnd = from;
  let commentsEnd = false;
  for (const whole of linesOf(raw, from)) {
    if (whole.end < commentEnd) continue;
    const line = withoutQuoteMarks(raw, { start: Math.max(whole.start, commentEnd), end: whole.end });
    if (fence?.quoted === true && !line.quoted) fence = null;
    if (fence !== null) {
      if (closesFence(raw, line, fence)) fence = null;
      continue;
    }
    if (opaque !== null) {
      if (holdsEndTag(raw, line, opaque)) opaque = null;
      continue;
    }
    fence = opensFence(raw, line);
    if (fence !== null) {
      yield { start: line.end, end: line.end, quoted: line.quoted };
      continue;
    }
    const content = trimmed(raw, line);
    const tag = OPAQUE.exec(raw.slice(content.start, Math.min(content.end, content.start + HEAD)));
    if (tag !== null) {
      const name = (tag[1] as string).toLowerCase();
      opaque = holdsEndTag(raw, line, name) ? null : name;
      continue;
    }
    const comment: number | null = commentsEnd ? null : openComment(raw, line);
    const close: number = comment === null ? -1 : raw.indexOf("-->", comment + 4);
    commentsEnd ||= comment !== null && close < 0;
    if (comment === null || close < 0) yield line;
    else {
      commentEnd = close + 3;
      if (trimmed(raw, { start: line.start, end: comment }).end > line.start) yield { ...line, end: comment };
    }
  }
}

function withoutQuoteMarks(raw: string, line: Span): VisibleLine {
  let start = line.start;
  let quoted = false;
  for (;;) {
    let at = start;
    while (at < line.end && at - start < 4 && raw[at] === " ") at++;
    if (at >= line.end || at - start > 3 || raw[at] !== ">") return { start, end: line.end, quoted };
    quoted = true;
    start = at + 1;
    if (raw[start] === " ") start++;
  }
}

function opensFence(raw: string, line: VisibleLine): Fence | null {
  const { start, end } = trimmed(raw, line);
  const match = FENCE.exec(raw.slice(start, Math.min(end, start + HEAD)));
  if (match === null) return null;
  const mark = match[1] as string;
  // A backtick behind it: code within the line, as in ```a```.
  const info = start + match[0].length;
  if (mark[0] === "`" && raw.slice(info, end).includes("`")) return null;
  return { mark: mark[0] as string, length: mark.length, quoted: line.quoted };
}

function closesFence(raw: string, line: Span, fence: Fence): boolean {
  const { start, end } = trimmed(raw, line);
  let at = start;
  while (at < end && raw[at] === fence.mark) at++;
  return at === end && at - start >= fence.length;
}

function holdsEndTag(raw: string, { start, end }: Span, name: string): boolean {
  return raw.slice(start, end).toLowerCase().includes(`</${name}`);
}

/** Offset of a `<!--` that the line does not close; null where there is none. One closed in its line is an inline mark. */
function openComment(raw: string, line: Span): number | null {
  const text = raw.slice(line.start, line.end);
  let open = text.indexOf("<!--");
  while (open >= 0) {
    const close = text.indexOf("-->", open + 4);
    if (close < 0) return line.start + open;
    open = text.indexOf("<!--", close + 3);
  }
  return null;
}
