import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";
import type { EventIndex } from "./facts.ts";
import { placeInName } from "./wording.ts";

const PLAIN = /^[a-z]+$/;
const YEAR = /\s*\b(?:in |of )?\d{4}\b\s*/g;
/** Words that the name of what is given every year may have, without the year. */
const LONGEST_NAME = 6;

/** The names of an event without the year: "Nobel Peace Prize" of "2019 Nobel Peace Prize". In lower case. */
export function yearlyNames({ names }: EventFact): readonly string[] {
  return names.flatMap((name) => {
    const rest = name.replace(YEAR, " ").trim();
    return rest.length < name.length && rest.includes(" ") ? [rest.toLowerCase()] : [];
  });
}

interface Searched {
  readonly name: string;
  readonly words: readonly string[];
}

// Of those events only that an article may tell of by such a name.
const searched = new WeakMap<EventFact, readonly Searched[]>();

/** Whether a text in lower case, with these words in capitals, holds one of the names that an event has without the year. */
export function holdsYearlyName(fact: EventFact, text: string, capitals: ReadonlySet<string>): boolean {
  let names = searched.get(fact);
  if (names === undefined) {
    names = yearlyNames(fact).map((name) => ({ name, words: name.split(" ").filter((word) => PLAIN.test(word)) }));
    searched.set(fact, names);
  }
  // A whole text need not be searched for a name of which it has no word.
  return names.some(
    ({ name, words }) => (words.length === 0 || words.some((word) => capitals.has(word))) && text.includes(name),
  );
}

/** What the words may name at their end, the longest first: "nobel peace prize", "peace prize". */
export function namesAtEnd(words: string): readonly string[] {
  const parts = words.toLowerCase().split(/\s+/).slice(-LONGEST_NAME);
  return parts.slice(0, -1).map((_, from) => parts.slice(from).join(" "));
}

/** Whether an event may be called by the names of these events or series: it happened at the place of the name, or is a member. */
export function mayGoBy(
  names: readonly string[],
  { id, fact }: TruthRecord<EventFact>,
  truth: Truth,
  index: EventIndex,
): boolean {
  return names.every((name) => {
    const bearer = index.byId.get(name);
    if (bearer === undefined) return index.series.get(id)?.some((series) => series.id === name) ?? false;
    const place = placeInName(bearer.fact, truth);
    return (
      place !== undefined &&
      bearer.fact.type === fact.type &&
      fact.place.some((at) => truth.isWithin(at, place) || truth.isWithin(place, at))
    );
  });
}
