import type { EventArgument, Mention } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { officeRecord, tenuresOf } from "../office/holders.ts";
import { partiesOf } from "../referents.ts";
import type { Candidate } from "./candidate.ts";
import type { EventFact } from "./fact.ts";

/**
 * True where somebody who took no part in the recorded meeting may well have had one of his own there and then: the host, whom
 * every guest meets; a guest, whom a host at home receives; and whoever is in office, where the words give only the month and
 * do not call the meeting by its name.
 */
export function mayHaveComeToo(
  { record: { fact }, agreeing, absent, named }: Candidate,
  { mention }: EventArgument,
  truth: Truth,
): boolean {
  if (mention === undefined || fact.participants.length < 2) return false;
  const day = dateRange(fact.date)?.start ?? null;
  const toTheDay = agreeing.some(
    ({ role, timex }) => role === "time" && timex?.edtf !== undefined && dateRange(timex.edtf)?.precision === "day",
  );
  const isAtHome = (id: string): boolean => placesLed(id, day, truth).some((home) => isAt(fact.place, home, truth));
  const strangers = partiesOf(mention, truth, day === null ? [] : [day]).flatMap(({ ids }) => ids);
  if (strangers.some(isAtHome)) return true;
  if (fact.participants.some((id) => !absent.includes(id) && isAtHome(id))) return true;
  return !toTheDay && !named && strangers.some((id) => placesLed(id, day, truth).length > 0);
}

/** True for the full name of a person whom the ground truth does not list and who is not one of the record's under another spelling. */
export function isStranger(mention: Mention | undefined, { participants }: EventFact, truth: Truth): boolean {
  if (mention?.referent.kind !== "unlisted" || mention.type !== "PERSON" || mention.form !== "name") return false;
  const words = mention.referent.name.toLowerCase().split(/[\s-]+/);
  if (words.length < 2 || mention.suggestion !== undefined) return false;
  return !participants.some((id) => {
    const { surname, names = [], aliases = [] } = truth.entity(id) ?? {};
    const known = [surname ?? "", ...names, ...aliases].flatMap((name) => name.toLowerCase().split(/[\s-]+/));
    return words.some((word) => word.length > 2 && known.includes(word));
  });
}

function isAt(places: readonly string[], home: string, truth: Truth): boolean {
  return places.some((place) => truth.isWithin(place, home));
}

/** The places of the offices that somebody held on the day. */
function placesLed(id: string, day: number | null, truth: Truth): readonly string[] {
  return tenuresOf(truth, id)
    .filter(({ from, to }) => day === null || (from <= day && day <= to))
    .flatMap(({ office }) => officeRecord(truth, office)?.fact.of ?? []);
}
