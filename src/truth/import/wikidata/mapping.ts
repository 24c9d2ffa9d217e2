import type { EntityType } from "../../../model/analysis.ts";
import type { Notice } from "../imported.ts";
import { lineLocation } from "../imported.ts";
import type { Gathered } from "./gather.ts";
import type { WikidataItem } from "./item.ts";
import { idsOf } from "./names.ts";
import { createWorks, type Works } from "./works.ts";

/** What is needed to make facts out of items, and what comes up on the way. */
export interface Mapping {
  readonly gathered: Gathered;
  readonly works: Works;
  readonly language: string;
  readonly knownTypes: ReadonlySet<string>;
  /** The day on which an item was read; undefined where nobody says. */
  accessed(item: WikidataItem): string | undefined;
  /** An item's id in the ground truth. */
  idOf(item: WikidataItem): string;
  /** A new id that nothing else has. */
  newId(wish: string, item: WikidataItem): string;
  /** The id of an item as an entity, which from then on is one; undefined, with a notice, where it cannot be one. */
  refer(id: string, from: WikidataItem, type: EntityType): string | undefined;
  /** The entities referred to so far, with the type they were taken for. */
  readonly referred: ReadonlyMap<WikidataItem, EntityType>;
  /** The type of an entity that was referred to, by its id. */
  typeOf(id: string): EntityType | undefined;
  note(kind: Notice["kind"], item: WikidataItem, reason: string, detail?: string): void;
  readonly notices: readonly Notice[];
}

/** The mapping of gathered items. */
export function createMapping(
  uri: string,
  gathered: Gathered,
  options: { readonly retrieved?: string; readonly language: string; readonly knownTypes: ReadonlySet<string> },
): Mapping {
  const ids = idsOf(gathered.items);
  const taken = new Set(ids.values());
  const notices: Notice[] = [];
  const seen = new Set<string>();
  const referred = new Map<WikidataItem, EntityType>();
  const types = new Map<string, EntityType>();
  const accessed: Mapping["accessed"] = (item) => options.retrieved ?? item.modified;
  const note: Mapping["note"] = (kind, item, reason, detail) => {
    const key = JSON.stringify([item.id, reason, detail]);
    if (seen.has(key)) return;
    seen.add(key);
    const subject = item.label === undefined ? item.id : `${item.label} (${item.id})`;
    const location = lineLocation(uri, item.line);
    notices.push({ kind, location, subject, reason, ...(detail === undefined ? {} : { detail }) });
  };
  return {
    gathered,
    works: createWorks(gathered, accessed),
    language: options.language,
    knownTypes: options.knownTypes,
    accessed,
    idOf: (item) => ids.get(item.id) ?? item.id.toLowerCase(),
    newId(wish, item) {
      const id = taken.has(wish) ? `${wish}-${item.id.toLowerCase()}` : wish;
      taken.add(id);
      return id;
    },
    refer(id, from, type) {
      const item = gathered.item(id);
      if (item === undefined) {
        note("left-out", from, "names items that the file does not hold", id);
        return undefined;
      }
      if (item.label === undefined) {
        note("left-out", item, `no name in the language \`${options.language}\``);
        return undefined;
      }
      const row = gathered.rowOf(item);
      if (row !== undefined && row.as.kind !== "entity") {
        note("left-out", from, "names items that are no entity", `${item.label} (${id})`);
        return undefined;
      }
      const own = ids.get(id) as string;
      if (!referred.has(item)) {
        referred.set(item, row?.as.kind === "entity" ? row.as.type : type);
        types.set(own, referred.get(item) as EntityType);
      }
      return own;
    },
    referred,
    typeOf: (id) => types.get(id),
    note,
    notices,
  };
}
