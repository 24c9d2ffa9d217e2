import { dateRange } from "../../../model/edtf.ts";
import type { PlainItem } from "../../write.ts";
import { byId, demonymsOf } from "./entities.ts";
import { bestOf, itemsAmong, itemsOf, type WikidataItem } from "./item.ts";
import type { Mapping } from "./mapping.ts";
import { safeAliases, titlesOf } from "./names.ts";
import { BELONGS_TO } from "./properties.ts";
import { overlap, type StatedTenure, statedTenures } from "./tenures.ts";

/** The offices that items tell of, each with all its tenures. */
export function officesOf(mapping: Mapping): readonly PlainItem[] {
  const byPosition = new Map<string, StatedTenure[]>();
  for (const tenure of statedTenures(mapping)) {
    const list = byPosition.get(tenure.position);
    if (list === undefined) byPosition.set(tenure.position, [tenure]);
    else list.push(tenure);
  }
  return [...byPosition]
    .map(([id, stated]) => officeOf(mapping, id, stated))
    .filter((office) => office !== undefined)
    .sort(byId);
}

function officeOf(mapping: Mapping, id: string, stated: readonly StatedTenure[]): PlainItem | undefined {
  const { gathered, note } = mapping;
  const position = gathered.item(id);
  if (position === undefined || position.label === undefined) {
    const [{ source }] = stated as readonly [StatedTenure];
    note("left-out", position ?? source, "positions of which the file has no name", id);
    return undefined;
  }
  const belongs = jurisdictionOf(mapping, position, stated);
  if (belongs === undefined) {
    note("left-out", position, "positions whose jurisdiction or bare title is not known");
    return undefined;
  }
  const tenures = distinct(stated).toSorted(byStart);
  const clash = overlap(tenures);
  if (clash !== undefined) {
    note(
      "conflict",
      position,
      "tenures overlap: held by several at once, or a date is wrong",
      clash.map(shown).join("; "),
    );
    return undefined;
  }
  const shownTenures = tenures.flatMap(({ holder, from, to, acting, ordinal }) => {
    const person = mapping.refer(holder.id, position, "PERSON");
    if (person === undefined) return [];
    return [
      {
        holder: person,
        from,
        ...(to === undefined ? {} : { to }),
        ...(acting ? { acting } : {}),
        ...(ordinal === undefined ? {} : { ordinal }),
      },
    ];
  });
  if (shownTenures.length === 0) return undefined;
  const cited = stated.flatMap(({ source, statement }) => mapping.works.cite(source, [statement]));
  const [through] = stated.flatMap(({ source }) => mapping.accessed(source) ?? []).sort();
  return {
    id: mapping.idOf(position),
    names: [position.label, ...safeAliases(position, false)],
    titles: belongs.titles,
    of: belongs.of,
    ...(through === undefined ? {} : { through }),
    tenures: shownTenures,
    citations: [...new Set(cited)],
  };
}

/** What a position belongs to, and its titles there; a country (P17) only where the name says it too. */
function jurisdictionOf(
  mapping: Mapping,
  position: WikidataItem,
  stated: readonly StatedTenure[],
): { of: readonly string[]; titles: readonly string[] } | undefined {
  const said = [
    ...BELONGS_TO.map((property) => itemsOf(bestOf(position.statements(property)))),
    [...new Set(stated.flatMap(({ statement }) => itemsAmong(statement.qualifiers.P642)))],
    itemsOf(bestOf(position.statements("P17"))),
  ];
  for (const ids of said) {
    const bodies = ids.flatMap((id) => mapping.gathered.item(id) ?? []);
    const places = bodies.flatMap((body) => [body.label ?? "", ...body.aliases, ...demonymsOf(body, mapping.language)]);
    const titles = titlesOf([position.label ?? "", ...position.aliases], places);
    if (titles.length === 0) continue;
    const of = ids.flatMap((id) => mapping.refer(id, position, "ORGANIZATION") ?? []);
    if (of.length > 0) return { of, titles };
  }
  return undefined;
}

/** Each time in office once: the holder's item and the position's may both tell of it. */
function distinct(stated: readonly StatedTenure[]): readonly StatedTenure[] {
  const byTime = new Map<string, StatedTenure>();
  for (const tenure of stated) {
    const key = [tenure.holder.id, tenure.from, tenure.to, tenure.acting].join(" ");
    const earlier = byTime.get(key);
    if (earlier?.ordinal === undefined) byTime.set(key, { ...earlier, ...tenure });
  }
  return [...byTime.values()];
}

function byStart(a: StatedTenure, b: StatedTenure): number {
  return (
    (dateRange(a.from)?.start ?? 0) - (dateRange(b.from)?.start ?? 0) ||
    Number(a.holder.id.slice(1)) - Number(b.holder.id.slice(1))
  );
}

function shown({ holder, from, to }: StatedTenure): string {
  return `${holder.label ?? holder.id} ${from} to ${to ?? "…"}`;
}
