import type { EventAssertion } from "../../src/claims/event/assertion.ts";
import type { EventFact } from "../../src/claims/event/fact.ts";
import { createOntology } from "../../src/claims/event/ontology.ts";
import type { SeriesFact } from "../../src/claims/series/fact.ts";
import { loadLexicon } from "../../src/lexicon/index.ts";
import type { EventMention } from "../../src/model/analysis.ts";
import { type DateRange, dateRange, relation } from "../../src/model/edtf.ts";
import type { Truth } from "../../src/model/truth.ts";
import type { Right } from "./mutant.ts";

const ONCE = new Set(
  loadLexicon()
    .events.filter(({ once }) => once)
    .map(({ type }) => type),
);

/** The event and the one record that a right claim about an event rests on. */
export interface Grounds {
  readonly event: EventMention;
  readonly fact: EventFact;
}

/** What a right claim about an event rests on; undefined where it is not one record. */
export function groundsOf({ finding, truth }: Right): Grounds | undefined {
  const [record, second] = finding.verdict.evidence;
  const { event } = finding.claim.assertion as EventAssertion;
  const fact = truth.records<EventFact>("events").find(({ id }) => id === record?.id)?.fact;
  return fact === undefined || event === undefined || second !== undefined ? undefined : { event, fact };
}

const ontology = createOntology(loadLexicon());

/** Whether the language knowledge tells that an unlisted city is not where it was. */
export function isElsewhere(city: string, fact: EventFact, truth: Truth): boolean {
  return ontology.isElsewhere(city, fact, truth);
}

/** It happens to somebody once: who and what tell which event is meant. */
export function isOnce({ type }: EventFact): boolean {
  return ONCE.has(type);
}

/**
 * True where the ground truth leaves no room for another event like it: the words outside the changed ones name it, it happens
 * once, or its series is complete.
 */
export function isClosed({ event, fact }: Grounds, { truth, document, finding, words }: Right): boolean {
  // "the 2016 election" is no longer the name of the event with 2015 in it.
  const isInName = fact.names.some((name) => {
    const at = name.indexOf(words);
    return at >= 0 && document.text.startsWith(name.slice(at), finding.claim.span.start);
  });
  if ((event.named.includes(fact.id) && !isInName) || isOnce(fact)) return true;
  const told = new Set(
    event.arguments.flatMap(({ mention }) => (mention?.referent.kind === "entity" ? [mention.referent.id] : [])),
  );
  return truth.records<SeriesFact>("series").some(({ fact: { members, complete, by, participants } }) => {
    if (complete === undefined || !members.includes(fact.id)) return false;
    return by !== undefined || (participants.length > 0 && participants.every((id) => told.has(id)));
  });
}

/** Other records that a reader could take the words for: somebody of the same took part, or it was at the same place, in that time. */
export function hasRival(truth: Truth, fact: EventFact, range: DateRange): boolean {
  const parties = [...fact.participants, ...fact.represents];
  return truth.records<EventFact>("events").some(({ fact: other }) => {
    if (other.id === fact.id) return false;
    const at = dateRange(other.date);
    if (at === undefined || (at.start ?? 0) > (range.end ?? 0) + 1 || (at.end ?? 0) < (range.start ?? 0) - 1)
      return false;
    const theirs = [...other.participants, ...other.represents];
    return theirs.some((id) => parties.includes(id)) || other.place.some((id) => fact.place.includes(id));
  });
}

/** A day in the words that is the record's own. */
export function hasDay(event: EventMention, fact: EventFact): boolean {
  return event.arguments.some(({ timex }) => {
    const range = timex?.edtf === undefined ? undefined : dateRange(timex.edtf);
    return range?.precision === "day" && relation(range, dateRange(fact.date)) !== "disjoint";
  });
}
