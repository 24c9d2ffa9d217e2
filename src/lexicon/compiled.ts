import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("./compiled.json", import.meta.url);

/** What the rules are read from, in order. */
type Sources = readonly { readonly text: string }[];

/** The validated rules as the build left them, if it made them of just these files: YAML is slow to read, JSON is not. */
export function readCompiled(sources: Sources): unknown {
  let compiled: { digest: string; lexicon: unknown };
  try {
    compiled = JSON.parse(readFileSync(FILE, "utf8"));
  } catch {
    return undefined;
  }
  return compiled.digest === digestOf(sources) ? compiled.lexicon : undefined;
}

/** Writes the compiled form beside this module. */
export function writeCompiled(sources: Sources, lexicon: unknown): void {
  writeFileSync(FILE, JSON.stringify({ digest: digestOf(sources), lexicon }));
}

function digestOf(sources: Sources): string {
  const hash = createHash("sha256");
  for (const { text } of sources) hash.update(text).update("\0");
  return hash.digest("hex");
}
