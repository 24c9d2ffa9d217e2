import { type Fault, FaultyInput } from "../model/fault.ts";
import type { Truth } from "../model/truth.ts";
import { type LocatedYaml, parseYaml, zodFaults } from "../yaml/located.ts";
import { buildTruth, type Entry } from "./build.ts";
import { type Item, lintItems, type Vocabulary } from "./lint/index.ts";
import { itemSchemas } from "./schema.ts";
import { readSources, type TruthSource } from "./sources.ts";

/**
 * Reads the ground truth out of YAML texts; they may refer to each other's ids.
 * @throws FaultyInput with every fault of every text, in order of text and line.
 */
export function parseTruth(sources: readonly TruthSource[], vocabulary: Vocabulary = {}): Truth {
  return buildTruth(parseEntries(sources, vocabulary));
}

/**
 * The entries of YAML texts, in order.
 * @throws FaultyInput as `parseTruth` does.
 */
export function parseEntries(sources: readonly TruthSource[], vocabulary: Vocabulary): readonly Entry[] {
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
  return items.map(({ section, value = {}, locate }) => ({ section, value, location: locate([]) }));
}

/**
 * Reads the ground truth out of files, and of all `*.yaml` and `*.yml` files of folders, at any depth, but for those in folders
 * that hold a list and no sections.
 * @throws FaultyInput with every fault of every file, also where a path does not exist.
 */
export function readTruth(paths: readonly string[], vocabulary: Vocabulary = {}): Truth {
  return parseTruth(readSources(paths), vocabulary);
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

function inOrder(faults: readonly Fault[], sources: readonly TruthSource[]): readonly Fault[] {
  const rank = new Map(sources.map(({ uri }, index) => [uri, index]));
  return faults.toSorted(
    ({ location: a }, { location: b }) =>
      (rank.get(a.uri) ?? 0) - (rank.get(b.uri) ?? 0) || a.line - b.line || a.column - b.column,
  );
}
