import { position } from "../model/document.ts";
import type { Fault } from "../model/fault.ts";

/** Decodes UTF-8 and takes off a byte order mark. `line` is the 1-based line on which the bytes begin. */
export function decode(bytes: Uint8Array, uri: string, line: number): string | Fault {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wrongEncoding(uri, line, "UTF-16 (little-endian)");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wrongEncoding(uri, line, "UTF-16 (big-endian)");
  const bad = firstInvalid(bytes);
  if (bad !== null) {
    const before = new TextDecoder().decode(bytes.subarray(0, bad));
    const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    return faultAt(uri, line, before, `the byte 0x${byte} is not UTF-8`, "save the file as UTF-8");
  }
  const text = new TextDecoder().decode(bytes);
  const nul = text.indexOf("\0");
  if (nul < 0) return text;
  return faultAt(uri, line, text.slice(0, nul), "a NUL character: this is no text", "give a text file in UTF-8");
}

function wrongEncoding(uri: string, line: number, name: string): Fault {
  return faultAt(uri, line, "", `the file is in ${name}`, "save the file as UTF-8");
}

function faultAt(uri: string, firstLine: number, before: string, message: string, mend: string): Fault {
  const { line, column } = position(before, before.length);
  const at = { line: line + firstLine - 1, column };
  return { location: { uri, ...at, endLine: at.line, endColumn: at.column + 1 }, message, mend };
}

/** Offset of the first byte that is no part of well-formed UTF-8; null where all are. */
function firstInvalid(bytes: Uint8Array): number | null {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return null;
  } catch {
    return firstIllFormed(bytes);
  }
}

function firstIllFormed(bytes: Uint8Array): number | null {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : (lead & 0xf0) === 0xe0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    if (length === 0) return at;
    // The second byte's range excludes over-long forms, surrogates and what lies beyond U+10FFFF.
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let index = 1; index < length; index++) {
      const byte = bytes[at + index] ?? 0;
      if (byte < (index === 1 ? low : 0x80) || byte > (index === 1 ? high : 0xbf)) return at;
    }
    at += length;
  }
  return null;
}
