import { deepFreeze } from "../model/freeze.ts";
import { readCompiled } from "./compiled.ts";
import { readRules } from "./files.ts";
import type { Lexicon } from "./index.ts";

/**
 * As `loadLexicon`; the schemas and the reader of YAML are only loaded where there is no compiled form, for they cost more than
 * all else.
 * @throws FaultyInput with every fault of every file.
 */
export async function openLexicon(): Promise<Lexicon> {
  const compiled = readCompiled(readRules()) as Lexicon | undefined;
  if (compiled !== undefined) return deepFreeze(compiled);
  const { loadLexicon } = await import("./index.ts");
  return loadLexicon();
}
