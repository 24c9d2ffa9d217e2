import type { Block } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { indentOf, trimmed } from "./lines.ts";
import { normalizeLabel } from "./links.ts";
import { cells, isRuler, isTableRuler, isThematicBreak } from "./rulers.ts";
import { visibleLines } from "./visible.ts";

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
const LIST_MARK = /^(?:[-*+]|(\d{1,9})[.)])(?=\s|$)/;
const TASK = /^\[[ xX]\]\s/;
/** Where CommonMark takes any word, the destination must look like one: "[Smith]: No." is speech. */
const DEFINITION =
  /^\[([^[\]^][^[\]]{0,200})\]:\s*(?:<[^<>]*>|(?!<)(?=\S*[/#:])\S+)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/;
const FOOTNOTE = /^\[\^[^\s[\]]{1,100}\]:\s*/;
/** Deeper nesting of lists on one line is no prose. */
const DEEPEST = 16;
/** Regular expressions see no more of a line than what a mark needs to be told by. */
const HEAD = 256;

/** Divides Markdown into blocks of prose. Code, comments, tables' rulers and reference definitions are left out. */
export function findBlocks(raw: string, from: number): SourceBlocks {
  const blocks: SourceBlock[] = [];
  const labels = new Set<string>();
  const headOf = ({ start, end }: Span): string => raw.slice(start, Math.min(end, start + HEAD));
  let open: { kind: Block["kind"]; lines: Span[] } | null = null;
  let mode: "prose" | "table" | "code" = "prose";
  let inList = false;
  let afterBlank = true;

  const close = (): void => {
    if (open !== null) blocks.push(open);
    open = null;
  };
  const add = (kind: Block["kind"], line: Span): void => {
    if (line.end > line.start) blocks.push({ kind, lines: [line] });
  };
  /** Takes list marks off the line; `isItem` says whether there were any. */
  const withoutListMarks = (line: Span): { line: Span; isItem: boolean } => {
    let rest = line;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const mark = LIST_MARK.exec(headOf(rest));
      // In a paragraph only a list's first number is a mark: "in 2018." may end up at the start of a line.
      if (mark === null || (open !== null && !inList && mark[1] !== undefined && mark[1] !== "1")) break;
      inList = true;
      rest = trimmed(raw, { start: rest.start + mark[0].length, end: rest.end });
    }
    const isItem = rest !== line;
    const task = isItem ? TASK.exec(headOf(rest)) : null;
    return { line: task === null ? rest : trimmed(raw, { start: rest.start + task[0].length, end: rest.end }), isItem };
  };

  for (const visible of visibleLines(raw, from)) {
    const whole = trimmed(raw, visible);
    if (whole.start === whole.end) {
      close();
      if (mode === "table") mode = "prose";
      afterBlank = true;
      continue;
    }
    const indent = indentOf(raw, visible);
    if (afterBlank && indent === 0 && !LIST_MARK.test(headOf(whole))) inList = false;
    if (mode === "code" ? indent >= 4 : indent >= 4 && afterBlank && !inList) {
      mode = "code";
      continue;
    }
    if (mode === "code") mode = "prose";
    afterBlank = false;

    const underlines = open !== null && isRuler(raw, whole, "-");
    if (!underlines && isThematicBreak(raw, whole)) {
      close();
      continue;
    }
    const { line, isItem } = withoutListMarks(whole);
    const kind = isItem ? "list-item" : visible.quoted ? "quotation" : "paragraph";
    if (isItem || (kind === "quotation" && lastKind(open) !== kind)) close();
    const head = headOf(line);
    const heading = HEADING.exec(head);
    if (heading !== null) {
      close();
      const content = trimmed(raw, { start: line.start + heading[0].length, end: line.end });
      add(heading[1] === "#" && blocks.length === 0 ? "title" : "heading", withoutClosingMarks(raw, content));
    } else if (open !== null && (isRuler(raw, line, "=") || isRuler(raw, line, "-"))) {
      blocks.push({ kind: raw[line.start] === "=" && blocks.length === 0 ? "title" : "heading", lines: linesIn(open) });
      open = null;
    } else if (open !== null && isTableRuler(raw, line)) {
      for (const row of linesIn(open)) for (const cell of cells(raw, row)) add("paragraph", cell);
      open = null;
      mode = "table";
    } else if (mode === "table") {
      for (const cell of cells(raw, line)) add("paragraph", cell);
    } else {
      const definition = DEFINITION.exec(head);
      const footnote = FOOTNOTE.exec(head);
      if (footnote !== null) close();
      if (definition !== null && open === null) {
        labels.add(normalizeLabel(definition[1] as string));
      } else if (open === null) open = { kind, lines: [{ ...line, start: line.start + (footnote?.[0].length ?? 0) }] };
      else linesIn(open).push(line);
    }
  }
  close();
  return { blocks, labels };
}

// The open block is set by functions within the loop, which narrowing by control flow does not see.
function lastKind(open: { readonly kind: Block["kind"] } | null): Block["kind"] | null {
  return open?.kind ?? null;
}

function linesIn(open: { readonly lines: Span[] }): Span[] {
  return open.lines;
}

/** A heading without the `##` that may close it. */
function withoutClosingMarks(raw: string, line: Span): Span {
  let end = line.end;
  while (end > line.start && raw[end - 1] === "#") end--;
  const closes = end === line.start || raw[end - 1] === " " || raw[end - 1] === "\t";
  return closes ? trimmed(raw, { start: line.start, end }) : line;
}
