import type { Block } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { findMarks, type Mark, type MarkFamily } from "./marks.ts";

/** A stretch of one block between quotation marks. The span has the marks, `inner` is what stands between them. */
export interface Quotation extends Span {
  readonly inner: Span;
  readonly family: MarkFamily;
  readonly closed: boolean;
  /** Index into the blocks. */
  readonly block: number;
  /** Goes on from the last quotation of the block before, which was left open as the convention asks. */
  readonly continues: boolean;
  /** Last character of `inner`: the punctuation that the marks enclose, if any. */
  readonly lastCharacter: string;
}

/** How far into a paragraph the end of a quotation that it does not open again is looked for. */
const LONGEST_PARAGRAPH = 3000;
/** A single mark must close within this many marks, else it was none. */
const SINGLE_REACH = 8;
const TERMINAL = /[.!?…]/;

/** Pairs the marks of every block. Outermost quotations only, in text order, never overlapping. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const quotations: Quotation[] = [];
  let open = false;
  for (const [index, block] of blocks.entries()) {
    const marks = findMarks(text, block.start, block.end);
    if (open && !opensWith(text, block)) marks.unshift(paragraphStart(text, block));
    const found = pairDoubles(text, block, index, marks, open);
    for (const quotation of withSingles(text, block, index, marks, found)) quotations.push(quotation);
    const last = found.at(-1);
    const next = blocks[index + 1];
    open =
      last !== undefined && !last.closed && next !== undefined && (opensWith(text, next) || closesFirst(text, next));
  }
  return quotations;
}

/** A paragraph whose first mark closes: it goes on with the quotation before it without opening it again. */
function closesFirst(text: string, block: Block): boolean {
  const first = findMarks(text, block.start, Math.min(block.end, block.start + LONGEST_PARAGRAPH)).find(isDouble);
  return first?.faces === "close" && text[first.end - 1] !== "»";
}

function isDouble(mark: Mark): boolean {
  return mark.family === "double";
}

/** An opening mark without width before the first word of the block. */
function paragraphStart(text: string, block: Block): Mark {
  const { start } = trim(text, block.start, block.end);
  return { start, end: start, family: "double", faces: "open", straight: true };
}

function opensWith(text: string, block: Block): boolean {
  return /^\s*(?:["“„”«]|''|``|’’|‘‘)/.test(text.slice(block.start, Math.min(block.end, block.start + 8)));
}

function pairDoubles(text: string, block: Block, index: number, marks: readonly Mark[], carried: boolean): Quotation[] {
  const doubles = marks.filter((mark) => mark.family !== "single");
  const found: Quotation[] = [];
  let open: Mark | undefined;
  let depth = 0;
  let continues = carried;
  const push = (from: Mark, end: number, close: Mark | undefined): void => {
    const inner = trim(text, from.end, close?.start ?? end);
    if (inner.end > inner.start) {
      const closed = close !== undefined;
      const lastCharacter = text[inner.end - 1] ?? "";
      found.push({
        start: from.start,
        end,
        inner,
        family: from.family,
        closed,
        block: index,
        continues,
        lastCharacter,
      });
      continues = false;
    }
    open = undefined;
    depth = 0;
  };
  for (let at = 0; at < doubles.length; at++) {
    const mark = doubles[at] as Mark;
    if (open === undefined) {
      if (mark.faces !== "close") open = mark;
      continue;
    }
    const closes =
      mark.faces === "close" || (mark.faces === "either" && mark.straight) || (mark.faces === "either" && depth === 0);
    if (closes) {
      if (depth > 0) depth--;
      else push(open, mark.end, mark);
      continue;
    }
    const [second, third] = [doubles[at + 1], doubles[at + 2]];
    if (second?.faces === "close" && third?.faces === "close") depth++;
    else {
      push(open, unclosedEnd(text, open, mark.start), undefined);
      open = mark;
    }
  }
  if (open !== undefined) {
    // A block that opens with the mark, or that follows a colon or comma, is quoted to its end; anything else was a stray mark.
    const before = text.slice(Math.max(block.start, open.start - 3), open.start);
    if (/^\s*$/.test(before) || /[,:—]\s*$/.test(before)) push(open, block.end, undefined);
  }
  return found;
}

/** Where a quotation ends that a new one interrupts: at the last sentence end before it. */
function unclosedEnd(text: string, open: Mark, limit: number): number {
  const from = Math.max(open.end, limit - 400);
  for (let at = limit - 1; at > from; at--) if (TERMINAL.test(text[at] ?? "")) return at + 1;
  return limit;
}

/** Adds pairs of single marks that lie outside the double ones. */
function withSingles(
  text: string,
  block: Block,
  index: number,
  marks: readonly Mark[],
  doubles: readonly Quotation[],
): Quotation[] {
  const singles = marks.filter((mark) => mark.family === "single");
  if (singles.length === 0) return [...doubles];
  const all = [...doubles];
  let next = 0;
  const free: Mark[] = [];
  // Marks with the same number have no double quotation between them.
  const gaps: number[] = [];
  for (const mark of singles) {
    while (next < doubles.length && (doubles[next] as Quotation).end <= mark.start) next++;
    if ((doubles[next]?.start ?? block.end) <= mark.start) continue;
    free.push(mark);
    gaps.push(next);
  }
  for (let at = 0; at < free.length; at++) {
    const open = free[at] as Mark;
    if (open.faces !== "open") continue;
    const closeAt = closerOf(free, at);
    const close = free[closeAt];
    if (close === undefined || gaps[at] !== gaps[closeAt]) continue;
    const inner = { start: open.end, end: close.start };
    const lastCharacter = text[inner.end - 1] ?? "";
    const [start, end] = [open.start, close.end];
    all.push({ start, end, inner, family: "single", closed: true, block: index, continues: false, lastCharacter });
    at = closeAt;
  }
  return all.sort((a, b) => a.start - b.start);
}

/** The first sure closer before the next opener, else the first possible one (it may be a possessive), else -1. */
function closerOf(marks: readonly Mark[], from: number): number {
  let possible = -1;
  for (let at = from + 1; at < Math.min(marks.length, from + SINGLE_REACH); at++) {
    const faces = (marks[at] as Mark).faces;
    if (faces === "open") break;
    if (faces === "close") return at;
    if (possible < 0) possible = at;
  }
  return possible;
}

function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? "")) from++;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}
