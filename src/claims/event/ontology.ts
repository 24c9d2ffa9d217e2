import type { IdentificationEntry, Mark } from "../../lexicon/identification.ts";
import type { Lexicon } from "../../lexicon/index.ts";
import type { Truth } from "../../model/truth.ts";
import { createElsewhere } from "./elsewhere.ts";
import type { EventFact } from "./fact.ts";
import { createOnce } from "./once.ts";

/** What the rules say of event types and outcomes, as the checks ask for it. */
export interface Ontology {
  /** The types that events may be recorded under which are told in the words of this type. */
  recordedAs(told: string): readonly string[];
  /** True when such an event happens only once to those who took part in it. */
  isOnce(fact: EventFact, truth: Truth): boolean;
  /** True when it takes two, who may do it again and again: a meeting, a letter. */
  isMutual(type: string): boolean;
  opposites(outcome: string): ReadonlySet<string>;
  /** True for the name of a city, not on record, that can neither hold the recorded place nor lie in it. */
  isElsewhere(city: string, fact: EventFact, truth: Truth): boolean;
  /** Id of the rule by which these marks tell which event of the type is meant, where this role is checked; undefined if they do not. */
  identify(role: string, type: string, marks: ReadonlySet<Mark>): string | undefined;
}

/** The sections of the language knowledge that the ontology is made of. */
export type OntologyRules = Pick<Lexicon, "events" | "identification" | "outcomes" | "places">;

/** Makes the ontology out of the event types, the rules of identification and the outcomes. */
export function createOntology({ events, identification, outcomes, places }: OntologyRules): Ontology {
  const recordedAs = new Map<string, string[]>();
  for (const { type } of events) recordedAs.set(type, [type]);
  const mutual = new Set<string>();
  for (const entry of events) {
    if (entry.mutual) mutual.add(entry.type);
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
    isOnce: createOnce(events),
    isMutual: (type) => mutual.has(type),
    opposites: (outcome) => opposites.get(outcome) ?? none,
    isElsewhere: createElsewhere(places),
    identify: createIdentifier(identification),
  };
}

/** Makes the look-up of the first rule whose marks are all there. */
export function createIdentifier(entries: readonly IdentificationEntry[]): Ontology["identify"] {
  return (role, type, marks) =>
    entries.find(
      ({ checks, by, types }) =>
        checks === role && (types === undefined || types.includes(type)) && by.every((mark) => marks.has(mark)),
    )?.id;
}
