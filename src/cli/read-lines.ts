import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip, type Gunzip } from "node:zlib";
import { UsageError } from "../read/index.ts";
import type { Line } from "../truth/import/imported.ts";

/**
 * The lines of a file, one at a time; of a file that ends in `.gz`, unpacked.
 * @throws UsageError where it cannot be read.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const file = createReadStream(path);
  const bytes = path.endsWith(".gz") ? createGunzip() : file;
  if (bytes !== file) file.on("error", (error) => bytes.destroy(error)).pipe(bytes as Gunzip);
  let number = 0;
  try {
    for await (const text of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield { number: ++number, text };
    }
  } catch (error) {
    throw new UsageError(`cannot read \`${path}\` (${(error as Error).message})`);
  } finally {
    file.destroy();
  }
}
