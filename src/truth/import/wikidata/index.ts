import type { Fault } from "../../../model/fault.ts";
import { itemSchemas } from "../../schema.ts";
import type { PlainItem, Sections } from "../../write.ts";
import type { Imported } from "../imported.ts";
import { entitiesOf } from "./entities.ts";
import { type Dump, faultAt } from "./entities-in.ts";
import { eventsOf } from "./events.ts";
import { type Gathered, gather, type Selection } from "./gather.ts";
import { createMapping, type Mapping } from "./mapping.ts";
import { officesOf } from "./offices.ts";

export type { Dump } from "./entities-in.ts";
export { TYPE_NAMES } from "./gather.ts";

/** How entity JSON of Wikidata is taken over. */
export interface WikidataOptions extends Selection {
  /** The day on which the dump was made or fetched, `YYYY-MM-DD`; by default each item's own `modified`. */
  readonly retrieved?: string;
  /** Language of names and aliases. */
  readonly language: string;
  /** Ids of the event types of `rules/en/events`. */
  readonly knownTypes: ReadonlySet<string>;
}

/**
 * Makes entities, offices and events out of entity JSON of Wikidata. The dump is read several times; only what facts are made of
 * is kept. Deprecated statements are passed over, of dates and places the preferred ones stand.
 */
export async function importWikidata(dump: Dump, options: WikidataOptions): Promise<Imported> {
  const gathered = await gather(dump, options, options.language);
  const undated =
    options.retrieved === undefined ? gathered.selected.filter(({ modified }) => modified === undefined) : [];
  const faults: Fault[] = undated.map(({ id, line }) => ({
    ...faultAt(dump.uri, line, 1, `${id} does not say when it was last modified`),
    mend: "give the day the file was fetched on with --retrieved",
  }));
  const dated: Gathered = { ...gathered, selected: gathered.selected.filter((item) => !undated.includes(item)) };
  const mapping = createMapping(dump.uri, dated, options);
  const events = eventsOf(mapping);
  const offices = officesOf(mapping);
  const entities = entitiesOf(mapping);
  const sections = sound(mapping, { citations: mapping.works.list(), entities, offices, events });
  return { sections, notices: mapping.notices, faults: [...gathered.faults, ...faults], read: gathered.read };
}

/** Only entries that a ground truth may hold. What else a source can contain, it does not pass on. */
function sound(mapping: Mapping, sections: Sections): Sections {
  const byId = new Map(mapping.gathered.items.map((item) => [mapping.idOf(item), item]));
  const fits = (section: string, entry: PlainItem): boolean => {
    const result = itemSchemas[section]?.safeParse(entry);
    if (result?.success !== false) return true;
    const item = byId.get(String(entry.id)) ?? mapping.gathered.items[0];
    if (item !== undefined) mapping.note("left-out", item, "does not fit the schema", `${section}: ${entry.id}`);
    return false;
  };
  return Object.fromEntries(
    Object.entries(sections).map(([section, entries]) => [section, entries.filter((entry) => fits(section, entry))]),
  );
}
