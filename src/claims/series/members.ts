import type { EventArgument, EventMention } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import type { Series } from "./resolve.ts";

/** Members up to the day that the words' own place, date and name fit; none where the words give none of these. */
export function placedMembers(
  series: Series,
  event: EventMention,
  truth: Truth,
  day: number,
): readonly TruthRecord<EventFact>[] {
  const circumstances = event.arguments.filter(({ role }) => role === "place" || role === "time");
  const called = series.members.filter(({ id }) => event.named.includes(id));
  if (circumstances.length === 0 && called.length === 0) return [];
  const found = members(series, circumstances, truth, day);
  return called.length === 0 ? found : found.filter((member) => called.includes(member));
}

/** Members up to the day that fit all of the places and dates; none where one of these cannot be read. */
export function members(
  series: Series,
  circumstances: readonly EventArgument[],
  truth: Truth,
  day: number,
): readonly TruthRecord<EventFact>[] {
  return series.members.filter(({ fact }) => {
    const range = dateRange(fact.date);
    if (range === undefined || (range.start ?? Infinity) > day) return false;
    return circumstances.every(({ mention, timex }) => {
      if (mention?.referent.kind === "entity") {
        const place = mention.referent.id;
        return fact.place.some((at) => truth.isWithin(at, place) || truth.isWithin(place, at));
      }
      const date = timex?.edtf === undefined ? undefined : dateRange(timex.edtf);
      if (date === undefined) return false;
      return (
        (date.start ?? -Infinity) <= (range.end ?? Infinity) && (range.start ?? -Infinity) <= (date.end ?? Infinity)
      );
    });
  });
}
