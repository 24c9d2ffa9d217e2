import type { Block } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { indentOf, linesOf, trimmed } from "./lines.ts";
import { normalizeLabel } from "./links.ts";

/** A block of prose in the source: the parts of its lines that belong to it, without the marks of quotations and lists. */
export interface SourceBlock {
  readonly kind: Block["kind"];
  readonly lines: readonly Span[];
}

/** The blocks of prose, and the labels of the link references that the file defines. */
export interface SourceBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly labels: ReadonlySet<string>;
}

const HEADING = /^(#{1,6})(?:\s|$)/;
const FENCE = /^(`{3,}|~{3,})/;
const LIST_MARK = /^(?:[-*+]|(\d{1,9})[.)])(?=\s|$)/;
const TASK = /^\[[ xX]\]\s/;
const DEFINITION = /^\[([^[\]^][^[\]]{0,200})\]:\s*(?:<[^<>]*>|[^\s<]\S*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/;
const FOOTNOTE = /^\[\^[^\s[\]]{1,100}\]:\s*/;
const OPAQUE = /^<(script|style|pre|textarea)(?=[\s>]|$)/i;
/** Deeper nesting of lists on one line is no prose. */
const DEEPEST = 16;
/** What a mark needs to be told by; regular expressions see no more of a line. */
const HEAD = 256;

/** Divides Markdown into blocks of prose. Code blocks, tables' rulers, reference definitions and comments are left out. */
export function findBlocks(raw: string, from: number): SourceBlocks {
  const blocks: SourceBlock[] = [];
  const labels = new Set<string>();
  let open: { kind: Block["kind"]; lines: Span[] } | null = null;
  let fence: { mark: string; length: number; quoted: boolean } | null = null;
  let opaque: string | null = null;
  let table = false;
  let inList = false;
  let afterBlank = true;
  let resumeAt = from;
  let commentsEnd = false;

  const flush = (): void => {
    if (open !== null) blocks.push(open);
    open = null;
  };
  const single = (kind: Block["kind"], line: Span): void => {
    flush();
    if (line.end > line.start) blocks.push({ kind, lines: [line] });
  };

  for (const whole of linesOf(raw, from)) {
    if (whole.end < resumeAt) continue;
    let line: Span = { start: Math.max(whole.start, resumeAt), end: whole.end };
    const { body, quoted } = withoutQuoteMarks(raw, line);

    if (fence !== null) {
      const ends = fence.quoted && !quoted;
      if (!ends) {
        if (closesFence(raw, body, fence)) fence = null;
        continue;
      }
      fence = null;
    }
    if (opaque !== null) {
      if (raw.slice(line.start, line.end).toLowerCase().includes(`</${opaque}`)) opaque = null;
      continue;
    }
    // A comment may run over blank lines, so it is ended here; one within the line is left to the inline pass.
    const comment = commentsEnd ? null : openComment(raw, body);
    if (comment !== null) {
      const close = raw.indexOf("-->", comment + 4);
      commentsEnd = close < 0;
      if (close >= 0) {
        resumeAt = close + 3;
        line = { start: body.start, end: comment };
      } else line = body;
    } else line = body;

    const indent = indentOf(raw, line);
    line = trimmed(raw, line);
    if (line.start === line.end) {
      if (comment === null || line.start === whole.start) {
        flush();
        table = false;
        afterBlank = true;
      }
      continue;
    }
    if (afterBlank && indent === 0 && !LIST_MARK.test(raw.slice(line.start, line.start + HEAD))) inList = false;
    if (indent >= 4 && open === null && !inList && afterBlank) continue;
    afterBlank = indent >= 4 && open === null && !inList;

    let kind: Block["kind"] = quoted ? "quotation" : "paragraph";
    let starts = open === null || (quoted && (open as { kind: string }).kind !== "quotation");
    let head = raw.slice(line.start, Math.min(line.end, line.start + HEAD));
    if (isThematicBreak(raw, line) && !(open !== null && raw[line.start] === "-" && isRuler(raw, line, "-"))) {
      flush();
      continue;
    }
    for (let depth = 0; depth < DEEPEST; depth++) {
      const mark = LIST_MARK.exec(head);
      const interrupts = mark !== null && (mark[1] === undefined || mark[1] === "1" || inList || open === null);
      if (mark === null || !interrupts) break;
      kind = "list-item";
      starts = true;
      inList = true;
      line = trimmed(raw, { start: line.start + mark[0].length, end: line.end });
      head = raw.slice(line.start, Math.min(line.end, line.start + HEAD));
    }
    if (kind === "list-item") {
      const task = TASK.exec(head);
      if (task !== null) line = trimmed(raw, { start: line.start + task[0].length, end: line.end });
    }
    const fenceMark = FENCE.exec(head);
    if (
      fenceMark !== null &&
      !(
        head[0] === "`" &&
        raw
          .slice(line.start + 3, line.end)
          .replace(/^`+/, "")
          .includes("`")
      )
    ) {
      flush();
      fence = { mark: head[0] as string, length: runLength(raw, line), quoted };
      continue;
    }
    const tag = OPAQUE.exec(head);
    if (tag !== null) {
      flush();
      const name = (tag[1] as string).toLowerCase();
      if (!raw.slice(line.start, line.end).toLowerCase().includes(`</${name}`)) opaque = name;
      continue;
    }
    const heading = HEADING.exec(head);
    if (heading !== null) {
      const content = withoutClosingMarks(raw, trimmed(raw, { start: line.start + heading[0].length, end: line.end }));
      single(heading[1] === "#" && blocks.length === 0 && open === null ? "title" : "heading", content);
      continue;
    }
    if (open !== null && !starts && (isRuler(raw, line, "=") || isRuler(raw, line, "-"))) {
      const underlined: { kind: Block["kind"]; lines: Span[] } = open;
      underlined.kind = raw[line.start] === "=" && blocks.length === 0 ? "title" : "heading";
      flush();
      continue;
    }
    if (open !== null && !starts && isTableRuler(raw, line)) {
      const header: { kind: Block["kind"]; lines: Span[] } = open;
      open = null;
      for (const row of header.lines) for (const cell of cells(raw, row)) single("paragraph", cell);
      table = true;
      continue;
    }
    if (table) {
      for (const cell of cells(raw, line)) single("paragraph", cell);
      continue;
    }
    if (starts) {
      const definition = DEFINITION.exec(head);
      if (definition !== null) {
        flush();
        labels.add(normalizeLabel(definition[1] as string));
        continue;
      }
      const footnote = FOOTNOTE.exec(head);
      if (footnote !== null) line = { start: line.start + footnote[0].length, end: line.end };
      flush();
      open = { kind, lines: [] };
    }
    (open as { kind: Block["kind"]; lines: Span[] } | null)?.lines.push(line);
  }
  flush();
  return { blocks, labels };
}

function withoutQuoteMarks(raw: string, line: Span): { body: Span; quoted: boolean } {
  let start = line.start;
  let quoted = false;
  for (;;) {
    let at = start;
    while (at < line.end && at - start < 4 && raw[at] === " ") at++;
    if (at >= line.end || at - start > 3 || raw[at] !== ">") return { body: { start, end: line.end }, quoted };
    quoted = true;
    start = at + 1;
    if (raw[start] === " ") start++;
  }
}

/** Offset of a `<!--` that the line does not close; null where there is none. */
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

function runLength(raw: string, { start, end }: Span): number {
  let at = start;
  while (at < end && raw[at] === raw[start]) at++;
  return at - start;
}

function closesFence(raw: string, body: Span, fence: { mark: string; length: number }): boolean {
  const line = trimmed(raw, body);
  const length = runLength(raw, line);
  return raw[line.start] === fence.mark && length >= fence.length && line.start + length === line.end;
}

function isRuler(raw: string, line: Span, mark: string): boolean {
  return raw[line.start] === mark && line.start + runLength(raw, line) === line.end;
}

function isThematicBreak(raw: string, line: Span): boolean {
  const mark = raw[line.start];
  if (mark !== "-" && mark !== "*" && mark !== "_") return false;
  let count = 0;
  for (let at = line.start; at < line.end; at++) {
    if (raw[at] === mark) count++;
    else if (raw[at] !== " " && raw[at] !== "\t") return false;
  }
  return count >= 3;
}

function isTableRuler(raw: string, line: Span): boolean {
  let bars = 0;
  let dashes = 0;
  for (let at = line.start; at < line.end; at++) {
    const mark = raw[at];
    if (mark === "|") bars++;
    else if (mark === "-") dashes++;
    else if (mark !== ":" && mark !== " " && mark !== "\t") return false;
  }
  return bars > 0 && dashes > 0;
}

function cells(raw: string, line: Span): Span[] {
  const found: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && (raw[at] !== "|" || raw[at - 1] === "\\")) continue;
    const cell = trimmed(raw, { start, end: at });
    if (cell.end > cell.start) found.push(cell);
    start = at + 1;
  }
  return found;
}

/** A heading without the `##` that may close it. */
function withoutClosingMarks(raw: string, line: Span): Span {
  let end = line.end;
  while (end > line.start && raw[end - 1] === "#") end--;
  const closes = end === line.start || raw[end - 1] === " " || raw[end - 1] === "\t";
  return closes ? trimmed(raw, { start: line.start, end }) : line;
}
