import { type Document, rawSpan } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { columnsOf, printable, textColumns } from "./columns.ts";

/** The line around some words, cut to fit, and the words' place in it in terminal columns. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Columns before the words, and of the words. */
  readonly indent: number;
  readonly columns: number;
}

const ELLIPSIS = "…";

/** The line of the article that holds the words, windowed to `width` columns around them. */
export function excerptOf(document: Document, span: Span, width: number): Excerpt {
  // The line of an archive is JSON; there the article's own line reads better.
  const [source, { start, end }] =
    document.format === "ndjson" ? [document.text, span] : [document.raw, rawSpan(document, span)];
  const lineEnd = boundary(source, start, 1, end);
  const shown = clip(source.slice(start, Math.min(end, lineEnd)), width);
  const room = Math.max(0, width - textColumns(shown));
  const rest = Math.min(end, lineEnd) < end ? ELLIPSIS : "";
  const left = source.slice(boundary(source, start, -1, Math.max(0, start - width)), start);
  const right = source.slice(end, boundary(source, end, 1, Math.min(source.length, end + width)));
  const cutLeft = start - left.length > 0 && !isBreak(source, start - left.length - 1);
  const cutRight = end + right.length < source.length && !isBreak(source, end + right.length);
  const leftColumns = textColumns(printable(left)) + (cutLeft ? 2 : 0);
  const rightColumns = textColumns(printable(right)) + (cutRight ? 2 : 0);
  // A third of the room stands before the words, more where little follows.
  const forLeft = Math.min(leftColumns, Math.max(Math.floor(room / 3), room - rightColumns));
  const before = rest === "" || leftColumns > 0 ? tail(printable(left).trimStart(), forLeft, cutLeft) : "";
  const after = rest === "" ? head(printable(right).trimEnd(), room - textColumns(before), cutRight) : rest;
  return { before, words: shown, after, indent: textColumns(before), columns: textColumns(shown) };
}

function isBreak(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 10 || code === 13;
}

/** The nearest line break from `from` in a direction, at most at `limit`. */
function boundary(text: string, from: number, step: 1 | -1, limit: number): number {
  let at = from;
  if (step > 0) while (at < limit && !isBreak(text, at)) at++;
  else while (at > limit && !isBreak(text, at - 1)) at--;
  return at;
}

function clip(text: string, width: number): string {
  const safe = printable(text);
  if (textColumns(safe) <= width) return safe;
  return `${firstColumns(safe, width - 1)}${ELLIPSIS}`;
}

/** The end of a text in at most `width` columns, cut between words. */
function tail(text: string, width: number, cut: boolean): string {
  if (!cut && textColumns(text) <= width) return text;
  const kept = [...firstColumns([...text].reverse().join(""), width - 2)].reverse().join("");
  const space = kept.length < text.length ? kept.indexOf(" ") : -1;
  const words = space >= 0 ? kept.slice(space + 1) : kept.length < text.length ? "" : kept;
  return width < 2 ? "" : `${ELLIPSIS} ${words}`;
}

function head(text: string, width: number, cut: boolean): string {
  if (!cut && textColumns(text) <= width) return text;
  const kept = firstColumns(text, width - 2);
  const space = kept.length < text.length ? kept.lastIndexOf(" ") : kept.length;
  return width < 2 ? "" : `${kept.slice(0, Math.max(0, space))} ${ELLIPSIS}`;
}

function firstColumns(text: string, width: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += columnsOf(character);
    if (used > width) break;
    kept += character;
  }
  return kept;
}
