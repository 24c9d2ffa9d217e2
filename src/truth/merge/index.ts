import type { Location } from "../../model/document.ts";
import type { Fault } from "../../model/fault.ts";
import { canonical, plainOf } from "../entries.ts";
import { type Item, lintItems } from "../lint/index.ts";
import { itemSchemas } from "../schema.ts";
import type { PlainItem, Sections } from "../write.ts";
import { type Lookalike, lookalikes } from "./lookalikes.ts";
import { renamedBy } from "./rename.ts";

/** Which value stands where entries differ: that of the first file, of the last, or of lists all that either holds. */
export type Keep = "first" | "last" | "both";

/** A value of a field, and who says so. */
export interface Side {
  readonly value: unknown;
  readonly location: Location;
  readonly citations: readonly unknown[];
}

/** A field in which entries of one id differ. */
export interface Conflict {
  readonly section: string;
  readonly id: string;
  readonly field: string;
  readonly sides: readonly Side[];
  /** The value that was chosen; undefined where none was. */
  readonly kept?: unknown;
}

/** An entry whose id gave way to that of the same item of Wikidata in an earlier file. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  readonly location: Location;
}

/** What came of a merge. */
export interface Merged {
  readonly sections: Sections;
  readonly conflicts: readonly Conflict[];
  readonly renamings: readonly Renaming[];
  /** Entities of one name and type but two ids: perhaps the same. */
  readonly lookalikes: readonly Lookalike[];
  /** What cannot be true of the merged entries together, such as tenures that overlap. */
  readonly faults: readonly Fault[];
  /** Entries that were in more than one file. */
  readonly shared: number;
}

interface Growing {
  readonly section: string;
  readonly id: string;
  readonly items: Item[];
  readonly entries: PlainItem[];
}

/**
 * The union of ground truths: by id, and of entities by their item of Wikidata. Citations are joined. A field that one entry has
 * and another lacks is taken; fields that differ are conflicts, and of those only `keep` decides.
 */
export function mergeTruths(files: readonly (readonly Item[])[], keep?: Keep): Merged {
  const { renamed, renamings } = renamedBy(files);
  const grown = new Map<string, Growing>();
  files.forEach((items, index) => {
    const names = renamed[index] ?? new Map();
    for (const item of items) {
      const { section } = item;
      const id = section === "entities" ? (names.get(item.id ?? "") ?? item.id ?? "") : (item.id ?? "");
      const entry = { ...plainOf(item, names), id };
      const key = `${section} ${id}`;
      const growing: Growing = grown.get(key) ?? { section, id, items: [], entries: [] };
      grown.set(key, growing);
      growing.items.push(item);
      growing.entries.push(entry);
    }
  });
  const joined = [...grown.values()].map((growing) => ({ growing, ...joinEntries(growing, keep) }));
  const sections: Record<string, PlainItem[]> = Object.fromEntries(Object.keys(itemSchemas).map((name) => [name, []]));
  for (const { growing, entry } of joined) sections[growing.section]?.push(entry);
  const whole = joined.map(({ growing, entry }): Item => {
    const [first] = growing.items as [Item];
    const value = itemSchemas[growing.section]?.safeParse(entry).data;
    return { ...first, id: growing.id, raw: entry, value };
  });
  return {
    sections,
    conflicts: joined.flatMap(({ conflicts }) => conflicts),
    renamings,
    lookalikes: lookalikes([...grown.values()].filter(({ section }) => section === "entities")),
    faults: lintItems(whole, false),
    shared: joined.filter(({ growing }) => growing.items.length > 1).length,
  };
}

function joinEntries(
  { section, id, items, entries }: Growing,
  keep: Keep | undefined,
): { entry: PlainItem; conflicts: readonly Conflict[] } {
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) return { entry: only, conflicts: [] };
  const fields = [...new Set(entries.flatMap((entry) => Object.keys(entry)))].filter((field) => field !== "citations");
  const conflicts: Conflict[] = [];
  const made: Record<string, unknown> = {};
  for (const field of fields) {
    const sides = sidesOf(field, entries);
    const values = sides.map(({ value }) => value);
    made[field] = values[0] ?? entries.find((entry) => entry[field] !== undefined)?.[field];
    if (sides.length < 2) continue;
    const kept = choose(values, keep);
    conflicts.push({
      section,
      id,
      field,
      sides: sides.map(({ value, index }) => sideOf(field, value, items[index] as Item, entries[index] as PlainItem)),
      ...(kept === undefined ? {} : { kept }),
    });
    made[field] = kept ?? values[0];
  }
  return { entry: cited(made, entries, conflicts), conflicts };
}

/** The different values of a field, each with the first entry that gives it. What is left out says nothing. */
function sidesOf(field: string, entries: readonly PlainItem[]): readonly { value: unknown; index: number }[] {
  const sides = new Map<string, { value: unknown; index: number }>();
  entries.forEach((entry, index) => {
    const value = entry[field];
    const key = canonical({ value });
    if (key !== "{}" && !sides.has(key)) sides.set(key, { value, index });
  });
  return [...sides.values()];
}

function sideOf(field: string, value: unknown, item: Item, { citations }: PlainItem): Side {
  return { value, location: item.locate([field]), citations: Array.isArray(citations) ? citations : [] };
}

/** An entry with the citations of all who say what it says. Of the others a note tells what they say. */
function cited(entry: PlainItem, entries: readonly PlainItem[], conflicts: readonly Conflict[]): PlainItem {
  if (!entries.some(({ citations }) => citations !== undefined)) return entry;
  const agrees = (other: PlainItem): boolean =>
    conflicts.every(({ field, sides, kept }) => {
      const own = other[field];
      const joined = kept !== undefined && !sides.some(({ value }) => canonical(value) === canonical(kept));
      return own === undefined || joined || canonical(own) === canonical(entry[field]);
    });
  const citations = union(entries.filter(agrees).map((each) => each.citations ?? []));
  const against = conflicts.flatMap(({ field, sides }) =>
    sides
      .filter(({ value }) => canonical(value) !== canonical(entry[field]))
      .filter(
        ({ citations: others }) => !others.every((each) => citations.some((one) => canonical(one) === canonical(each))),
      )
      .map(({ value, citations: others }) => `${others.map(nameOf).join(", ")} gives ${field} ${textOf(value)}.`),
  );
  const notes = [...(typeof entry.note === "string" ? [entry.note] : []), ...against];
  return { ...entry, citations, ...(notes.length === 0 ? {} : { note: notes.join(" ") }) };
}

function nameOf(citation: unknown): string {
  return typeof citation === "string" ? citation : String((citation as { title?: unknown }).title);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function choose(values: readonly unknown[], keep: Keep | undefined): unknown {
  if (keep === "first") return values[0];
  if (keep === "last") return values.at(-1);
  return keep === "both" && values.every((value) => Array.isArray(value)) ? union(values) : undefined;
}

/** All that any of the lists holds, each once. */
function union(lists: readonly unknown[]): readonly unknown[] {
  return [...new Map(lists.flat().map((each) => [canonical(each), each])).values()];
}
