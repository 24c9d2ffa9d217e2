import type { EventArgument, EventMention } from "../../model/analysis.ts";
import { dateRange, relation } from "../../model/edtf.ts";
import type { Agreement } from "./compare.ts";

const JOINT = /^\s*(?:(?:in|on|last|this)\s[^,.;:]{1,20}\s)?(?:,?\s*(?:and|or)\b|,\s*(?:in|at|near|on)\b)/;
const IN = /^\s+in\s+(?:the\s+)?$/;
const COMMA = /^\s*,\s*$/;
const DATES_JOINT = /^\s*(?:and|to|[-–—])\s*$/;
const LONGEST_JOINT = 40;
/** Characters between places that stand side by side: "the Capella in Geneva". */
const NEXT = 4;

/**
 * "in Singapore, in Hanoi and at the border": of places in a list one that fits is enough, and so it is of places apart ("in
 * Singapore on June 11 in Washington"). "Singapore, Vietnam" is no list.
 */
export function settlePlaces(results: Map<EventArgument, Agreement>, { trigger }: EventMention, text: string): void {
  settleClocks(results, text);
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

/** "at 4:17 p.m. in Houston, 9:17 p.m. in London": where a second clock is read is not where it happened. */
function settleClocks(results: Map<EventArgument, Agreement>, text: string): void {
  const times: EventArgument[] = [];
  for (const argument of results.keys()) if (argument.role === "time") times.push(argument);
  if (times.length < 2) return;
  for (const [place, result] of results) {
    if (place.role !== "place" || result !== "conflict") continue;
    const isRead = times.slice(1).some(({ end }) => end < place.start && IN.test(text.slice(end, place.start)));
    if (isRead) results.set(place, "neutral");
  }
}

/** "in Doha, Qatar": a city and its country that are both wrong are one fault, told of the city. */
export function settleNested(results: Map<EventArgument, Agreement>, text: string): void {
  let inner: EventArgument | undefined;
  for (const [place, result] of results) {
    if (place.role !== "place" || result === "agree" || result === "neutral") continue;
    if (inner !== undefined && place.start >= inner.end && COMMA.test(text.slice(inner.end, place.start)))
      results.set(result === "conflict" && results.get(inner) === "foreign" ? inner : place, "neutral");
    inner = place;
  }
}

/**
 * Of several dates in the words one that fits is enough: the others tell of something else. "October 11 and 12, 1985", if wrong,
 * is wrong once.
 */
export function settleDates(results: Map<EventArgument, Agreement>, text: string): void {
  const dates: (readonly [EventArgument, Agreement])[] = [];
  for (const entry of results) if (entry[0].role === "time") dates.push(entry);
  if (dates.length < 2) return;
  const rangeOf = ({ timex }: EventArgument) => (timex?.edtf === undefined ? undefined : dateRange(timex.edtf));
  const agreeing = dates.filter(([, result]) => result === "agree").map(([argument]) => rangeOf(argument));
  if (agreeing.length === 0) {
    dates.slice(1).forEach(([date, result], index) => {
      const [before, earlier] = dates[index] as (typeof dates)[number];
      const isPair = DATES_JOINT.test(text.slice(before.end, date.start)) && before.timex?.certainty === "explicit";
      if (isPair && result === "conflict" && earlier === "conflict") results.set(date, "neutral");
    });
    return;
  }
  for (const [argument, result] of dates) {
    if (result !== "conflict") continue;
    // "on July 3, for the first time this year": the year does not excuse the day.
    const lies = agreeing.map((range) =>
      range?.approximate === false ? relation(range, rangeOf(argument)) : "unknown",
    );
    // "both born in 1924, but Bush in June and Carter in October": the other month fits.
    if (!lies.includes("contains") || lies.includes("disjoint")) results.set(argument, "neutral");
  }
}
