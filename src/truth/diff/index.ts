import type { Location } from "../../model/document.ts";
import { canonical, plainOf } from "../entries.ts";
import type { Item } from "../lint/index.ts";
import type { PlainItem } from "../write.ts";

/** An entry that only one of two ground truths has. */
export interface Lone {
  readonly section: string;
  readonly id: string;
  readonly entry: PlainItem;
  readonly location: Location;
}

/** A field that differs; `undefined` where it is left out. Of lists, what was taken away and what was added. */
export interface FieldChange {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly removed?: readonly unknown[];
  readonly added?: readonly unknown[];
}

/** An entry that differs. */
export interface Changed {
  readonly section: string;
  readonly id: string;
  readonly fields: readonly FieldChange[];
  readonly old: Location;
  readonly new: Location;
}

/** How two ground truths differ, in the order of the older one. */
export interface TruthDiff {
  readonly added: readonly Lone[];
  readonly removed: readonly Lone[];
  readonly changed: readonly Changed[];
}

/** How the newer ground truth differs from the older one. Entries are matched by id, entities without a match by their item of Wikidata. */
export function diffTruths(older: readonly Item[], newer: readonly Item[]): TruthDiff {
  const newById = new Map(newer.map((item) => [keyOf(item), item]));
  const oldKeys = new Set(older.map(keyOf));
  const newByItem = new Map(
    newer
      .filter((item) => !oldKeys.has(keyOf(item)))
      .flatMap((item) => (wikidataOf(item) === undefined ? [] : [[wikidataOf(item), item]])),
  );
  const matched = new Set<Item>();
  const removed: Lone[] = [];
  const changed: Changed[] = [];
  for (const item of older) {
    const other =
      newById.get(keyOf(item)) ?? (wikidataOf(item) === undefined ? undefined : newByItem.get(wikidataOf(item)));
    if (other === undefined) {
      removed.push(lone(item));
      continue;
    }
    matched.add(other);
    const fields = changesOf(plainOf(item), plainOf(other));
    if (fields.length === 0) continue;
    changed.push({ section: item.section, id: item.id ?? "", fields, old: item.location, new: other.locate([]) });
  }
  return { added: newer.filter((item) => !matched.has(item)).map(lone), removed, changed };
}

function keyOf({ section, id }: Item): string {
  return `${section} ${id}`;
}

function wikidataOf({ section, value }: Item): string | undefined {
  return section === "entities" && typeof value?.wikidata === "string" ? value.wikidata : undefined;
}

function lone(item: Item): Lone {
  return { section: item.section, id: item.id ?? "", entry: plainOf(item), location: item.location };
}

function changesOf(older: PlainItem, newer: PlainItem): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(older), ...Object.keys(newer)])];
  return fields.flatMap((field): FieldChange[] => {
    const [a, b] = [older[field], newer[field]];
    if (canonical({ a }) === canonical({ a: b })) return [];
    const change = { field, old: a, new: b };
    if (!Array.isArray(a ?? []) || !Array.isArray(b ?? [])) return [change];
    const [before, after] = [listOf(a), listOf(b)];
    const [had, has] = [new Set(before.map(canonical)), new Set(after.map(canonical))];
    return [
      {
        ...change,
        removed: before.filter((each) => !has.has(canonical(each))),
        added: after.filter((each) => !had.has(canonical(each))),
      },
    ];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
