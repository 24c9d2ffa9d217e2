import type { Analysis, Mention, Quantity } from "../../model/analysis.ts";
import { dateRange, relation } from "../../model/edtf.ts";
import { lastAtOrBefore } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";

/** Mentions and dates of one sentence that are looked at. */
const MOST = 12;

/** True where the sentence names a place or a time that does not hold the whole event: then only a part of it may be counted. */
export function isNarrower(
  quantity: Quantity,
  { fact }: TruthRecord<EventFact>,
  { sentences, mentions, timexes }: Analysis,
  truth: Truth,
): boolean {
  const sentence = sentences[quantity.sentence];
  if (sentence === undefined) return true;
  const inSentence = <T extends { start: number }>(list: readonly T[]): readonly T[] => {
    const first = lastAtOrBefore(list, sentence.start - 1, ({ start }) => start) + 1;
    return list.slice(first, first + MOST).filter(({ start }) => start < sentence.end);
  };
  return (
    inSentence(mentions).some((mention) => mention.type === "PLACE" && !holds(mention, fact, truth)) ||
    inSentence(timexes).some(({ type, edtf, bound }) => {
      if (type !== "DATE" || edtf === undefined) return false;
      if (bound === "since" || bound === "by" || bound === "before" || bound === "until") return true;
      const lies = relation(dateRange(edtf), dateRange(fact.date));
      return lies !== "equal" && lies !== "contains";
    })
  );
}

/** A place that every place of the event lies in, or a name that is also the event's. */
function holds({ referent, name }: Mention, { place, names }: EventFact, truth: Truth): boolean {
  if (name !== undefined && names.some((event) => event.includes(name))) return true;
  if (referent.kind !== "entity") return false;
  const names_ = truth.entity(referent.id)?.names ?? [];
  return (
    (place.length > 0 && place.some((id) => truth.isWithin(id, referent.id))) ||
    names_.some((own) => names.some((event) => event.includes(own)))
  );
}
