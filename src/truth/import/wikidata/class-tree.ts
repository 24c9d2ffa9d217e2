import { CLASSES, type ClassRow } from "./classes.ts";
import { type Dump, entitiesIn } from "./entities-in.ts";
import { itemsOf, readItem } from "./item.ts";

/** The classes below each class, by its id. */
export type Subclasses = ReadonlyMap<string, readonly string[]>;

const SUBCLASS_OF = "P279";
const ONLY = new Set([SUBCLASS_OF]);

/** Reads the subclasses out of a dump. Lines that cannot be read are left to the passes that follow. */
export async function readSubclasses(dump: Dump): Promise<Subclasses> {
  const below = new Map<string, string[]>();
  for await (const raw of entitiesIn(dump, (text) => text === "{" || text.includes(`"${SUBCLASS_OF}"`))) {
    const item = raw.fault === undefined ? readItem(raw.json, raw.line, "en", ONLY) : null;
    for (const above of item == null ? [] : itemsOf(item.statements(SUBCLASS_OF))) {
      const list = below.get(above);
      if (list === undefined) below.set(above, [item?.id ?? ""]);
      else list.push(item?.id ?? "");
    }
  }
  return below;
}

/** The row of the table that each class belongs to: its own, else that of the nearest class above it. */
export function rowsByClass(subclasses: Subclasses): ReadonlyMap<string, ClassRow> {
  const rows = new Map<string, ClassRow>();
  let level = CLASSES.flatMap((row) => row.classes.map((id): [string, ClassRow] => [id, row]));
  while (level.length > 0) {
    const reached = level.filter(([id, row]) => {
      if (rows.has(id)) return false;
      rows.set(id, row);
      return true;
    });
    level = reached.flatMap(([id, row]) => (subclasses.get(id) ?? []).map((below): [string, ClassRow] => [below, row]));
  }
  return rows;
}

/** These classes and all below them. */
export function withSubclasses(classes: readonly string[], subclasses: Subclasses): ReadonlySet<string> {
  const all = new Set(classes);
  for (const id of all) for (const below of subclasses.get(id) ?? []) all.add(below);
  return all;
}
