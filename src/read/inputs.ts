import { type Dirent, readdirSync, statSync } from "node:fs";
import { compileGlob, isGlob } from "./glob.ts";
import { readers } from "./readers.ts";

/** Thrown where what was asked for cannot be done as asked: a path that matches nothing, an option that makes no sense. Exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** Folders whose content nobody means when naming the folder above. */
const SKIPPED = new Set(["node_modules"]);

/**
 * The files that the inputs name, in the order of the inputs and within each by name, each once: files as they are, folders
 * recursively (files of a known ending), globs, and `-` for standard input.
 * @throws UsageError for the first input that matches no file; nothing has been read by then.
 */
export function findFiles(inputs: readonly string[]): string[] {
  const found = new Set<string>();
  for (const input of inputs) {
    const before = found.size;
    let any = false;
    for (const file of filesOf(input)) {
      any = true;
      found.add(file);
    }
    if (!any && found.size === before) throw new UsageError(nothingFound(input));
  }
  return [...found];
}

function* filesOf(input: string): Generator<string> {
  if (input === "-") {
    yield input;
    return;
  }
  const stats = statSync(input, { throwIfNoEntry: false });
  if (stats?.isDirectory()) yield* walk(input.replace(/(?<=.)\/+$/, ""), isArticle);
  else if (stats !== undefined) yield input;
  else if (isGlob(input)) {
    const glob = compileGlob(input);
    const path = input.replace(/^(?:\.\/)+/, "");
    const prefix = input.slice(0, input.length - path.length);
    if (statSync(glob.base === "" ? "." : glob.base, { throwIfNoEntry: false })?.isDirectory()) {
      for (const file of walk(glob.base, glob.matches)) yield prefix + file;
    }
  }
}

/** The files below a folder, names in the order of their code units, files and folders mixed. */
function* walk(folder: string, wanted: (path: string) => boolean): Generator<string> {
  const entries = readdirSync(folder === "" ? "." : folder, { withFileTypes: true });
  for (const entry of entries.sort(byName)) {
    const path = folder === "" ? entry.name : `${folder.replace(/\/$/, "")}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name) && !entry.name.startsWith(".")) yield* walk(path, wanted);
    } else if (wanted(path) && isFile(entry, path)) yield path;
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function isFile(entry: Dirent, path: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

function isArticle(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    !name.startsWith(".") && readers.some((reader) => reader.extensions.some((end) => name.toLowerCase().endsWith(end)))
  );
}

function nothingFound(input: string): string {
  if (isGlob(input)) return `no file matches \`${input}\``;
  if (statSync(input, { throwIfNoEntry: false })?.isDirectory()) {
    const endings = readers.flatMap((reader) => reader.extensions).join(", ");
    return `the folder \`${input}\` holds no articles (files ending in ${endings})`;
  }
  return `there is no file \`${input}\``;
}
