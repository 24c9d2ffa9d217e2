import { deepFreeze } from "../model/freeze.ts";
import type { Citation, Entity, Truth, TruthRecord } from "../model/truth.ts";
import { type CitationInput, citationId } from "./citation.ts";
import type { Item } from "./lint/index.ts";

/** The ground truth of items without fault. */
export function buildTruth(items: readonly Item[]): Truth {
  const bySection = new Map<string, Item[]>();
  for (const item of items) {
    const ofSection = bySection.get(item.section);
    if (ofSection === undefined) bySection.set(item.section, [item]);
    else ofSection.push(item);
  }
  const valuesOf = <T>(section: string) => (bySection.get(section) ?? []).map((item) => item.value as unknown as T);
  const works = new Map(valuesOf<Citation>("citations").map((work) => [work.id, work]));
  const entities = deepFreeze(valuesOf<Entity>("entities"));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const records = new Map(
    [...bySection]
      .filter(([section]) => section !== "citations" && section !== "entities")
      .map(([section, ofSection]) => [section, deepFreeze(ofSection.map((item) => recordOf(item, works)))]),
  );
  return Object.freeze({
    entities,
    entity: (id: string) => byId.get(id),
    records: <F>(section: string) => (records.get(section) ?? []) as readonly TruthRecord<F>[],
    isWithin: createContainment(byId),
  });
}

function recordOf(item: Item, works: ReadonlyMap<string, Citation>): TruthRecord<unknown> {
  const { citations, note, ...fact } = item.value as {
    id: string;
    citations: readonly CitationInput[];
    note?: string;
  };
  return {
    id: fact.id,
    fact,
    citations: citations.map((cited) => {
      if (typeof cited === "string") return works.get(cited) as Citation;
      const { id, ...work } = cited;
      return { id: id ?? citationId(work as Citation), ...work } as Citation;
    }),
    ...(note === undefined ? {} : { note }),
    location: item.locate([]),
  };
}

/** Containment is a graph without circles (the linter sees to it), a few steps deep; each place's is walked once. */
function createContainment(byId: ReadonlyMap<string, Entity>): Truth["isWithin"] {
  const containers = new Map<string, ReadonlySet<string>>();
  return (inner, outer) => {
    if (inner === outer) return true;
    let reached = containers.get(inner);
    if (reached === undefined) {
      const all = new Set(byId.get(inner)?.within);
      for (const id of all) for (const container of byId.get(id)?.within ?? []) all.add(container);
      containers.set(inner, all);
      reached = all;
    }
    return reached.has(outer);
  };
}
