import type { Span } from "../../model/span.ts";
import { trimmed } from "./lines.ts";

/** True for a line of one mark alone: what underlines a heading. */
export function isRuler(raw: string, { start, end }: Span, mark: string): boolean {
  let at = start;
  while (at < end && raw[at] === mark) at++;
  return at === end && start < end;
}

/** True for three or more `-`, `*` or `_`, with or without space between them. */
export function isThematicBreak(raw: string, line: Span): boolean {
  const mark = raw[line.start];
  if (mark !== "-" && mark !== "*" && mark !== "_") return false;
  let count = 0;
  for (let at = line.start; at < line.end; at++) {
    if (raw[at] === mark) count++;
    else if (raw[at] !== " " && raw[at] !== "\t") return false;
  }
  return count >= 3;
}

/** True for the line between a table's head and its rows: `|---|:-:|`. */
export function isTableRuler(raw: string, line: Span): boolean {
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

/** The cells of a table's row that hold something. */
export function cells(raw: string, line: Span): Span[] {
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
