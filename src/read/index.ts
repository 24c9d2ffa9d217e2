import { createReadStream } from "node:fs";
import { decode } from "./decode.ts";
import { readLines } from "./lines.ts";
import type { ArticleSettings, Reader, Reading } from "./reader.ts";
import { readerFor, readers } from "./readers.ts";

export { parsePublished } from "./date.ts";
export { findFiles, UsageError } from "./inputs.ts";
export type { ArticleSettings, Reader, Reading } from "./reader.ts";
export { readerFor, readers } from "./readers.ts";

/** How articles are to be read. */
export interface ReadOptions extends ArticleSettings {
  /** Id of the reader for all files; without it each file's name decides. */
  readonly format?: Reader["id"];
  /** The name that standard input (`-`) goes by. */
  readonly stdinFilename?: string;
  /** Where `-` is read from. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Called with the number of bytes after each piece that was read, for showing progress. */
  readonly onBytes?: (count: number) => void;
}

/** One article, as a whole file or as a line of an archive, is at most this many bytes. */
const LONGEST_ARTICLE = 64 * 1024 * 1024;

/**
 * Reads the articles of the files one after the other, in order, as they are asked for. Holds one article at a time, however
 * large an archive is. What cannot be read is a fault in the place of the article; the articles after it are read all the same.
 */
export async function* readArticles(files: readonly string[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  for (const file of files) {
    const uri = file === "-" ? (options.stdinFilename ?? file) : file;
    const reader = readers.find(({ id }) => id === options.format) ?? readerFor(uri);
    const chunks = counted(file === "-" ? (options.stdin ?? empty()) : createReadStream(file), options.onBytes);
    try {
      yield* reader.unit === "line"
        ? readArchive(reader, uri, chunks, options)
        : readWhole(reader, uri, chunks, options);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
      yield { fault: faultOf(uri, 1, `the file cannot be read (${error.message})`, "check its name and permissions") };
    }
  }
}

async function* readArchive(
  reader: Reader,
  uri: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  for await (const { line, bytes } of readLines(chunks, LONGEST_ARTICLE)) {
    if (bytes === null) yield { fault: tooLong(uri, line) };
    else if (!isBlank(bytes)) yield readOne(reader, uri, bytes, line, options);
  }
}

async function* readWhole(
  reader: Reader,
  uri: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LONGEST_ARTICLE) break;
    held.push(chunk);
  }
  if (size > LONGEST_ARTICLE) yield { fault: tooLong(uri, 1) };
  else yield readOne(reader, uri, Buffer.concat(held), 1, options);
}

function readOne(reader: Reader, uri: string, bytes: Uint8Array, line: number, settings: ArticleSettings): Reading {
  const raw = decode(bytes, uri, line);
  return typeof raw === "string" ? reader.read({ uri, raw, rawLine: line }, settings) : { fault: raw };
}

function tooLong(uri: string, line: number): NonNullable<Reading["fault"]> {
  const limit = `${LONGEST_ARTICLE / 1024 / 1024} MB`;
  return faultOf(
    uri,
    line,
    `the article is longer than ${limit}`,
    "divide it, or write an archive as one article a line",
  );
}

function faultOf(uri: string, line: number, message: string, mend: string): NonNullable<Reading["fault"]> {
  return { location: { uri, line, column: 1, endLine: line, endColumn: 1 }, message, mend };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: ReadOptions["onBytes"],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

async function* empty(): AsyncGenerator<Uint8Array> {}
