import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Fault, FaultyInput } from "../model/fault.ts";
import type { Truth } from "../model/truth.ts";
import { type LocatedYaml, parseYaml, zodFaults } from "../yaml/located.ts";
import { buildTruth } from "./build.ts";
import { type Item, lintItems, type Vocabulary } from "./lint/index.ts";
import { itemSchemas } from "./schema.ts";

/**
 * Reads the ground truth out of YAML texts; they may refer to each other's ids.
 * @throws FaultyInput with every fault of every text, in order of text and line.
 */
export function parseTruth(
  sources: readonly { readonly uri: string; readonly text: string }[],
  vocabulary: Vocabulary = {},
): Truth {
  const faults: Fault[] = [];
  const items: Item[] = [];
  let complete = true;
  for (const { uri, text } of sources) {
    const { yaml, faults: syntax } = parseYaml(uri, text);
    faults.push(...syntax);
    if (syntax.length > 0) complete = false;
    else for (const item of itemsOf(yaml, faults)) items.push(item);
  }
  for (const fault of lintItems(items, complete, vocabulary)) faults.push(fault);
  if (faults.length > 0) throw new FaultyInput(inOrder(faults, sources));
  return buildTruth(items);
}

/**
 * Reads the ground truth out of files, and of all `*.yaml` and `*.yml` files of folders, at any depth, but for those in folders
 * that hold a list and no sections.
 * @throws FaultyInput with every fault of every file, also where a path does not exist.
 */
export function readTruth(paths: readonly string[], vocabulary: Vocabulary = {}): Truth {
  const missing = paths.filter((path) => statSync(path, { throwIfNoEntry: false }) === undefined);
  if (missing.length > 0) {
    throw new FaultyInput(
      missing.map((uri) => ({
        location: { uri, line: 1, column: 1, endLine: 1, endColumn: 1 },
        message: "no such file or folder",
        mend: "name the ground truth's file or folder",
      })),
    );
  }
  const sources = new Map(paths.flatMap(sourcesAt).map((source) => [source.uri, source]));
  return parseTruth([...sources.values()], vocabulary);
}

function sourcesAt(path: string): readonly { uri: string; text: string }[] {
  if (!statSync(path).isDirectory()) return [{ uri: path, text: readFileSync(path, "utf8") }];
  return (readdirSync(path, { recursive: true }) as string[])
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(path, name))
    .map((uri) => ({ uri, text: readFileSync(uri, "utf8") }))
    .filter(({ text }) => !isList(text));
}

/** A list at the top is no ground truth but some other tool's file in the same folder. */
function isList(text: string): boolean {
  const first = text.split("\n").find((line) => !/^(?:\s*(?:#.*)?|---.*|%.*)\r?$/.test(line));
  return first !== undefined && /^(?:- |\[)/.test(first);
}

function itemsOf(yaml: LocatedYaml, faults: Fault[]): readonly Item[] {
  if (yaml.value === null) return [];
  if (typeof yaml.value !== "object" || Array.isArray(yaml.value)) {
    faults.push({
      location: yaml.locate([]),
      message: "a ground-truth file is a mapping of sections",
      mend: `begin it with one of ${Object.keys(itemSchemas).join(", ")}`,
    });
    return [];
  }
  return Object.entries(yaml.value as Record<string, unknown>).flatMap(([section, list]) => {
    const schema = itemSchemas[section];
    if (schema === undefined) {
      faults.push({
        location: yaml.locate([section], "key"),
        message: `there is no section \`${section}\``,
        mend: `use one of ${Object.keys(itemSchemas).join(", ")}`,
      });
      return [];
    }
    if (list === null) return [];
    if (!Array.isArray(list)) {
      faults.push({
        location: yaml.locate([section]),
        message: `the section \`${section}\` is not a list`,
        mend: "write each entry after a hyphen",
      });
      return [];
    }
    return list.map((raw: unknown, index): Item => {
      const locate: Item["locate"] = (path, part) => yaml.locate([section, index, ...path], part);
      const result = schema.safeParse(raw);
      if (!result.success) faults.push(...zodFaults(result.error, locate));
      return { section, id: idOf(raw), raw, value: result.success ? result.data : undefined, locate };
    });
  });
}

function idOf(raw: unknown): string | undefined {
  if (typeof raw !== "object" || raw === null || !("id" in raw)) return undefined;
  return typeof raw.id === "string" ? raw.id : undefined;
}

function inOrder(faults: readonly Fault[], sources: readonly { readonly uri: string }[]): readonly Fault[] {
  const rank = new Map(sources.map(({ uri }, index) => [uri, index]));
  return faults.toSorted(
    ({ location: a }, { location: b }) =>
      (rank.get(a.uri) ?? 0) - (rank.get(b.uri) ?? 0) || a.line - b.line || a.column - b.column,
  );
}
