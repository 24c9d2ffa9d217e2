import { createHash } from "node:crypto";
import type { Entry } from "../build.ts";
import { FORMAT, type Header, MAGIC, type Shape, swapped } from "./form.ts";

/** Why bytes are not the entries that they should be. */
export type Unfit = "foreign" | "outdated" | "damaged";

const NEWLINE = 0x0a;

/**
 * The entries of a compiled ground truth, or why there are none: `foreign` where it is something else, `outdated` where it was
 * made for other schemas than those of `code`, `damaged` where a byte is not as it was written. Equal values of entries are one.
 */
export function decodeTruth(bytes: Buffer, code: string): readonly Entry[] | Unfit {
  const [first, whole] = lineOf(bytes);
  if (!first.startsWith(MAGIC)) return "foreign";
  if (!first.startsWith(FORMAT)) return "outdated";
  if (createHash("sha256").update(whole).digest("hex") !== first.slice(FORMAT.length)) return "damaged";
  const [second, body] = lineOf(whole);
  const header = JSON.parse(second) as Header;
  return header.code === code ? entriesOf(header, body) : "outdated";
}

function lineOf(bytes: Buffer): [line: string, rest: Buffer] {
  const end = bytes.indexOf(NEWLINE);
  return end < 0 ? ["", bytes] : [bytes.toString("latin1", 0, end), bytes.subarray(end + 1)];
}

function entriesOf({ tableBytes, entries: count, uris, shapes }: Header, body: Buffer): readonly Entry[] {
  const values = JSON.parse(body.toString("latin1", 0, tableBytes)) as readonly unknown[];
  // A copy: the numbers must begin at a multiple of four.
  const numbers = swapped(Buffer.from(new Uint8Array(body.subarray(tableBytes)).buffer));
  const rows = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length / 4);
  const entries: Entry[] = [];
  let at = 0;
  const next = (): number => rows[at++] as number;
  while (entries.length < count) {
    const shape = shapes[next()] as Shape;
    const uri = uris[next()] as string;
    const location = { uri, line: next(), column: next(), endLine: next(), endColumn: next() };
    const value: Record<string, unknown> = {};
    for (let field = 1; field < shape.length; field++) value[shape[field] as string] = values[next()];
    entries.push({ section: shape[0], value, location });
  }
  return entries;
}
