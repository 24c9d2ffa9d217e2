import type { EventFact } from "../claims/event/fact.ts";
import type { OfficeFact } from "../claims/office/fact.ts";
import { officeNames } from "../claims/office/names.ts";
import type { SeriesFact } from "../claims/series/fact.ts";
import { deepFreeze } from "../model/freeze.ts";
import type { Entity, NameEntry, Truth } from "../model/truth.ts";

/** How everything in the ground truth is called, and nothing of what is true of it: all that extraction may see. */
export function namesOf(truth: Truth): readonly NameEntry[] {
  const entries: NameEntry[] = [];
  for (const entity of truth.entities) entries.push(entityNames(entity));
  for (const { fact } of truth.records<OfficeFact>("offices")) entries.push(officeNames(fact));
  for (const kind of ["event", "series"] as const)
    for (const { fact } of truth.records<EventFact | SeriesFact>(kind === "event" ? "events" : "series"))
      if (fact.names.length > 0) entries.push({ id: fact.id, kind, type: "EVENT", names: fact.names });
  return deepFreeze(entries);
}

function entityNames({ id, type, names, aliases, surname, gender, demonyms, within }: Entity): NameEntry {
  return {
    id,
    kind: "entity",
    type,
    names: aliases.length === 0 ? names : [...names, ...aliases],
    ...(surname === undefined ? {} : { surname }),
    ...(gender === undefined ? {} : { gender }),
    demonyms,
    within,
  };
}
