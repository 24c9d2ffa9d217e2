import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import { UsageError } from "../read/index.ts";

/** Where a report is written. */
export interface Output {
  /** Resolves when more may be written: what cannot be taken is waited for, never heaped up. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
  /** True once the reader has gone (`| head`): nothing more needs to be written. */
  readonly isClosed: boolean;
}

/** Standard output. A reader that goes away early is no error. */
export function openStdout(stream: NodeJS.WriteStream = process.stdout): Output {
  let closed = false;
  let wake: (() => void) | null = null;
  stream.on("drain", () => wake?.());
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    closed = true;
    wake?.();
  });
  const write: Output["write"] = async (text) => {
    if (closed || text === "" || stream.write(text)) return;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  };
  return {
    write,
    close: async () => {},
    get isClosed() {
      return closed;
    },
  };
}

/**
 * A file, with the folders above it made where they are missing.
 * @throws UsageError where it cannot be written.
 */
export function openFile(path: string): Output {
  const fail = (error: Error): UsageError => new UsageError(`cannot write \`${path}\` (${error.message})`);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw fail(error as Error);
  }
  const stream = createWriteStream(path);
  let failure: Error | null = null;
  let wake: (() => void) | null = null;
  stream.on("drain", () => wake?.());
  stream.on("error", (error) => {
    failure = error;
    wake?.();
  });
  return {
    async write(text) {
      if (failure !== null) throw fail(failure);
      if (text === "" || stream.write(text)) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    },
    async close() {
      stream.end();
      try {
        await finished(stream);
      } catch (error) {
        throw fail(error as Error);
      }
    },
    isClosed: false,
  };
}
