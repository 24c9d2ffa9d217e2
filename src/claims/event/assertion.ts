import type { EventArgument, EventMention } from "../../model/analysis.ts";
import type { Anniversary } from "./anniversary.ts";
import type { Elapsed } from "./elapsed.ts";
import type { Interval } from "./interval.ts";

/** That an event happened with this argument; without one, that it happened at all. */
export interface ToldEvent {
  readonly event: EventMention;
  readonly argument: EventArgument | null;
  /** That it lies so far from another event. */
  readonly interval?: Interval;
  /** That a day lies so many years after it. */
  readonly anniversary?: Anniversary;
  readonly elapsed?: Elapsed;
}

/** That so many years have passed since something that the words need not tell as an event. */
export interface ToldYears {
  readonly event?: undefined;
  readonly argument?: undefined;
  readonly elapsed: Elapsed;
}

export type EventAssertion = ToldEvent | ToldYears;
