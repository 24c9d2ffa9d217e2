import { dateRange, relation } from "../../model/edtf.ts";
import { bareWords, slugOf } from "../../model/slug.ts";
import { eachString, markedFields } from "../fields.ts";
import type { Item } from "../lint/index.ts";
import { itemSchemas } from "../schema.ts";

/** What is looked for. */
export interface Query {
  /** Words that an entry must have, all of them, each at least as the beginning of a word. */
  readonly words: string;
  /** EDTF: entries of this time only. */
  readonly date?: string;
}

/** An entry that was found. */
export interface Hit {
  readonly item: Item;
  readonly matched: Matched;
  /** Of an entity: the entries that refer to it, in order of time. */
  readonly facts: readonly Item[];
}

/** What of an entry the words are, the closest first. */
export type Matched = (typeof RANKS)[number];

const RANKS = ["id", "name", "alias", "words of a name", "words", "date"] as const;
const SECTIONS = Object.keys(itemSchemas);
/** Fields of an entry that hold prose. */
const PROSE = ["text", "note", "title", "type", "to"] as const;

/**
 * The entries that have all words of a query, and are of its time: those whose id or name it is come first, then those of which
 * it is a part of a name, then those that merely have its words, be it in the names of those who took part.
 */
export function searchTruth(items: readonly Item[], query: Query): readonly Hit[] {
  const entities = new Map(
    items.flatMap((item) => (item.section === "entities" && item.id !== undefined ? [[item.id, item]] : [])),
  );
  const wanted = bareWords(query.words);
  const range = query.date === undefined ? undefined : dateRange(query.date);
  const inTime = (item: Item): boolean =>
    query.date === undefined ||
    datesOf(item).some((date) => !["disjoint", "unknown"].includes(relation(dateRange(date), range)));
  const found = items
    .filter(({ section }) => section !== "citations")
    .flatMap((item) => {
      const matched = wanted === "" ? ("date" as const) : matchOf(item, wanted, slugOf(query.words), entities);
      return matched === undefined ? [] : [{ item, matched }];
    });
  const facts = factsAbout(
    items,
    new Set(found.flatMap(({ item: { section, id } }) => (section === "entities" && id !== undefined ? [id] : []))),
  );
  return found
    .map((hit) => ({
      ...hit,
      facts: (hit.item.section === "entities" ? (facts.get(hit.item.id ?? "") ?? []) : []).filter(inTime),
    }))
    .filter(({ item, facts: of }) =>
      item.section === "entities" && query.date !== undefined ? of.length > 0 : inTime(item),
    )
    .sort(
      (a, b) =>
        RANKS.indexOf(a.matched) - RANKS.indexOf(b.matched) ||
        SECTIONS.indexOf(a.item.section) - SECTIONS.indexOf(b.item.section) ||
        compare(firstDate(a.item), firstDate(b.item)) ||
        compare(a.item.id ?? "", b.item.id ?? ""),
    );
}

function matchOf(item: Item, wanted: string, slug: string, entities: ReadonlyMap<string, Item>): Matched | undefined {
  if (item.id === slug) return "id";
  const [names, aliases] = [namesOf(item), listOf(item, "aliases").map(bareWords)];
  if (names.includes(wanted)) return "name";
  if (aliases.includes(wanted)) return "alias";
  const words = wanted.split(" ");
  const has = (texts: readonly string[]): boolean => {
    const all = texts.flatMap((text) => text.split(" "));
    return words.every((word) => all.some((each) => each.startsWith(word)));
  };
  if ([...names, ...aliases].some((name) => has([name]))) return "words of a name";
  const prose = PROSE.flatMap((field) =>
    typeof item.value?.[field] === "string" ? [bareWords(item.value[field])] : [],
  );
  const outcomes = listOf(item, "outcomes", "text").map(bareWords);
  const others = referencesOf(item).flatMap((id) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : [...namesOf(entity), ...listOf(entity, "aliases").map(bareWords)];
  });
  const dates = datesOf(item).map(bareWords);
  return has([...names, ...aliases, bareWords(item.id ?? ""), ...prose, ...outcomes, ...dates, ...others])
    ? "words"
    : undefined;
}

function namesOf(item: Item): readonly string[] {
  return listOf(item, "names").map(bareWords);
}

/** The strings of a list of an entry; with a key, of the mappings in it. */
function listOf({ value }: Item, field: string, key?: string): readonly string[] {
  const list: unknown = value?.[field];
  if (!Array.isArray(list)) return [];
  return list
    .map((each: unknown) => (key === undefined ? each : (each as Record<string, unknown>)[key]))
    .filter((each) => typeof each === "string");
}

const referring = new Map(
  SECTIONS.map((section) => [
    section,
    section === "entities" ? [] : markedFields(itemSchemas[section] as never).filter(({ ref }) => ref === "entity"),
  ]),
);

/** Ids of the entities that an entry names. */
function referencesOf(item: Item): readonly string[] {
  const ids = new Set<string>();
  for (const { path } of referring.get(item.section) ?? []) eachString(item.value, path, (id) => ids.add(id));
  return [...ids];
}

function factsAbout(items: readonly Item[], ids: ReadonlySet<string>): ReadonlyMap<string, readonly Item[]> {
  const about = new Map<string, Item[]>();
  for (const item of items) {
    for (const id of referencesOf(item)) {
      if (!ids.has(id)) continue;
      const list = about.get(id);
      if (list === undefined) about.set(id, [item]);
      else list.push(item);
    }
  }
  for (const list of about.values())
    list.sort((a, b) => compare(firstDate(a), firstDate(b)) || compare(a.id ?? "", b.id ?? ""));
  return about;
}

/** The times an entry tells of: its date, or its tenures. */
function datesOf({ value }: Item): readonly string[] {
  if (typeof value?.date === "string") return [value.date];
  const tenures: unknown = value?.tenures;
  if (!Array.isArray(tenures)) return [];
  return tenures.map(({ from = "..", to = ".." }: { from?: string; to?: string }) => `${from}/${to}`);
}

function firstDate(item: Item): string {
  return datesOf(item)[0] ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
