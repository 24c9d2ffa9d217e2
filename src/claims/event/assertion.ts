import type { EventArgument, EventMention } from "../../model/analysis.ts";
import type { Anniversary } from "./anniversary.ts";
import type { Interval } from "./interval.ts";

/** That an event happened with this argument; without one, that it happened at all. */
export interface EventAssertion {
  readonly event: EventMention;
  readonly argument: EventArgument | null;
  /** That it lies so far from another event. */
  readonly interval?: Interval;
  /** That a day lies so many years after it. */
  readonly anniversary?: Anniversary;
}
