import type { Lexicon } from "../../lexicon/index.ts";

/** What the rules say of event types and outcomes, as the checks ask for it. */
export interface Ontology {
  /** The types that events may be recorded under which are told in the words of this type. */
  recordedAs(told: string): readonly string[];
  /** True when an event of this type happens to somebody only once. */
  isOnce(type: string): boolean;
  /** True when it takes two, who may do it again and again: a meeting, a letter. */
  isMutual(type: string): boolean;
  opposites(outcome: string): ReadonlySet<string>;
}

/** Makes the ontology out of the event types and outcomes. */
export function createOntology({ events, outcomes }: Pick<Lexicon, "events" | "outcomes">): Ontology {
  const recordedAs = new Map<string, string[]>();
  for (const { type } of events) recordedAs.set(type, [type]);
  const once = new Set<string>();
  const mutual = new Set<string>();
  for (const entry of events) {
    if (entry.once) once.add(entry.type);
    if (entry.object === "participant") mutual.add(entry.type);
    for (const type of entry.toldAs) recordedAs.get(type)?.push(entry.type);
  }
  const opposites = new Map<string, Set<string>>();
  const none = new Set<string>();
  for (const { type, opposites: others } of outcomes) {
    const list = opposites.get(type) ?? new Set<string>();
    for (const other of others) list.add(other);
    opposites.set(type, list);
  }
  return {
    recordedAs: (type) => recordedAs.get(type) ?? [type],
    isOnce: (type) => once.has(type),
    isMutual: (type) => mutual.has(type),
    opposites: (outcome) => opposites.get(outcome) ?? none,
  };
}
