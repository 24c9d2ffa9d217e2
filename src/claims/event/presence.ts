import type { EventArgument } from "../../model/analysis.ts";
import type { Party } from "../referents.ts";
import type { Agreement, ArticleReader } from "./compare.ts";
import type { EventFact } from "./fact.ts";
import { isOtherRole, sidesOf } from "./roles.ts";

/** Who of a record's people is in the words, or in the article. */
export interface Attendance {
  /** Every participant is in the words, or everybody whom they represent. */
  readonly allParties: boolean;
  /** Those between whom it was, two at least, are in the words, whatever the words say they did. */
  readonly bothSides: boolean;
  /** How many of the participants, and of those whom they represent, the words name. */
  readonly parties: number;
  /** Ids of the participants whom the words leave out. */
  readonly absent: readonly string[];
  /** Every participant is mentioned somewhere in the article. */
  readonly inArticle: boolean;
  /** One of them at least is. */
  readonly touched: boolean;
}

/**
 * Counts those whom the words name; `cast` are the ids of all whom the article names. Those represented stand for the
 * participants where it `isMutual`: two countries meet in their leaders, but a country launches many rockets.
 */
export function attendanceOf(
  fact: EventFact,
  isMutual: boolean,
  results: ReadonlyMap<EventArgument, Agreement>,
  reader: ArticleReader,
  cast: ReadonlySet<string>,
): Attendance {
  const { participants, represents } = fact;
  const named: Party[] = [];
  for (const [argument, result] of results) {
    if (argument.role !== "participant" || argument.mention === undefined) continue;
    if (result === "agree" || isOtherRole(argument, fact)) named.push(...reader.of(argument.mention, fact));
  }
  const touched = participants.some((id) => cast.has(id));
  // So it is with most records.
  if (named.length === 0) return nobody(participants, touched, cast);
  const sides = sidesOf(fact);
  const present = presentOf(named, [...participants, ...represents, ...sides]);
  const areIn = (ids: readonly string[], atLeast: number): boolean =>
    ids.length >= atLeast && ids.every((id) => present.has(id));
  return {
    allParties: areIn(participants, 1) || ((isMutual || participants.length === 0) && areIn(represents, 1)),
    bothSides: areIn(participants, 2) || areIn(sides, 2),
    parties: [...participants, ...represents].filter((id) => present.has(id)).length,
    absent: participants.filter((id) => !present.has(id)),
    touched,
    inArticle: participants.length > 0 && participants.every((id) => cast.has(id) || present.has(id)),
  };
}

/** The words name none of the record's people. */
function nobody(participants: readonly string[], touched: boolean, cast: ReadonlySet<string>): Attendance {
  return {
    allParties: false,
    bothSides: false,
    parties: 0,
    absent: participants,
    touched,
    inArticle: touched && participants.every((id) => cast.has(id)),
  };
}

/** Those of the record whom the words name. A name that several bear, with its pronouns, stands for one of them and no more. */
function presentOf(parties: readonly Party[], wanted: readonly string[]): ReadonlySet<string> {
  const present = new Set<string>();
  if (parties.length === 0) return present;
  const doubtful = new Set<string>();
  for (const { ids } of parties.toSorted((a, b) => a.ids.length - b.ids.length)) {
    const key = ids.join(" ");
    const id = doubtful.has(key) ? undefined : ids.find((one) => wanted.includes(one) && !present.has(one));
    if (id !== undefined) present.add(id);
    if (ids.length > 1) doubtful.add(key);
  }
  return present;
}
