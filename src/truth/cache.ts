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

/** Keeps values between runs, by key. It is never needed: what cannot be read or written is as if it were not there. */
export interface Cache {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

/** Of more files than this, those written longest ago are removed. */
const MOST_FILES = 16;
const SUFFIX = ".truth.json";

/** A cache of JSON files in a folder of its own, which is made when the first value is written. */
export function createFolderCache(folder: string): Cache {
  const pathOf = (key: string): string => join(folder, `${key}${SUFFIX}`);
  return {
    read: (key) => attempt(() => JSON.parse(readFileSync(pathOf(key), "utf8")) as unknown),
    write: (key, value) =>
      attempt(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        // Renamed when whole: another run never reads half a file.
        const draft = mkdtempSync(join(folder, "draft-"));
        writeFileSync(join(draft, key), JSON.stringify(value), { mode: 0o600 });
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
