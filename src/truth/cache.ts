import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Keeps bytes between runs, by key. It is never needed: what cannot be read or written is as if it were not there. */
export interface Cache {
  read(key: string): Buffer | undefined;
  write(key: string, bytes: Uint8Array): void;
}

/** Of more files than this, those written longest ago are removed. */
const MOST_FILES = 16;
const SUFFIX = ".factlint";

/** A cache of files in a folder of its own, which is made when the first is written. */
export function createFolderCache(folder: string): Cache {
  const pathOf = (key: string): string => join(folder, `${key}${SUFFIX}`);
  return {
    read: (key) => attempt(() => readFileSync(pathOf(key))),
    write: (key, bytes) =>
      attempt(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        // Renamed when whole: another run never reads half a file.
        const draft = mkdtempSync(join(folder, "draft-"));
        writeFileSync(join(draft, key), bytes, { mode: 0o600 });
        renameSync(join(draft, key), pathOf(key));
        rmSync(draft, { recursive: true });
        removeOldest(folder);
      }),
  };
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => join(folder, name))
    .map((path) => ({ path, written: statSync(path).mtimeMs }))
    .sort((a, b) => b.written - a.written);
  for (const { path } of files.slice(MOST_FILES)) rmSync(path, { force: true });
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
