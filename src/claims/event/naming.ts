import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";
import type { EventIndex } from "./facts.ts";
import { placeInName } from "./wording.ts";

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
