import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { FaultyInput } from "../model/fault.ts";

/** A ground-truth file as it lies on disk. */
export interface TruthSource {
  readonly uri: string;
  readonly text: string;
}

/**
 * Reads ground-truth files, each once, and those of folders: all YAML files at any depth but lists, and all JSON Lines.
 * @throws FaultyInput for every path that does not exist.
 */
export function readSources(paths: readonly string[]): readonly TruthSource[] {
  const missing = paths.filter((path) => statSync(path, { throwIfNoEntry: false }) === undefined);
  if (missing.length > 0) {
    throw new FaultyInput(
      missing.map((uri) => ({
        location: { uri, line: 1, column: 1, endLine: 1, endColumn: 1 },
        message: "no such file or folder",
        mend: "name the ground truth's file or folder",
      })),
    );
  }
  return [...new Map(paths.flatMap(sourcesAt).map((source) => [source.uri, source])).values()];
}

function sourcesAt(path: string): readonly TruthSource[] {
  if (!statSync(path).isDirectory()) return [{ uri: path, text: readFileSync(path, "utf8") }];
  return (readdirSync(path, { recursive: true }) as string[])
    .filter((name) => /\.ya?ml$/.test(name) || isJsonLines(name))
    .sort()
    .map((name) => join(path, name))
    .map((uri) => ({ uri, text: readFileSync(uri, "utf8") }))
    .filter(({ uri, text }) => isJsonLines(uri) || !isList(text));
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
