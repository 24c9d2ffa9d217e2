import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Truth } from "../model/truth.ts";
import { buildTruth, type Entry } from "./build.ts";
import type { Cache } from "./cache.ts";
import type { Vocabulary } from "./lint/index.ts";
import { readSources, type TruthSource } from "./sources.ts";

/** The code that tells what an entry may be, by folder: a change of it makes every kept entry void. */
const CODE = /\.[jt]s$/;
const DECIDING: Readonly<Record<string, RegExp>> = {
  "./": CODE,
  "../yaml/": CODE,
  "../model/": CODE,
  "../claims/": /(?:^|[\\/])(?:fact|fields)\.[jt]s$/,
};

/**
 * As `readTruth`; where the cache holds the entries of these very texts, YAML, schemas and checks are neither loaded nor run.
 * Only entries without fault are kept.
 * @throws FaultyInput with every fault of every file, also where a path does not exist.
 */
export async function openTruth(paths: readonly string[], vocabulary: Vocabulary, cache: Cache | null): Promise<Truth> {
  const sources = readSources(paths);
  const key = cache === null ? "" : keyOf(sources, vocabulary);
  const kept = cache?.read(key);
  if (Array.isArray(kept)) return buildTruth(kept as readonly Entry[]);
  const { parseEntries } = await import("./load.ts");
  const entries = parseEntries(sources, vocabulary);
  cache?.write(key, entries);
  return buildTruth(entries);
}

function keyOf(sources: readonly TruthSource[], vocabulary: Vocabulary): string {
  const hash = createHash("sha256");
  const add = (text: string): void => {
    hash.update(`${text.length} `).update(text);
  };
  for (const [folder, decides] of Object.entries(DECIDING)) {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    const names = (readdirSync(root, { recursive: true }) as string[]).filter((name) => decides.test(name));
    for (const name of names.sort()) add(readFileSync(join(root, name), "utf8"));
  }
  const { knownTypes, knownOutcomes, knownMeasures, knownUnits } = vocabulary;
  for (const known of [knownTypes, knownOutcomes, knownMeasures, knownUnits])
    add(JSON.stringify(known === undefined ? null : [...known].sort()));
  for (const { uri, text } of sources) {
    add(uri);
    add(text);
  }
  return hash.digest("hex");
}
