import { endianness } from "node:os";

const isBigEndian = endianness() === "BE";
// Used again for each text.
let units = new Uint16Array(1 << 14);
let bytes = Buffer.from(units.buffer);

/**
 * The UTF-16 units of a text, until the next call. Reading them costs a fraction of what `charCodeAt` does, which asks each time
 * how the string is kept.
 */
export function unitsOf(text: string): Uint16Array {
  if (text.length > units.length) {
    units = new Uint16Array(text.length * 2);
    bytes = Buffer.from(units.buffer);
  }
  const written = bytes.write(text, "utf16le");
  if (isBigEndian) bytes.subarray(0, written).swap16();
  return units.subarray(0, text.length);
}
