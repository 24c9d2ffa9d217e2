import type { IdentificationEntry, Mark } from "../../lexicon/identification.ts";
import type { Lexicon } from "../../lexicon/index.ts";
import type { Truth } from "../../model/truth.ts";
import { type Contests, createContests } from "./contests.ts";
import { createElsewhere, isAbroad } from "./elsewhere.ts";
import type { EventFact } from "./fact.ts";
import { createOnce } from "./once.ts";

/** What the rules say of event types and outcomes, as the checks ask for it. */
export interface Ontology {
  /** The types that events may be recorded under which are told in the words of this type. */
  recordedAs(told: string): readonly string[];
  /** The types of records of whose news the words of this type are a part. */
  newsOf(told: string): readonly string[];
  /** True when such an event, or one of the type that is `told`, happens only once to those who took part in it. */
  isOnce(fact: EventFact, truth: Truth, told?: string): boolean;
  /** Days on each side of the record within which such an event does not happen to the same again; none for most types. */
  rarity(type: string): number;
  /** Days between its announcement and its end; none for most types. */
  course(type: string): number;
  /** True when it is given anew every year under one name. */
  isYearly(type: string): boolean;
  /** Common nouns of what the verbs of the type are done to. */
  objects(type: string): ReadonlySet<string>;
  /** What whoever such an event happens to does in it, where nobody meets with it twice. */
  patient(type: string): string | undefined;
  /** True when it takes two, who may do it again and again: a meeting, a letter. */
  isMutual(type: string): boolean;
  /** True where more may have had this part in an event of the type than its record lists. */
  isOpen(role: string, type: string): boolean;
  opposites(outcome: string): ReadonlySet<string>;
  readonly contests: Contests;
  /**
   * True for the name of a city, not on record, that can neither hold the recorded place nor lie in it. Where the words call it
   * one, `isCity`, the rules need not know it.
   */
  isElsewhere(city: string, fact: EventFact, truth: Truth, isCity?: boolean): boolean;
  /** True for a country on record that is another than that of the recorded place. */
  isAbroad(country: string, fact: EventFact, truth: Truth): boolean;
  /** Id of the rule by which these marks tell which event of the type is meant, where this role is checked; undefined if they do not. */
  identify(role: string, type: string, marks: ReadonlySet<Mark>): string | undefined;
  /** True for the id of a rule of identification that leaves a doubt. */
  isDoubtful(rule: string): boolean;
}

/** The sections of the language knowledge that the ontology is made of. */
export type OntologyRules = Pick<Lexicon, "contests" | "events" | "identification" | "outcomes" | "places">;

/** Makes the ontology out of the event types, the rules of identification and the outcomes. */
export function createOntology({ contests, events, identification, outcomes, places }: OntologyRules): Ontology {
  const recordedAs = new Map<string, string[]>();
  for (const { type } of events) recordedAs.set(type, [type]);
  const newsOf = new Map<string, string[]>();
  const mutual = new Set<string>();
  const rare = new Map<string, number>();
  const courses = new Map<string, number>();
  const patients = new Map<string, string>();
  const open = new Set<string>();
  const objects = new Map(
    events.flatMap(({ type, objects: of }) => (of.length > 0 ? [[type, new Set(of)] as const] : [])),
  );
  const yearly = new Set(events.filter((entry) => entry.yearly).map(({ type }) => type));
  for (const entry of events) {
    for (const role of entry.open) open.add(`${entry.type} ${role}`);
    if (entry.mutual) mutual.add(entry.type);
    if (entry.rare !== undefined) rare.set(entry.type, entry.rare);
    if (entry.course !== undefined) courses.set(entry.type, entry.course);
    if (entry.once && entry.roles.of !== undefined) patients.set(entry.type, entry.roles.of);
    for (const type of entry.inNewsAs) newsOf.set(type, [...(newsOf.get(type) ?? []), entry.type]);
    for (const type of entry.toldAs) recordedAs.get(type)?.push(entry.type);
  }
  const opposites = new Map<string, Set<string>>();
  const none = new Set<string>();
  for (const { type, opposites: others } of outcomes) {
    const list = opposites.get(type) ?? new Set<string>();
    for (const other of others) list.add(other);
    opposites.set(type, list);
  }
  const doubtful = new Set(identification.filter((entry) => entry.doubtful).map(({ id }) => id));
  return {
    recordedAs: (type) => recordedAs.get(type) ?? [type],
    newsOf: (type) => newsOf.get(type) ?? [],
    isOnce: createOnce(events),
    isMutual: (type) => mutual.has(type),
    isYearly: (type) => yearly.has(type),
    objects: (type) => objects.get(type) ?? none,
    course: (type) => courses.get(type) ?? 0,
    rarity: (type) => rare.get(type) ?? 0,
    patient: (type) => patients.get(type),
    isOpen: (role, type) => open.has(`${type} ${role}`),
    contests: createContests(contests),
    opposites: (outcome) => opposites.get(outcome) ?? none,
    isElsewhere: createElsewhere(places),
    isAbroad,
    identify: createIdentifier(identification),
    isDoubtful: (rule) => doubtful.has(rule),
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
