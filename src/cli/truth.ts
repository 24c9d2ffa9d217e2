import { openLexicon } from "../lexicon/open.ts";
import { counted } from "../report/index.ts";
import { truthJsonSchema } from "../truth/index.ts";
import { factSections } from "../truth/sections.ts";
import { EXIT } from "./exit.ts";
import { loadTruth } from "./truth-files.ts";

/**
 * Checks the ground truth and writes what it holds. Returns the exit code.
 * @throws UsageError where there is none; FaultyInput with every fault.
 */
export async function checkTruth(paths: readonly string[]): Promise<number> {
  const truth = await loadTruth(paths, await openLexicon(), null);
  const counts = Object.keys(factSections).map((section) => `${truth.records(section).length} ${section}`);
  process.stdout.write(`✓ ${counted(truth.entities.length, "entity", "entities")}, ${counts.join(", ")}: no fault\n`);
  return EXIT.clean;
}

/** Writes the JSON Schema of ground-truth files. Returns the exit code. */
export function printTruthSchema(): number {
  process.stdout.write(`${JSON.stringify(truthJsonSchema(), null, 2)}\n`);
  return EXIT.clean;
}
