import type { EventArgument, EventMention } from "../../model/analysis.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { partiesOf } from "../referents.ts";
import type { EventFact } from "./fact.ts";
import type { ByType, EventIndex } from "./facts.ts";
import type { Ontology } from "./ontology.ts";

/** Where records are looked for: by the words' names, else by those whom the article mentions. */
export interface Search {
  readonly truth: Truth;
  readonly index: EventIndex;
  readonly cast: ReadonlySet<string>;
  readonly ontology: Ontology;
}

/** The records of the told type that the words lead to; `published` is a day number. */
export function recordsFor(
  event: EventMention,
  { truth, index, cast, ontology }: Search,
  published: number | null,
): Set<TruthRecord<EventFact>> {
  const found = new Set<TruthRecord<EventFact>>();
  const types = ontology.recordedAs(event.type);
  const add = (index: ByType, id: string): void => {
    const byType = index.get(id);
    if (byType !== undefined) for (const type of types) for (const record of byType.get(type) ?? []) found.add(record);
  };
  for (const id of event.named) {
    const record = index.byId.get(id);
    if (record !== undefined) found.add(record);
  }
  for (const { role, mention } of event.arguments) {
    if (mention === undefined) continue;
    const parties = partiesOf(mention, truth, published === null ? [] : [published]);
    for (const { ids } of parties) for (const id of ids) add(role === "place" ? index.byPlace : index.byParty, id);
  }
  if (found.size === 0 || event.arguments.some(isOfOffice)) for (const id of cast) add(index.byParty, id);
  return found;
}

/** Whoever held the office at the time may be another than at the publication. */
function isOfOffice({ mention }: EventArgument): boolean {
  return mention?.referent.kind === "role";
}
