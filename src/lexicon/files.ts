import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RULES = fileURLToPath(new URL("../../rules/", import.meta.url));

/** A file of rules as it lies on disk. */
export interface RuleFile {
  readonly section: string;
  readonly path: string;
  readonly text: string;
}

/** Reads all files of a language, by section and then by name: a section is a file, or a folder of files. */
export function readRules(language = "en", folder = RULES): readonly RuleFile[] {
  const root = join(folder, language);
  return (readdirSync(root, { recursive: true }) as string[])
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ section: name.replace(/(?:[\\/].*|\.yaml)$/s, ""), path: join(root, name) }))
    .sort((a, b) => order(a.section, b.section) || order(a.path, b.path))
    .map(({ section, path }) => ({ section, path, text: readFileSync(path, "utf8") }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
