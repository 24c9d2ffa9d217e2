import type { EventArgument, EventMention } from "../../model/analysis.ts";
import { dateRange, relation } from "../../model/edtf.ts";
import type { Agreement } from "./compare.ts";

const JOINT = /^\s*(?:(?:in|on|last|this)\s[^,.;:]{1,20}\s)?(?:,?\s*(?:and|or)\b|,\s*(?:in|at|near|on)\b)/;
const COMMA = /^\s*,\s*$/;
const LONGEST_JOINT = 40;
/** Characters between places that stand side by side: "the Capella in Geneva". */
const NEXT = 4;

/**
 * "in Singapore, in Hanoi and at the border": of places in a list one that fits is enough, and so it is of places apart ("in
 * Singapore on June 11 in Washington"). "Singapore, Vietnam" is no list.
 */
export function settlePlaces(results: Map<EventArgument, Agreement>, { trigger }: EventMention, text: string): void {
  const places: EventArgument[] = [];
  for (const place of results.keys()) if (place.role === "place" && place.start >= trigger.end) places.push(place);
  if (places.length < 2 || !places.some((place) => results.get(place) === "agree")) return;
  const gaps = places.map(({ end }, index) => text.slice(end, places[index + 1]?.start ?? end + LONGEST_JOINT));
  const between = gaps.slice(0, -1);
  const isApart = !between.some((gap) => COMMA.test(gap) || JOINT.test(gap) || gap.length <= NEXT);
  const isList =
    between.every((gap) => gap.length <= LONGEST_JOINT && (JOINT.test(gap) || COMMA.test(gap))) &&
    (between.some((gap) => JOINT.test(gap)) || JOINT.test(gaps.at(-1) ?? ""));
  if (!isApart && !isList) return;
  for (const place of places) if (results.get(place) === "conflict") results.set(place, "neutral");
}

/** Of several dates in the words one that fits is enough: the others tell of something else. */
export function settleDates(results: Map<EventArgument, Agreement>): void {
  const dates: (readonly [EventArgument, Agreement])[] = [];
  for (const entry of results) if (entry[0].role === "time") dates.push(entry);
  if (dates.length < 2) return;
  const rangeOf = ({ timex }: EventArgument) => (timex?.edtf === undefined ? undefined : dateRange(timex.edtf));
  const agreeing = dates.filter(([, result]) => result === "agree").map(([argument]) => rangeOf(argument));
  if (agreeing.length === 0) return;
  for (const [argument, result] of dates) {
    // "on July 3, for the first time this year": the year does not excuse the day.
    const isInside = agreeing.some(
      (range) => range?.approximate === false && relation(range, rangeOf(argument)) === "contains",
    );
    if (result === "conflict" && !isInside) results.set(argument, "neutral");
  }
}
