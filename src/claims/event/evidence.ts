import type { EventArgument } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Attendance } from "./presence.ts";

/** What a record and the words have in common, but for the people. */
export interface Common {
  readonly named: boolean;
  readonly agreeing: readonly EventArgument[];
  readonly recent: boolean;
  /** It happens only once to those who took part. */
  readonly once: boolean;
  /** The words point back to the very event that was linked to this record. */
  readonly antecedent: boolean;
}

/** How much each thing in common speaks for the record being the one meant. */
export type Weights = Readonly<
  Record<"name" | "antecedent" | "participant" | "once" | "cast" | "recency" | "place" | "outcome" | "time", number>
>;

/** Weighs what is in common. The people of the article count where the words name none. */
export function weightsOf(
  { allParties, parties, inArticle }: Attendance,
  { named, agreeing, recent, once, antecedent }: Common,
): Weights {
  const agrees = (wanted: EventArgument["role"]): boolean => agreeing.some(({ role }) => role === wanted);
  return {
    name: named ? 3 : 0,
    antecedent: antecedent ? 3 : 0,
    participant: allParties ? (parties > 1 ? 3 : 2) : parties > 0 ? (inArticle ? 2 : 1) : 0,
    once: once && allParties ? 1 : 0,
    cast: !allParties && parties === 0 && inArticle ? 1.5 : 0,
    recency: recent ? 1 : 0,
    place: agrees("place") ? 1.5 : 0,
    outcome: agrees("outcome") ? 0.5 : 0,
    time: timeWeight(agreeing.find(({ role }) => role === "time")),
  };
}

function timeWeight(date: EventArgument | undefined): number {
  const edtf = date?.timex?.edtf;
  const precision = edtf === undefined ? undefined : dateRange(edtf)?.precision;
  if (precision === undefined) return 0;
  return precision === "day" ? 2 : precision === "month" ? 1.5 : 0.75;
}

/** How much speaks for a record being the event meant. */
export function evidenceOf({
  name,
  antecedent,
  participant,
  once,
  cast,
  recency,
  place,
  outcome,
  time,
}: Weights): number {
  return name + antecedent + participant + once + cast + recency + place + outcome + time;
}
