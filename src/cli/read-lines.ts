import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { UsageError } from "../read/index.ts";
import type { Line } from "../truth/import/imported.ts";

/**
 * The lines of a file, one at a time; of a file that ends in `.gz`, unpacked.
 * @throws UsageError where it cannot be read.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const file = createReadStream(path);
  const bytes = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    bytes.destroy();
  };
  file.on("error", fail);
  bytes.on("error", fail);
  const lines = createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const text of lines) yield { number: ++number, text };
  if (failure !== null) throw new UsageError(`cannot read \`${path}\` (${(failure as Error).message})`);
}
