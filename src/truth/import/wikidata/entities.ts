import type { EntityType } from "../../../model/analysis.ts";
import { bareWords } from "../../../model/slug.ts";
import type { PlainItem } from "../../write.ts";
import { bestOf, itemsOf, type WikidataItem } from "./item.ts";
import type { Mapping } from "./mapping.ts";
import { safeAliases } from "./names.ts";
import { GENDERS, WITHIN } from "./properties.ts";

/**
 * The selected items that are entities, and all that facts refer to, with what contains these. To be called last: whatever is
 * referred to until then becomes an entity.
 */
export function entitiesOf(mapping: Mapping): readonly PlainItem[] {
  const { gathered, referred } = mapping;
  for (const item of gathered.selected) {
    const row = gathered.rowOf(item);
    if (row === undefined) mapping.refer(item.id, item, "OTHER");
    else if (row.as.kind === "entity") mapping.refer(item.id, item, row.as.type);
  }
  const containers = new Map<string, readonly string[]>();
  // What is referred to meanwhile is come to as well.
  for (const [item, type] of referred) {
    if (type !== "PLACE" && type !== "ORGANIZATION") continue;
    const id = mapping.idOf(item);
    const within = [...new Set(WITHIN.flatMap((property) => placesOf(item, property)))]
      .map((place) => mapping.refer(place, item, "PLACE"))
      .filter((place) => place !== undefined && place !== id)
      .filter((place): place is string => {
        const circular = reaches(place as string, id, containers);
        if (circular)
          mapping.note("conflict", item, "the source says that places lie within each other", `${id}, ${place}`);
        return !circular;
      });
    containers.set(id, within);
  }
  return [...referred]
    .map(([item, type]) => entityOf(mapping, item, type, containers.get(mapping.idOf(item)) ?? []))
    .sort(byId);
}

/** Where an item lies at present: a statement with an end (P582) is over. */
function placesOf(item: WikidataItem, property: string): readonly string[] {
  return itemsOf(bestOf(item.statements(property)).filter(({ qualifiers }) => qualifiers.P582 === undefined));
}

function reaches(from: string, to: string, containers: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set([from]);
  for (const id of reached) for (const outer of containers.get(id) ?? []) reached.add(outer);
  return reached.has(to);
}

function entityOf(mapping: Mapping, item: WikidataItem, type: EntityType, within: readonly string[]): PlainItem {
  const aliases = safeAliases(item, type === "PERSON");
  const demonyms = type === "PLACE" ? demonymsOf(item, mapping.language) : [];
  const surname = type === "PERSON" ? surnameOf(mapping, item) : undefined;
  const [gender] = itemsOf(bestOf(item.statements("P21"))).flatMap((id) => GENDERS[id] ?? []);
  return {
    id: mapping.idOf(item),
    type,
    names: [item.label],
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(surname === undefined ? {} : { surname }),
    ...(type === "PERSON" && gender !== undefined ? { gender } : {}),
    ...(demonyms.length === 0 ? {} : { demonyms }),
    ...(within.length === 0 ? {} : { within }),
    wikidata: item.id,
  };
}

/** Demonyms (P1549) in a language. */
export function demonymsOf(item: WikidataItem, language: string): readonly string[] {
  const texts = item.statements("P1549").map(({ value }) => value);
  return [
    ...new Set(texts.flatMap((value) => (value.kind === "text" && value.language === language ? [value.text] : []))),
  ];
}

/** The one family name (P734) that stands in the person's name. */
function surnameOf({ gathered }: Mapping, item: WikidataItem): string | undefined {
  const name = ` ${bareWords(item.label ?? "")} `;
  const labels = itemsOf(bestOf(item.statements("P734"))).map((id) => gathered.item(id)?.label);
  const [surname, ...others] = labels.filter((label) => label !== undefined && name.includes(` ${bareWords(label)} `));
  return others.length === 0 ? surname : undefined;
}

/** Orders entries by their ids. */
export function byId(a: PlainItem, b: PlainItem): number {
  return String(a.id) < String(b.id) ? -1 : 1;
}
