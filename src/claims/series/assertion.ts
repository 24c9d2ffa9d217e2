import type { EventArgument, EventMention, Mention, RoleUse, Timex } from "../../model/analysis.ts";

/** "a fourth meeting between …": the event is the nth of its series. "three previous summits": so many there were. */
export interface CountedEvent {
  readonly form: "ordinal" | "count";
  readonly event: EventMention;
  readonly argument: EventArgument;
  readonly number: number;
  /** Where the words end that count: behind them stands within what time it does. */
  readonly end: number;
  /** A verb in the past tells of it: it has happened. */
  readonly held: boolean;
  /** "first since 2007", "first in a decade". */
  readonly window?: Timex;
}

/** "the only summit", "the most recent test": the words say where in its series it stands. */
export interface SingledEvent {
  readonly form: "only" | "latest" | "either";
  readonly event: EventMention;
  /** `word` or the date: which of the two the claim is about, since either may be wrong. */
  readonly of: "word" | "date";
  readonly word: string;
  readonly narrowed: boolean;
}

/** "tests in 2006, 2009 and 2013": one of several dates, each of which is told to be that of a member. */
export interface ListedMember {
  readonly form: "member";
  readonly event: EventMention;
  readonly time: Timex;
}

/** "the first sitting U.S. president to do so": the nth holder of an office who did a deed. `only` counts as a first without a second. */
export interface RankedHolder {
  readonly form: "rank";
  readonly number: number;
  readonly only: boolean;
  readonly sitting: boolean;
  readonly role: RoleUse;
  readonly subject: Mention | null;
  readonly deed: EventMention | null;
}

/** "Sally Ride, the first woman in space": the nth of those whom a series counts. */
export interface Distinction {
  readonly form: "distinction";
  /** `rank` or `person`: which of the two the claim is about, since either may be wrong. */
  readonly of: "rank" | "person";
  readonly number: number;
  readonly person: Mention;
  /** The words behind the rank, in lower case. */
  readonly words: string;
}

export type SeriesAssertion = CountedEvent | SingledEvent | ListedMember | RankedHolder | Distinction;
