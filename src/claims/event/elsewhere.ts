import type { PlaceEntry } from "../../lexicon/places.ts";
import { onceFor } from "../../model/memo.ts";
import type { Truth } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";
import type { Ontology } from "./ontology.ts";

/**
 * Makes the test whether a city that the ground truth does not list is another place than the recorded one: two cities never lie
 * in one another, and none lies in a place smaller than a region, if the record gives its places in full.
 */
export function createElsewhere(entries: readonly PlaceEntry[]): Ontology["isElsewhere"] {
  const cities = new Set<string>();
  const wide = new Set<string>();
  for (const { kind, places } of entries) {
    for (const place of places) {
      const names = typeof place === "string" ? [place] : place.names;
      const isCity = kind === "city" || (typeof place !== "string" && place.city);
      for (const name of names) (isCity ? cities : wide).add(name);
    }
  }
  return (city, fact, truth, isCity = false) => {
    if ((!isCity && !cities.has(city)) || fact.place.length === 0) return false;
    const chain = containersOf(fact.place, truth);
    if (chain.some((names) => names.includes(city))) return false;
    if (chain.some((names) => names.some((name) => cities.has(name)))) return true;
    return (
      fact.complete.includes("place") &&
      !fact.place.some((id) => holdOthers(truth).has(id) || namesOf(id, truth).some((name) => wide.has(name)))
    );
  };
}

/** True for a country in which no place of the record lies, if those lie in another. A line between two countries is in neither. */
export function isAbroad(country: string, fact: EventFact, truth: Truth): boolean {
  if (!hasPeople(country, truth)) return false;
  const recorded = chainOf(fact.place, truth).find((id) => hasPeople(id, truth));
  return recorded !== undefined && !truth.isWithin(country, recorded) && !truth.isWithin(recorded, country);
}

/** A people is called after it. */
function hasPeople(id: string, truth: Truth): boolean {
  return (truth.entity(id)?.demonyms ?? []).length > 0;
}

/** Ids of the places in which others lie: a country, a region. */
const holdOthers = onceFor(
  (truth: Truth): ReadonlySet<string> => new Set(truth.entities.flatMap(({ within }) => within)),
);

/** Names of the places and of all that they lie in. */
function containersOf(places: readonly string[], truth: Truth): readonly (readonly string[])[] {
  return chainOf(places, truth).map((id) => namesOf(id, truth));
}

function chainOf(places: readonly string[], truth: Truth): readonly string[] {
  const seen = new Set<string>(places);
  for (const id of seen) for (const outer of truth.entity(id)?.within ?? []) seen.add(outer);
  return [...seen];
}

function namesOf(id: string, truth: Truth): readonly string[] {
  const entity = truth.entity(id);
  return entity === undefined ? [] : [...entity.names, ...entity.aliases];
}
