import type { EventArgument } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { officeRecord, tenuresOf } from "../office/holders.ts";
import { partiesOf } from "../referents.ts";
import type { Candidate } from "./candidate.ts";

/**
 * True where somebody who took no part in the recorded meeting may well have had one of his own there and then: the host, whom
 * every guest meets; a guest, whom a host at home receives; and whoever is in office, where the words give only the month.
 */
export function mayHaveComeToo(
  { record: { fact }, agreeing, absent }: Candidate,
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
  return !toTheDay && strangers.some((id) => placesLed(id, day, truth).length > 0);
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
