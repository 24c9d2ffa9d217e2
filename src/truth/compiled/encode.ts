import { createHash } from "node:crypto";
import type { Entry } from "../build.ts";
import { FORMAT, type Header, type Shape, swapped } from "./form.ts";

/**
 * The compiled form of entries without fault. `code` tells which schemas they fit (see `codeKey`). The same entries give the
 * same bytes.
 */
export function encodeTruth(entries: readonly Entry[], code: string): Buffer {
  const uris = numbered<string>();
  const shapes = numbered<string>();
  const values = numbered<string>();
  const rows: number[] = [];
  for (const { section, value, location } of entries) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    rows.push(shapes.of(JSON.stringify([section, ...fields.map(([key]) => key)])));
    rows.push(uris.of(location.uri), location.line, location.column, location.endLine, location.endColumn);
    for (const [, field] of fields) rows.push(values.of(JSON.stringify(field)));
  }
  const table = Buffer.from(escaped(`[${values.list().join(",")}]`), "latin1");
  const header: Header = {
    code,
    tableBytes: table.length,
    entries: entries.length,
    uris: uris.list(),
    shapes: shapes.list().map((shape) => JSON.parse(shape) as Shape),
  };
  const line = Buffer.from(`${escaped(JSON.stringify(header))}\n`, "latin1");
  const whole = Buffer.concat([line, table, swapped(Buffer.from(Int32Array.from(rows).buffer))]);
  const digest = createHash("sha256").update(whole).digest("hex");
  return Buffer.concat([Buffer.from(`${FORMAT}${digest}\n`, "latin1"), whole]);
}

/** Numbers things in the order in which they are first asked for. */
function numbered<T>(): { of(thing: T): number; list(): readonly T[] } {
  const numbers = new Map<T, number>();
  return {
    of(thing) {
      let number = numbers.get(thing);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(thing, number);
      }
      return number;
    },
    list: () => [...numbers.keys()],
  };
}

/** JSON in ASCII alone: it is read without decoding, and every string of it takes one byte a letter. */
function escaped(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
