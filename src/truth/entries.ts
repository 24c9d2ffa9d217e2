import { type Fault, FaultyInput } from "../model/fault.ts";
import { type MarkedField, markedFields } from "./fields.ts";
import type { Item } from "./lint/index.ts";
import { itemsIn } from "./load.ts";
import { itemSchemas } from "./schema.ts";
import type { TruthSource } from "./sources.ts";
import type { PlainItem } from "./write.ts";

/**
 * The entries of ground-truth files, which need not be whole: what they refer to may stand elsewhere.
 * @throws FaultyInput for broken syntax, and for what does not fit the schema.
 */
export function readEntries(sources: readonly TruthSource[]): readonly Item[] {
  const faults: Fault[] = [];
  const items = sources.flatMap((source) => itemsIn(source, faults).items);
  if (faults.length > 0) throw new FaultyInput(faults);
  return items;
}

/** An entry as it stands in its file, with years as text and references renamed. */
export function plainOf({ section, raw }: Item, renamed: ReadonlyMap<string, string> = new Map()): PlainItem {
  return (CHANGING.get(section) ?? []).reduce<unknown>((entry, { path, ref, date }) => {
    if (date)
      return mapAt(entry, path, (value) => (typeof value === "number" ? String(value).padStart(4, "0") : value));
    if (renamed.size === 0 || ref !== "entity") return entry;
    return mapAt(entry, path, (value) => renamed.get(String(value)) ?? value);
  }, raw) as PlainItem;
}

/** The fields that are dates or name entities, by section. */
const CHANGING: ReadonlyMap<string, readonly MarkedField[]> = new Map(
  Object.entries(itemSchemas).map(([section, schema]) => [
    section,
    markedFields(schema).filter(({ date, ref }) => date || ref === "entity"),
  ]),
);

function mapAt(value: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return step === "*" ? value.map((each) => mapAt(each, rest, change)) : value;
  if (step === "*")
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapAt(each, rest, change)]));
  if (!(step in value)) return value;
  return { ...value, [step]: mapAt((value as Record<string, unknown>)[step], rest, change) };
}

/** A value in one form for all that mean the same: what is left out by default is left out, fields are in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(tidied(value)) ?? "";
}

/** The value without what is left out by default. */
export function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== "object" || value === null) return value;
  const given = Object.entries(value).filter(([, each]) => each !== undefined && each !== false && !isEmpty(each));
  return Object.fromEntries(given.map(([key, each]) => [key, withoutDefaults(each)]));
}

function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value !== "object" || value === null) return value;
  const given = Object.entries(value).filter(([, each]) => each !== undefined && each !== false && !isEmpty(each));
  return Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, tidied(each)]));
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
