import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Fault, FaultyInput } from "../model/fault.ts";
import type { Truth } from "../model/truth.ts";
import { buildTruth, type Entry } from "./build.ts";
import type { Cache } from "./cache.ts";
import { decodeTruth, encodeTruth, type Unfit } from "./compiled/index.ts";
import type { Vocabulary } from "./lint/index.ts";
import { isCompiled, readFiles, startOf, type TruthFile, textOf } from "./sources.ts";

/** The code that tells what an entry may be, by folder: a change of it makes every kept entry void. */
const CODE = /(?<!\.d)\.[jt]s$/;
const DECIDING: Readonly<Record<string, RegExp>> = {
  "./": /^(?!(?:import|merge|diff|search)[\\/]).*(?<!\.d)\.[jt]s$/,
  "../yaml/": CODE,
  "../model/": CODE,
  "../claims/": /(?:^|[\\/])(?:fact|fields)(?<!\.d)\.[jt]s$/,
};

/**
 * As `readTruth`; files of the compiled form may be among the paths. Where one of these is all there is, or the cache holds the
 * entries of these very files, YAML, schemas and checks are neither loaded nor run. Only entries without fault are kept.
 * @throws FaultyInput with every fault of every file, also where a path does not exist or a compiled file does not fit.
 */
export async function openTruth(paths: readonly string[], vocabulary: Vocabulary, cache: Cache | null): Promise<Truth> {
  const files = readFiles(paths);
  const code = codeKey(vocabulary);
  const kept = keptEntries(files, code, cache);
  if (kept !== undefined) return buildTruth(kept);
  const entries = await readEntries(files, vocabulary, code);
  cache?.write(keyOf(files, code), encodeTruth(entries, code));
  return buildTruth(entries);
}

/**
 * The entries of the files, where one compiled file is all there is or the cache holds them; undefined where they are still to be
 * read. Nothing is written.
 * @throws FaultyInput where a path does not exist or a compiled file does not fit.
 */
export function openKept(
  paths: readonly string[],
  vocabulary: Vocabulary,
  cache: Cache | null,
): readonly Entry[] | undefined {
  return keptEntries(readFiles(paths), codeKey(vocabulary), cache);
}

function keptEntries(files: readonly TruthFile[], code: string, cache: Cache | null): readonly Entry[] | undefined {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0 && isCompiled(only.uri)) return decodeAll(files, code);
  const bytes = cache?.read(keyOf(files, code));
  const kept = bytes === undefined ? "damaged" : decodeTruth(bytes, code);
  return typeof kept === "string" ? undefined : kept;
}

/**
 * The compiled form of the files: opening it gives what opening them gives, and costs much less.
 * @throws FaultyInput as `openTruth` does.
 */
export async function compileTruth(paths: readonly string[], vocabulary: Vocabulary): Promise<Buffer> {
  const code = codeKey(vocabulary);
  return encodeTruth(await readEntries(readFiles(paths), vocabulary, code), code);
}

async function readEntries(
  files: readonly TruthFile[],
  vocabulary: Vocabulary,
  code: string,
): Promise<readonly Entry[]> {
  const { parseEntries } = await import("./load.ts");
  const known = decodeAll(
    files.filter(({ uri }) => isCompiled(uri)),
    code,
  );
  return parseEntries(files.filter(({ uri }) => !isCompiled(uri)).map(textOf), vocabulary, known);
}

function decodeAll(files: readonly TruthFile[], code: string): readonly Entry[] {
  const faults: Fault[] = [];
  const entries = files.flatMap(({ uri, bytes }) => {
    const decoded = decodeTruth(bytes, code);
    if (typeof decoded !== "string") return decoded;
    faults.push({ location: startOf(uri), message: UNFIT[decoded], mend: MEND });
    return [];
  });
  if (faults.length > 0) throw new FaultyInput(faults);
  return entries;
}

const UNFIT: Readonly<Record<Unfit, string>> = {
  foreign: "not a compiled ground truth, though its name ends in .factlint",
  outdated: "compiled by another version of factlint, whose rules or schemas were others",
  damaged: "a damaged compiled ground truth: its bytes are not those that were written",
};
const MEND = "compile it again: factlint truth compile FILES --output FILE.factlint";

/** Tells apart all that decides what an entry may be: the code of the schemas and checks, and the vocabulary. */
function codeKey(vocabulary: Vocabulary): string {
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
  return hash.digest("hex");
}

function keyOf(files: readonly TruthFile[], code: string): string {
  const hash = createHash("sha256").update(code);
  for (const { uri, bytes } of files) hash.update(`${uri.length} ${bytes.length} ${uri}`).update(bytes);
  return hash.digest("hex");
}
