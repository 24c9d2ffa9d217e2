import type { EventArgument, Mention } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { certainDate, lifeOf } from "../life/records.ts";
import { officeRecord, tenuresOf } from "../office/holders.ts";
import { partiesOf } from "../referents.ts";
import type { Candidate } from "./candidate.ts";
import type { EventFact } from "./fact.ts";
import { idsOf } from "./roles.ts";

const YEAR = 366;

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

/**
 * True where in the place of the one participant whom the words leave out stands another who has led the same country, for which
 * nobody else in the words signed: Putin for Medvedev. Who led it in that year may have signed something else there.
 */
export function isCounterpart(
  { record: { fact }, absent, agreeing, named }: Candidate,
  { mention }: EventArgument,
  truth: Truth,
): boolean {
  const [left, ...others] = absent;
  if (mention === undefined || mention.form === "pronoun" || left === undefined || others.length > 0) return false;
  if (!agreeing.some(({ role }) => role === "participant")) return false;
  const day = dateRange(fact.date)?.start ?? null;
  const sides = placesLed(left, null, truth).filter((place) => fact.represents.includes(place));
  const taken = new Set(fact.participants.filter((id) => id !== left).flatMap((id) => placesLed(id, null, truth)));
  const isOther = (id: string): boolean => {
    const led = placesLed(id, null, truth).filter((place) => sides.includes(place) && !taken.has(place));
    if (led.length === 0 || day === null) return false;
    return named || !tenuresOf(truth, id).some(({ from, to }) => from <= day + YEAR && day - YEAR <= to);
  };
  const parties = partiesOf(mention, truth, []);
  return parties.length > 0 && parties.every(({ ids, certain }) => certain && ids.every(isOther));
}

/**
 * True for such a counterpart of whom no office near the day is on record, and who either came into office later or was dead by
 * then: former leaders go on to meet people.
 */
export function isOutOfTime(candidate: Candidate, argument: EventArgument, truth: Truth): boolean {
  if (!isCounterpart({ ...candidate, named: false }, argument, truth)) return false;
  const day = dateRange(candidate.record.fact.date)?.start ?? null;
  if (day === null) return false;
  return idsOf(argument.mention).every((id) => {
    const death = certainDate(lifeOf(truth, id).death)?.end;
    return tenuresOf(truth, id).every(({ from }) => from > day) || (death != null && death < day - YEAR);
  });
}

/** True for the full name of a person whom the ground truth does not list and who is not one of the record's under another spelling. */
export function isStranger(mention: Mention | undefined, { participants }: EventFact, truth: Truth): boolean {
  if (mention?.referent.kind !== "unlisted" || mention.type !== "PERSON") return false;
  if (mention.form !== "name" && mention.form !== "titled") return false;
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
