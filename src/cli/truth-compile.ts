import { writeFileSync } from "node:fs";
import { openLexicon } from "../lexicon/open.ts";
import { UsageError } from "../read/index.ts";
import { compileTruth } from "../truth/open.ts";
import { EXIT } from "./exit.ts";
import { truthPaths, vocabularyOf } from "./truth-files.ts";

/**
 * Checks the ground truth and writes its compiled form into a file. Returns the exit code.
 * @throws UsageError where there is none, or the file's name does not tell the form; FaultyInput with every fault.
 */
export async function compileTruthFiles(named: readonly string[], { output }: { output: string }): Promise<number> {
  if (!output.endsWith(".factlint"))
    throw new UsageError(`--output ${output}: a compiled ground truth is known by the ending .factlint`);
  const paths = truthPaths(named);
  if (paths.length === 0) throw new UsageError("name the ground truth to compile: files, or folders of them");
  writeFileSync(output, await compileTruth(paths, vocabularyOf(await openLexicon())));
  return EXIT.clean;
}
