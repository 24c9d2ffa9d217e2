import { markdownReader } from "./markdown/index.ts";
import { ndjsonReader } from "./ndjson.ts";
import type { Reader } from "./reader.ts";
import { textReader } from "./text.ts";

/** The table of readers. Whoever adds one writes a file beside this one and a line here. */
export const readers: readonly Reader[] = [textReader, markdownReader, ndjsonReader];

/** The reader for a file by its name; plain text where no reader knows the ending. */
export function readerFor(file: string): Reader {
  const name = file.toLowerCase();
  return readers.find((reader) => reader.extensions.some((end) => name.endsWith(end))) ?? textReader;
}
