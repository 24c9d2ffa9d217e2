import type { Block, Document, Segment } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import type { Cut } from "./inline.ts";

/** Puts a document's text together out of pieces of the source, and keeps the map back to them. */
export interface TextBuilder {
  /** Adds a block of these parts of the source, without the markup that `findMarkup` finds in them (joined by `\n`). */
  block(kind: Block["kind"], lines: readonly Span[], findMarkup: (content: string) => readonly Cut[]): void;
  /** Adds a block of `text`, which was read from the range `raw` as a whole. */
  literal(kind: Block["kind"], text: string, raw: Span): void;
  build(): Pick<Document, "text" | "blocks" | "segments">;
}

/** Blocks are parted by an empty line that the source need not have. */
const SEPARATOR = "\n\n";

/** Makes an empty builder for pieces of `raw`. */
export function createTextBuilder(raw: string): TextBuilder {
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  const parts: string[] = [];
  let length = 0;

  const add = (text: string, rawStart: number, rawEnd: number): void => {
    const last = segments[segments.length - 1];
    const exact = text.length === rawEnd - rawStart;
    if (exact && last !== undefined && last.end === length && last.rawEnd === rawStart && isExact(last)) {
      segments[segments.length - 1] = { ...last, end: length + text.length, rawEnd };
    } else segments.push({ start: length, end: length + text.length, rawStart, rawEnd });
    parts.push(text);
    length += text.length;
  };
  const separate = (): void => {
    if (blocks.length === 0) return;
    parts.push(SEPARATOR);
    length += SEPARATOR.length;
  };

  return {
    block(kind, lines, findMarkup) {
      const content = lines.map(({ start, end }) => raw.slice(start, end)).join("\n");
      const pieces = trimPieces(keptPieces(content, findMarkup(content)));
      if (pieces.length === 0) return;
      separate();
      const start = length;
      const toRaw = createLineMap(lines);
      for (const piece of pieces) for (const [text, from, to] of toRaw(content, piece)) add(text, from, to);
      blocks.push({ kind, start, end: length });
    },
    literal(kind, text, span) {
      separate();
      const start = length;
      add(text, span.start, span.end);
      blocks.push({ kind, start, end: length });
    },
    build: () => ({ text: parts.join(""), blocks, segments }),
  };
}

function isExact({ start, end, rawStart, rawEnd }: Segment): boolean {
  return end - start === rawEnd - rawStart;
}

/** A piece of a block's text and the range of its content that it stands for. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function keptPieces(content: string, cuts: readonly Cut[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const cut of cuts) {
    if (cut.start > at) pieces.push({ text: content.slice(at, cut.start), start: at, end: cut.start });
    if (cut.text !== "") pieces.push(cut);
    at = cut.end;
  }
  if (at < content.length) pieces.push({ text: content.slice(at), start: at, end: content.length });
  return pieces;
}

/** The pieces without white space at either end of the block. */
function trimPieces(pieces: readonly Piece[]): Piece[] {
  const kept = pieces.slice(Math.max(0, pieces.findIndex(isWords)), pieces.findLastIndex(isWords) + 1);
  const first = kept[0];
  if (first !== undefined) kept[0] = shorten(first, first.text.trimStart(), "start");
  const last = kept.at(-1);
  if (last !== undefined) kept[kept.length - 1] = shorten(last, last.text.trimEnd(), "end");
  return kept;
}

function isWords({ text }: Piece): boolean {
  return text.trim() !== "";
}

function shorten(piece: Piece, text: string, side: "start" | "end"): Piece {
  if (piece.text.length !== piece.end - piece.start) return { ...piece, text };
  const lost = piece.text.length - text.length;
  return side === "start" ? { ...piece, text, start: piece.start + lost } : { ...piece, text, end: piece.end - lost };
}

/** Maps pieces of joined lines, asked for in order, to ranges of the source; a line break becomes a stretch of its own. */
function createLineMap(lines: readonly Span[]): (content: string, piece: Piece) => Generator<[string, number, number]> {
  let index = 0;
  let lineStart = 0;
  const toRaw = (offset: number): number => (lines[index]?.start ?? 0) + offset - lineStart;
  const lengthOf = (): number => (lines[index]?.end ?? 0) - (lines[index]?.start ?? 0);
  const advance = (offset: number): void => {
    while (offset > lineStart + lengthOf() && index + 1 < lines.length) {
      lineStart += lengthOf() + 1;
      index++;
    }
  };
  return function* (content, piece) {
    advance(piece.start);
    if (piece.text.length !== piece.end - piece.start || piece.text !== content.slice(piece.start, piece.end)) {
      const from = toRaw(piece.start);
      advance(piece.end);
      yield [piece.text, from, toRaw(piece.end)];
      return;
    }
    let at = piece.start;
    while (at < piece.end) {
      const lineEnd = lineStart + lengthOf();
      if (at < lineEnd) {
        const to = Math.min(lineEnd, piece.end);
        yield [content.slice(at, to), toRaw(at), toRaw(to)];
        at = to;
        continue;
      }
      const from = toRaw(at);
      advance(at + 1);
      yield ["\n", from, lines[index]?.start ?? from];
      at++;
    }
  };
}
