import type { Fault } from "../../../model/fault.ts";
import { lineLocation } from "../imported.ts";

/** A cell of a table, and where it begins in the file. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** A table: the names of its columns, and its rows. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a table of RFC 4180: cells in quotation marks may hold the delimiter, line breaks and doubled quotation marks. Takes any
 * line break, and a byte order mark. Rows with a fault are passed over; an empty line is none.
 */
export function readTable(uri: string, text: string, delimiter: string): Table {
  const faults: Fault[] = [];
  const fault = (line: number, column: number, message: string, mend: string): void => {
    faults.push({ location: lineLocation(uri, line, column), message, mend });
  };
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let broken = false;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  let line = 1;
  let lineStart = at;
  const endRow = (): void => {
    if (!broken && !(row.length === 1 && row[0]?.text === "")) rows.push(row);
    row = [];
    broken = false;
  };
  while (at < text.length) {
    const start = { line, column: at - lineStart + 1 };
    let value = "";
    if (text[at] === '"') {
      at++;
      for (;;) {
        const mark = text.indexOf('"', at);
        const end = mark < 0 ? text.length : mark;
        const part = text.slice(at, end);
        for (let i = part.indexOf("\n"); i >= 0; i = part.indexOf("\n", i + 1)) {
          line++;
          lineStart = at + i + 1;
        }
        value += part;
        at = end + 1;
        if (mark < 0) {
          fault(
            start.line,
            start.column,
            "the quotation mark that opens this cell is never closed",
            'close the cell with a "',
          );
          return { header: rows[0] ?? [], rows: rows.slice(1), faults };
        }
        if (text[at] !== '"') break;
        value += '"';
        at++;
      }
    }
    const rest = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
    const bare = text.slice(rest, at);
    if (rest > 0 && text[rest - 1] === '"' && value !== "" && bare.trim() !== "") {
      fault(
        line,
        rest - lineStart + 1,
        "words after the quotation mark that closes the cell",
        'double each " inside a cell',
      );
      broken = true;
    } else value += bare;
    row.push({ text: value.trim(), ...start });
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) row.push({ text: "", line, column: at - lineStart + 1 });
      continue;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    line++;
    lineStart = at;
    endRow();
  }
  if (row.length > 0) endRow();
  const [header = [], ...body] = rows;
  const whole = body.filter((cells) => {
    if (cells.length === header.length) return true;
    const [first] = cells as [Cell];
    const more = cells.length > header.length;
    fault(
      first.line,
      more ? (cells[header.length]?.column ?? 1) : first.column,
      `${cells.length} cells in a table of ${header.length} columns`,
      more ? `put a cell that holds a \`${delimiter}\` in quotation marks` : "add the cells that are missing",
    );
    return false;
  });
  return { header, rows: whole, faults };
}
