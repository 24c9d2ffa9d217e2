import type { Broken } from "../archive/index.ts";
import { FaultyInput } from "../model/fault.ts";
import { type ReadOptions, readerFor, readers, UsageError } from "../read/index.ts";

/** What the process's exit code says. */
export const EXIT = {
  clean: 0,
  contradiction: 1,
  /** Wrong usage, broken ground truth, an article file that could not be read, an internal error. */
  broken: 2,
  /** Stopped by SIGINT: 128 and the signal's number, as shells have it. */
  interrupted: 130,
} as const;

/**
 * Whether an article that could not be read must not pass unseen (exit code 2). A file is what the user asked about; a line of
 * an archive is one of many.
 */
export function isBrokenFile({ fault, internal }: Broken, { format }: ReadOptions): boolean {
  const reader = readers.find(({ id }) => id === format) ?? readerFor(fault.location.uri);
  return internal === true || reader.unit === "file";
}

/** The words for an error that ends a command, for standard error. */
export function errorMessage(error: unknown): string {
  if (error instanceof FaultyInput) {
    const count = error.faults.length;
    return `${error.message}\n\nfactlint: ${count} fault${count === 1 ? "" : "s"} in the input`;
  }
  if (error instanceof UsageError) return `factlint: ${error.message}`;
  return `factlint: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
