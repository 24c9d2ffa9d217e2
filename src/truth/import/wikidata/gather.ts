import type { Fault } from "../../../model/fault.ts";
import { readSubclasses, rowsByClass, withSubclasses } from "./class-tree.ts";
import { CLASSES, type ClassRow } from "./classes.ts";
import { type Dump, entitiesIn, faultAt } from "./entities-in.ts";
import { itemsAmong, itemsOf, readItem, type WikidataItem } from "./item.ts";
import { BELONGS_TO, PROPERTIES, WITHIN } from "./properties.ts";

/** Which items facts are made of. Others are read where these name them. */
export interface Selection {
  /** Ids of items. */
  readonly only?: readonly string[];
  /** Names of rows of the table of classes, or ids of classes, whose subclasses count too. */
  readonly types?: readonly string[];
}

/** The items of a dump that facts are made of, and those that these name. */
export interface Gathered {
  readonly selected: readonly WikidataItem[];
  item(id: string): WikidataItem | undefined;
  /** All items, by the number of their ids. */
  readonly items: readonly WikidataItem[];
  rowOf(item: WikidataItem): ClassRow | undefined;
  readonly faults: readonly Fault[];
  readonly read: number;
}

/** Passes over the file after the first: items named by items named by selected items … */
const MOST_PASSES = 4;
const ITEM_ID = /"(Q[1-9]\d*)"/g;

/** Reads a dump in several passes, of which only the wanted items are kept. */
export async function gather(dump: Dump, selection: Selection, language: string): Promise<Gathered> {
  const subclasses = await readSubclasses(dump);
  const rows = rowsByClass(subclasses);
  const rowOf = (item: WikidataItem): ClassRow | undefined => {
    const found = new Set(itemsOf(item.statements("P31")).flatMap((id) => rows.get(id) ?? []));
    return CLASSES.find((row) => found.has(row));
  };
  const names = new Set(selection.types);
  const classes = withSubclasses(
    [...names].filter((name) => /^Q\d/.test(name)),
    subclasses,
  );
  const only = selection.only === undefined ? null : new Set(selection.only);
  const isSelected = (item: WikidataItem): boolean => {
    if (only !== null && !only.has(item.id)) return false;
    const row = rowOf(item);
    if (names.size === 0) return only !== null || (row !== undefined && row.as.kind !== "nothing");
    return (row !== undefined && names.has(row.id)) || itemsOf(item.statements("P31")).some((id) => classes.has(id));
  };

  const faults: Fault[] = [];
  const all = new Map<string, WikidataItem>();
  const selected: WikidataItem[] = [];
  let read = 0;
  for await (const raw of entitiesIn(dump, only === null ? undefined : (text) => namesAny(text, only))) {
    if (raw.fault !== undefined) {
      faults.push(raw.fault);
      continue;
    }
    const item = readItem(raw.json, raw.line, language, PROPERTIES);
    if (item === undefined) faults.push(faultAt(dump.uri, raw.line, 1, "not an entity: it has no `id`"));
    if (item == null) continue;
    read++;
    if (!isSelected(item)) continue;
    const earlier = all.get(item.id);
    if (earlier !== undefined) {
      faults.push(faultAt(dump.uri, raw.line, 1, `${item.id} is there a second time, first on line ${earlier.line}`));
      continue;
    }
    all.set(item.id, item);
    selected.push(item);
  }

  const absent = new Set<string>();
  let wanted = namedBy(selected, true, all, absent);
  for (let pass = 0; pass < MOST_PASSES && wanted.size > 0; pass++) {
    const found: WikidataItem[] = [];
    for await (const raw of entitiesIn(dump, (text) => text === "{" || namesAny(text, wanted))) {
      const item = raw.fault === undefined ? readItem(raw.json, raw.line, language, PROPERTIES) : null;
      if (item == null || !wanted.has(item.id) || all.has(item.id)) continue;
      all.set(item.id, item);
      found.push(item);
    }
    for (const id of wanted) if (!all.has(id)) absent.add(id);
    wanted = namedBy(found, false, all, absent);
  }
  const byNumber = (a: WikidataItem, b: WikidataItem): number => Number(a.id.slice(1)) - Number(b.id.slice(1));
  return {
    selected: selected.sort(byNumber),
    item: (id) => all.get(id),
    items: [...all.values()].sort(byNumber),
    rowOf,
    faults,
    read,
  };
}

/** True where a line names one of these items. */
function namesAny(text: string, ids: ReadonlySet<string>): boolean {
  for (const [, id] of text.matchAll(ITEM_ID)) if (ids.has(id ?? "")) return true;
  return false;
}

/** Ids that items name and that are not there yet: of selected items in all that facts are made of, of others only where they lie. */
function namedBy(
  items: readonly WikidataItem[],
  whole: boolean,
  known: ReadonlyMap<string, unknown>,
  absent: ReadonlySet<string>,
): ReadonlySet<string> {
  const properties = whole ? NAMING : [...WITHIN, ...BELONGS_TO, "P734"];
  const ids = items.flatMap((item) =>
    properties.flatMap((property) =>
      item
        .statements(property)
        .flatMap(({ value, qualifiers, references }) => [
          ...itemsAmong([value]),
          ...(whole ? itemsAmong(qualifiers.P642) : []),
          ...(whole
            ? references.flatMap((reference) => itemsAmong([...(reference.P248 ?? []), ...(reference.P123 ?? [])]))
            : []),
        ]),
    ),
  );
  return new Set(ids.filter((id) => !known.has(id) && !absent.has(id)));
}

const NAMING: readonly string[] = [...PROPERTIES].filter(
  (property) => !["P31", "P279", "P21", "P361"].includes(property),
);

/** What `--types` may name. */
export const TYPE_NAMES: readonly string[] = CLASSES.filter(({ as }) => as.kind !== "nothing").map(({ id }) => id);
