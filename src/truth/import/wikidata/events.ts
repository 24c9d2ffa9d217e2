import type { PlainItem } from "../../write.ts";
import { agreedDate, interval, type StatedDate } from "./dates.ts";
import { bestOf, itemsOf, type Statement, type WikidataItem } from "./item.ts";
import type { Mapping } from "./mapping.ts";
import { safeAliases } from "./names.ts";
import { LIFE, type LifeRow, TAKING_PART } from "./properties.ts";

/** The events that selected items stand for, and those in the lives of selected entities. */
export function eventsOf(mapping: Mapping): readonly PlainItem[] {
  return mapping.gathered.selected
    .flatMap((item): PlainItem[] => {
      const row = mapping.gathered.rowOf(item);
      if (item.label === undefined) {
        mapping.note("left-out", item, `no name in the language \`${mapping.language}\``);
        return [];
      }
      if (row?.as.kind === "event") return optional(ownEvent(mapping, item, row.as.type));
      const { as } = row ?? {};
      if (as?.kind !== "entity") return [];
      return LIFE.filter(({ of }) => of.includes(as.type)).flatMap((life) => optional(lifeEvent(mapping, item, life)));
    })
    .sort((a, b) => compare(String(a.date), String(b.date)) || compare(String(a.id), String(b.id)));
}

function optional(event: PlainItem | undefined): PlainItem[] {
  return event === undefined ? [] : [event];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isKnown(mapping: Mapping, item: WikidataItem, type: string): boolean {
  if (mapping.knownTypes.has(type)) return true;
  mapping.note("left-out", item, `no event type \`${type}\` in rules/en/events`);
  return false;
}

function lifeEvent(mapping: Mapping, item: WikidataItem, life: LifeRow): PlainItem | undefined {
  const { property, type, suffix, place, others = [], role, present, at } = life;
  if (item.statements(property).length === 0 || !isKnown(mapping, item, type)) return undefined;
  const stated = agreedDate(mapping, item, type, item.statements(property));
  const self = mapping.refer(item.id, item, "OTHER");
  if (stated === undefined || self === undefined) return undefined;
  const doers = [
    ...(role === undefined ? [] : [{ role, ids: [self] }]),
    ...others.map((other) => ({ role: other.role, ids: refer(mapping, item, other.property, "PERSON") })),
  ].filter(({ ids }) => ids.length > 0);
  const there = present === undefined ? [] : refer(mapping, item, present, "PERSON");
  const places = at ? [self] : place === undefined ? [] : refer(mapping, item, place, "PLACE");
  return {
    id: mapping.newId(`${self}-${suffix}`, item),
    type,
    date: stated.date,
    ...(places.length === 0 ? {} : { place: places }),
    participants: [...new Set([self, ...doers.flatMap(({ ids }) => ids)])],
    ...(doers.length === 0 ? {} : { roles: Object.fromEntries(doers.map(({ role, ids }) => [role, ids])) }),
    ...(there.length === 0 ? {} : { present: there }),
    citations: mapping.works.cite(item, stated.statements),
  };
}

function ownEvent(mapping: Mapping, item: WikidataItem, type: string): PlainItem | undefined {
  if (!isKnown(mapping, item, type)) return undefined;
  const stated = wholeDate(mapping, item);
  if (stated === undefined) {
    mapping.note("left-out", item, "events without a date");
    return undefined;
  }
  const local = refer(mapping, item, "P276", "PLACE");
  const place = local.length > 0 ? local : refer(mapping, item, "P131", "PLACE");
  const where = place.length > 0 ? place : refer(mapping, item, "P17", "PLACE");
  const roles = rolesOf(mapping, item, type);
  const all = [...new Set(TAKING_PART.flatMap(({ property }) => refer(mapping, item, property, "PERSON")))];
  const isCountry = (one: string): boolean => mapping.typeOf(one) === "PLACE";
  // Countries meet through people.
  const represents = type === "meeting" ? all.filter(isCountry) : [];
  const participants = all.filter((one) => !represents.includes(one));
  return {
    id: mapping.idOf(item),
    type,
    names: [item.label, ...safeAliases(item, false)],
    date: stated.date,
    ...(where.length === 0 ? {} : { place: where }),
    ...(participants.length === 0 ? {} : { participants }),
    ...(represents.length === 0 ? {} : { represents }),
    ...(roles === undefined ? {} : { roles }),
    citations: mapping.works.cite(item, stated.statements),
  };
}

/** The time of an event: its point in time (P585), else from its start (P580) to its end (P582). */
function wholeDate(mapping: Mapping, item: WikidataItem): StatedDate | undefined {
  const points = item.statements("P585");
  if (points.length > 0) return agreedDate(mapping, item, "point in time", points);
  const [from, to] = [edgeDate(mapping, item, "start"), edgeDate(mapping, item, "end")];
  if (from === undefined || to === undefined) return undefined;
  const date = interval(from.date, to.date);
  if (date === undefined) {
    mapping.note("conflict", item, "the source lets an event end before it begins", `${from.date} to ${to.date}`);
    return undefined;
  }
  return { date, statements: [...from.statements, ...to.statements] };
}

function edgeDate(mapping: Mapping, item: WikidataItem, when: "start" | "end"): StatedDate | undefined {
  return agreedDate(mapping, item, when, item.statements(when === "start" ? "P580" : "P582"));
}

/** Winners, and as losers the other candidates where there is just one winner: then who did not win lost. */
function rolesOf(
  mapping: Mapping,
  item: WikidataItem,
  type: string,
): Readonly<Record<string, readonly string[]>> | undefined {
  const winners = [
    ...new Set(
      TAKING_PART.flatMap(({ property, role }) => (role === "winner" ? refer(mapping, item, property, "PERSON") : [])),
    ),
  ];
  if (winners.length === 0) return undefined;
  const candidates = type === "election" ? refer(mapping, item, "P726", "PERSON") : [];
  const losers = winners.length === 1 ? candidates.filter((id) => !winners.includes(id)) : [];
  return { winner: winners, ...(losers.length === 0 ? {} : { loser: losers }) };
}

function refer(mapping: Mapping, item: WikidataItem, property: string, type: "PERSON" | "PLACE"): readonly string[] {
  const statements: readonly Statement[] = bestOf(item.statements(property));
  return [...new Set(itemsOf(statements).flatMap((id) => mapping.refer(id, item, type) ?? []))];
}
