import type { z } from "zod";
import { type Fault, FaultyInput } from "../model/fault.ts";
import type { Truth } from "../model/truth.ts";
import { type LocatedItem, readItems } from "../yaml/items.ts";
import { readJsonLines } from "../yaml/json-lines.ts";
import { type LocatedYaml, parseYaml, zodFaults } from "../yaml/located.ts";
import { buildTruth, type Entry } from "./build.ts";
import { type Item, lintItems, type Vocabulary } from "./lint/index.ts";
import { itemSchemas } from "./schema.ts";
import { isJsonLines, readSources, type TruthSource } from "./sources.ts";

const sections = Object.keys(itemSchemas);

/**
 * Reads the ground truth out of texts, YAML or JSON Lines by their names; they may refer to each other's ids.
 * @throws FaultyInput with every fault of every text, in order of text and line.
 */
export function parseTruth(sources: readonly TruthSource[], vocabulary: Vocabulary = {}): Truth {
  return buildTruth(parseEntries(sources, vocabulary));
}

/**
 * The entries of the texts, in order, behind those that are `known` to fit the schemas: they may refer to each other.
 * @throws FaultyInput as `parseTruth` does.
 */
export function parseEntries(
  sources: readonly TruthSource[],
  vocabulary: Vocabulary,
  known: readonly Entry[] = [],
): readonly Entry[] {
  const faults: Fault[] = [];
  const items = known.map(itemOf);
  let complete = true;
  for (const source of sources) {
    const read = itemsIn(source, faults);
    if (!read.complete) complete = false;
    for (const item of read.items) items.push(item);
  }
  for (const fault of lintItems(items, complete, vocabulary)) faults.push(fault);
  if (faults.length > 0) throw new FaultyInput(inOrder(faults, sources));
  return items.map(({ section, value = {}, location }) => ({ section, value, location }));
}

/**
 * Reads the ground truth out of files, and of all `*.yaml`, `*.yml`, `*.ndjson` and `*.jsonl` files of folders, at any depth,
 * but for YAML files that hold a list and no sections.
 * @throws FaultyInput with every fault of every file, also where a path does not exist.
 */
export function readTruth(paths: readonly string[], vocabulary: Vocabulary = {}): Truth {
  return parseTruth(readSources(paths), vocabulary);
}

/**
 * The entries of one text, YAML or JSON Lines by its name, each held against its schema; what is wrong is added to the faults.
 * `complete` is false where the syntax is broken, so that entries may be missing.
 */
export function itemsIn({ uri, text }: TruthSource, faults: Fault[]): { items: readonly Item[]; complete: boolean } {
  const read = isJsonLines(uri) ? readJsonLines(uri, text, sections) : readYaml(uri, text);
  for (const fault of read.faults) faults.push(fault);
  return { items: read.items.map((item) => checked(item, faults)), complete: read.complete };
}

interface ReadFile {
  readonly items: readonly LocatedItem[];
  readonly faults: readonly Fault[];
  readonly complete: boolean;
}

function readYaml(uri: string, text: string): ReadFile {
  const items = readItems(uri, text, (name) => name in itemSchemas);
  if (items !== undefined) return { items, faults: [], complete: true };
  const { yaml, faults } = parseYaml(uri, text);
  return faults.length > 0 ? { items: [], faults, complete: false } : { ...itemsOf(yaml), complete: true };
}

/** The entries of a file that is not of the usual form, and what is wrong with the form. */
function itemsOf(yaml: LocatedYaml): Omit<ReadFile, "complete"> {
  if (yaml.value === null) return { items: [], faults: [] };
  if (typeof yaml.value !== "object" || Array.isArray(yaml.value)) {
    const fault = {
      location: yaml.locate([]),
      message: "a ground-truth file is a mapping of sections",
      mend: `begin it with one of ${sections.join(", ")}`,
    };
    return { items: [], faults: [fault] };
  }
  const faults: Fault[] = [];
  const items = Object.entries(yaml.value as Record<string, unknown>).flatMap(([section, list]): LocatedItem[] => {
    if (itemSchemas[section] === undefined) {
      faults.push({
        location: yaml.locate([section], "key"),
        message: `there is no section \`${section}\``,
        mend: `use one of ${sections.join(", ")}`,
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
    return list.map((value: unknown, index) => ({
      section,
      value,
      location: yaml.locate([section, index]),
      locate: (path, part) => yaml.locate([section, index, ...path], part),
    }));
  });
  return { items, faults };
}

function checked({ section, value: raw, location, locate }: LocatedItem, faults: Fault[]): Item {
  const result = (itemSchemas[section] as z.ZodObject).safeParse(raw);
  if (!result.success) for (const fault of zodFaults(result.error, locate)) faults.push(fault);
  return { section, id: idOf(raw), raw, value: result.success ? result.data : undefined, location, locate };
}

/** An entry without fault, as an item: it has no text, so that every field stands where the entry does. */
export function itemOf({ section, value, location }: Entry): Item {
  return { section, id: idOf(value), raw: value, value, location, locate: () => location };
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
