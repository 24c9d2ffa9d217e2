import type { EventFact } from "../claims/event/fact.ts";
import type { OfficeFact } from "../claims/office/fact.ts";
import { officeNames } from "../claims/office/names.ts";
import type { SeriesFact } from "../claims/series/fact.ts";
import { deepFreeze } from "../model/freeze.ts";
import type { Entity, NameEntry, Truth } from "../model/truth.ts";

/** How everything in the ground truth is called, and nothing of what is true of it: all that extraction may see. */
export function namesOf(truth: Truth): readonly NameEntry[] {
  return deepFreeze([
    ...truth.entities.map(entityNames),
    ...truth.records<OfficeFact>("offices").map(({ fact }) => officeNames(fact)),
    ...truth.records<EventFact>("events").flatMap(({ fact }) => eventNames(fact, "event")),
    ...truth.records<SeriesFact>("series").flatMap(({ fact }) => eventNames(fact, "series")),
  ]);
}

function entityNames({ id, type, names, aliases, surname, gender, demonyms, within }: Entity): NameEntry {
  return {
    id,
    kind: "entity",
    type,
    names: [...names, ...aliases],
    ...(surname === undefined ? {} : { surname }),
    ...(gender === undefined ? {} : { gender }),
    demonyms,
    within,
  };
}

function eventNames({ id, names }: { id: string; names: readonly string[] }, kind: "event" | "series"): NameEntry[] {
  return names.length === 0 ? [] : [{ id, kind, type: "EVENT", names }];
}
