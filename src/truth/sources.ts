import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Location } from "../model/document.ts";
import { FaultyInput } from "../model/fault.ts";

/** A ground-truth file as it lies on disk. */
export interface TruthSource {
  readonly uri: string;
  readonly text: string;
}

/** The same, as bytes. */
export interface TruthFile {
  readonly uri: string;
  readonly bytes: Buffer;
}

/**
 * Reads ground-truth files, each once, and those of folders: all YAML files at any depth but lists, and all JSON Lines. Compiled
 * ones are only read where they are named themselves.
 * @throws FaultyInput for every path that does not exist.
 */
export function readFiles(paths: readonly string[]): readonly TruthFile[] {
  const missing = paths.filter((path) => statSync(path, { throwIfNoEntry: false }) === undefined);
  if (missing.length > 0) {
    throw new FaultyInput(
      missing.map((uri) => ({
        location: startOf(uri),
        message: "no such file or folder",
        mend: "name the ground truth's file or folder",
      })),
    );
  }
  return [...new Map(paths.flatMap(filesAt).map((file) => [file.uri, file])).values()];
}

/**
 * As `readFiles`, as texts.
 * @throws FaultyInput for every path that does not exist, and for compiled files, which hold no text.
 */
export function readSources(paths: readonly string[]): readonly TruthSource[] {
  const files = readFiles(paths);
  const compiled = files.filter(({ uri }) => isCompiled(uri));
  if (compiled.length > 0) {
    throw new FaultyInput(
      compiled.map(({ uri }) => ({
        location: startOf(uri),
        message: "a compiled ground truth holds no text",
        mend: "name the files that it was compiled from",
      })),
    );
  }
  return files.map(textOf);
}

/** The text of a file. */
export function textOf({ uri, bytes }: TruthFile): TruthSource {
  return { uri, text: bytes.toString("utf8") };
}

/** The place of a fault of a whole file. */
export function startOf(uri: string): Location {
  return { uri, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function filesAt(path: string): readonly TruthFile[] {
  if (!statSync(path).isDirectory()) return [{ uri: path, bytes: readFileSync(path) }];
  return (readdirSync(path, { recursive: true }) as string[])
    .filter((name) => /\.ya?ml$/.test(name) || isJsonLines(name))
    .sort()
    .map((name) => join(path, name))
    .map((uri) => ({ uri, bytes: readFileSync(uri) }))
    .filter(({ uri, bytes }) => isJsonLines(uri) || !isList(bytes.toString("utf8", 0, HEAD)));
}

/** So many bytes tell what stands at the top of a file. */
const HEAD = 1 << 16;

/** The compiled form, by its name. */
export function isCompiled(uri: string): boolean {
  return uri.endsWith(".factlint");
}

/** One JSON object a line: `{"section": "events", "id": …}`. */
export function isJsonLines(uri: string): boolean {
  return /\.(?:ndjson|jsonl)$/.test(uri);
}

/** A list at the top is no ground truth but some other tool's file in the same folder. */
function isList(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end < 0 ? text.length : end);
    if (!/^(?:\s*(?:#.*)?|---.*|%.*)\r?$/.test(line)) return /^(?:- |\[)/.test(line);
    start += line.length + 1;
  }
  return false;
}
