import type { Location } from "../../model/document.ts";
import { bareWords } from "../../model/slug.ts";
import type { Item } from "../lint/index.ts";
import type { PlainItem } from "../write.ts";

/** Entities of one type that share a name. */
export interface Lookalike {
  readonly name: string;
  readonly entities: readonly { readonly id: string; readonly location: Location }[];
}

/** Entities that share a full name and a type, and are not known to be two: no two of them have different items of Wikidata. */
export function lookalikes(
  entities: readonly { readonly id: string; readonly items: readonly Item[]; readonly entries: readonly PlainItem[] }[],
): readonly Lookalike[] {
  const byName = new Map<
    string,
    { name: string; entities: Map<string, { id: string; location: Location; wikidata: unknown }> }
  >();
  for (const { id, items, entries } of entities) {
    const [item] = items as [Item];
    for (const { type, names, wikidata } of entries) {
      for (const name of Array.isArray(names) ? (names as readonly string[]) : []) {
        const key = `${String(type)} ${bareWords(name)}`;
        const group = byName.get(key) ?? { name, entities: new Map() };
        byName.set(key, group);
        group.entities.set(id, { id, location: item.location, wikidata });
      }
    }
  }
  return [...byName.values()]
    .filter(
      ({ entities: alike }) => alike.size > 1 && !areDistinct([...alike.values()].map(({ wikidata }) => wikidata)),
    )
    .map(({ name, entities: alike }) => ({
      name,
      entities: [...alike.values()].map(({ id, location }) => ({ id, location })),
    }));
}

function areDistinct(items: readonly unknown[]): boolean {
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length && new Set(known).size === items.length;
}
