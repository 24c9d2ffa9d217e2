import { endianness } from "node:os";

/** What a compiled ground truth begins with. The number is raised by whoever changes the form. */
export const MAGIC = "factlint-truth ";
export const FORMAT = `${MAGIC}1 `;

/** A section, and the fields that an entry of it gives, in order. */
export type Shape = readonly [section: string, ...fields: string[]];

/**
 * The second line of a compiled ground truth, as JSON. The first gives the format and the SHA-256 of all behind it. Behind the
 * header come the values as one JSON array of `tableBytes` in ASCII, each value once; and 32-bit numbers, little-endian: for each entry its shape, its file, the four numbers of its place, and the values of
 * its fields.
 */
export interface Header {
  /** Key of the schemas that the entries fit. */
  readonly code: string;
  readonly tableBytes: number;
  readonly entries: number;
  readonly uris: readonly string[];
  readonly shapes: readonly Shape[];
}

/** The 32-bit numbers in the machine's order, or back; changes the bytes in place. */
export function swapped(bytes: Buffer): Buffer {
  return endianness() === "BE" ? bytes.swap32() : bytes;
}
