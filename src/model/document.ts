import { toDay } from "./calendar.ts";
import { lastAtOrBefore, lastUpTo, type Span } from "./span.ts";

/** A part of a document's text: its title, a heading, a paragraph … Blocks never overlap and come in text order. */
export interface Block extends Span {
  readonly kind: "title" | "heading" | "paragraph" | "list-item" | "quotation";
}

/**
 * A stretch of `Document.text` and the stretch of `Document.raw` it was read from. Stretches of equal length map unit by unit;
 * stretches of unequal length (an escape such as `\n` or `&amp;`) map as a whole. Text between segments (a separator the reader
 * put in) maps to the end of the segment before it.
 */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** What a reader makes of one article. Offsets are UTF-16 code units, half-open. */
export interface Document {
  /** The file as it was named on the command line, or `-` for standard input. */
  readonly uri: string;
  /** Id of the reader that made it; a change of the file must be written in its syntax. */
  readonly format?: "text" | "markdown" | "ndjson";
  /** The article's id: its `id` in an archive, else the uri. */
  readonly id: string;
  /** The source as it lies in the file, without a byte order mark: the whole file, or one line of an archive. */
  readonly raw: string;
  /** 1-based line of the file on which `raw` begins. */
  readonly rawLine: number;
  /** The prose, without markup. For an NDJSON article exactly its `text`. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
  readonly title?: string;
  /** Publication date, ISO 8601 `YYYY-MM-DD`; the anchor of relative dates. */
  readonly published?: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** A place in a file as editors show it: 1-based lines, 1-based columns in UTF-16 code units, the end exclusive. */
export interface Location {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The range of `document.raw` that the range of `document.text` was read from. */
export function rawSpan(document: Document, span: Span): Span {
  const start = rawOffset(document.segments, span.start, "start");
  const end = span.end > span.start ? rawOffset(document.segments, span.end, "end") : start;
  return { start, end: Math.max(start, end) };
}

function rawOffset(segments: readonly Segment[], offset: number, edge: "start" | "end"): number {
  // An end belongs to the unit before it, so that it never jumps over a separator into the next segment.
  const unit = edge === "end" ? offset - 1 : offset;
  const segment = segments[Math.max(0, lastUpTo(segments, unit))];
  if (segment === undefined) return 0;
  if (unit >= segment.end) return segment.rawEnd;
  if (segment.end - segment.start !== segment.rawEnd - segment.rawStart) {
    return edge === "end" ? segment.rawEnd : segment.rawStart;
  }
  return segment.rawStart + (offset - segment.start);
}

/** The place in the file of a range of `document.text`. */
export function locate(document: Document, span: Span): Location {
  return locateRaw(document, rawSpan(document, span));
}

/** The place in the file of a range of `document.raw`. */
export function locateRaw({ uri, raw, rawLine }: Pick<Document, "uri" | "raw" | "rawLine">, span: Span): Location {
  const start = position(raw, span.start);
  const end = position(raw, span.end);
  return {
    uri,
    line: start.line + rawLine - 1,
    column: start.column,
    endLine: end.line + rawLine - 1,
    endColumn: end.column,
  };
}

/** 1-based line and column (UTF-16) of an offset into `text`. Lines end at `\n`, `\r\n` or `\r`. */
export function position(text: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(text);
  const line = Math.max(
    0,
    lastAtOrBefore(starts, offset, (start) => start),
  );
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

// The last text asked about, so that locating every finding of a long article stays linear.
let indexed: { readonly text: string; readonly starts: readonly number[] } = { text: "", starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (indexed.text !== text) {
    const starts = [0];
    const ends = text.includes("\r") ? /\r\n?|\n/g : /\n/g;
    while (ends.test(text)) starts.push(ends.lastIndex);
    indexed = { text, starts };
  }
  return indexed.starts;
}

/** The day number of the publication (days since 1970-01-01); null where it is unknown. */
export function publishedDay({ published }: Pick<Document, "published">): number | null {
  return published === undefined ? null : (toDay(published) ?? null);
}
