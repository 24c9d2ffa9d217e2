import { isJsonLines } from "../truth/sources.ts";
import { type Sections, writeJsonLines, writeTruth } from "../truth/write.ts";
import { openFile, openStdout } from "./output.ts";

/**
 * Writes a ground truth into a file, as JSON Lines where its name says so, else as YAML; without a file, to standard output.
 * @throws UsageError where the file cannot be written.
 */
export async function writeSections(path: string | undefined, sections: Sections, comment: string): Promise<void> {
  const output = path === undefined ? openStdout() : openFile(path);
  await output.write(
    path !== undefined && isJsonLines(path) ? writeJsonLines(sections) : writeTruth(sections, [comment]),
  );
  await output.close();
}
