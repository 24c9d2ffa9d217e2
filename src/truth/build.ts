import type { Location } from "../model/document.ts";
import { deepFreeze } from "../model/freeze.ts";
import type { Citation, Entity, Truth, TruthRecord } from "../model/truth.ts";
import type { CitationInput } from "./citation.ts";
import { citationId } from "./citation-id.ts";

/** An entry of a section of a ground-truth file, found without fault, with defaults filled in. Plain data. */
export interface Entry {
  readonly section: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly location: Location;
}

/** The ground truth of entries without fault. */
export function buildTruth(entries: readonly Entry[]): Truth {
  const bySection = new Map<string, Entry[]>();
  for (const entry of entries) {
    const ofSection = bySection.get(entry.section);
    if (ofSection === undefined) bySection.set(entry.section, [entry]);
    else ofSection.push(entry);
  }
  const valuesOf = <T>(section: string) => (bySection.get(section) ?? []).map((entry) => entry.value as unknown as T);
  const works = new Map(valuesOf<Citation>("citations").map((work) => [work.id, work]));
  const entities = deepFreeze(valuesOf<Entity>("entities"));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const cite = createCiter(works);
  const records = new Map(
    [...bySection]
      .filter(([section]) => section !== "citations" && section !== "entities")
      .map(([section, ofSection]) => [section, deepFreeze(ofSection.map((entry) => recordOf(entry, cite)))]),
  );
  return Object.freeze({
    entities,
    entity: (id: string) => byId.get(id),
    records: <F>(section: string) => (records.get(section) ?? []) as readonly TruthRecord<F>[],
    isWithin: createContainment(byId),
  });
}

type Citer = (cited: readonly CitationInput[]) => readonly Citation[];

/** Makes the look-up of what is cited. Lists that entries share, as those of a compiled ground truth do, are looked up once. */
function createCiter(works: ReadonlyMap<string, Citation>): Citer {
  const known = new Map<readonly CitationInput[], readonly Citation[]>();
  return (cited) => {
    let citations = known.get(cited);
    if (citations === undefined) {
      citations = cited.map((one) => {
        if (typeof one === "string") return works.get(one) as Citation;
        const { id, ...work } = one;
        return { id: id ?? citationId(work as Citation), ...work } as Citation;
      });
      known.set(cited, citations);
    }
    return citations;
  };
}

function recordOf({ value, location }: Entry, cite: Citer): TruthRecord<unknown> {
  const { citations, note, ...fact } = value as {
    id: string;
    citations: readonly CitationInput[];
    note?: string;
  };
  return {
    id: fact.id,
    fact,
    citations: cite(citations),
    ...(note === undefined ? {} : { note }),
    location,
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
