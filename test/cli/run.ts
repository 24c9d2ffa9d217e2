import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** A cache of the tests' own. */
const CACHE = mkdtempSync(join(tmpdir(), "factlint-cache-"));
const MAIN = resolve("dist/cli/main.js");

/** What a run of the built program gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Path of the built program. The tests of the command line test what users run. */
export function builtMain(): string {
  if (!existsSync(MAIN)) throw new Error("run `npm run build` first: these tests run the built program");
  return MAIN;
}

/** Runs the built program in a folder, without a terminal. */
export function factlint(cwd: string, args: readonly string[], input = "", env: Record<string, string> = {}): Run {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtMain(), ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: { ...inherited, FACTLINT_CACHE: CACHE, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

/** A new folder that holds these files. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "factlint-cli-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
