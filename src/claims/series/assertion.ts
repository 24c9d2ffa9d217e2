import type { EventArgument, EventMention, Mention, RoleUse } from "../../model/analysis.ts";

/** "a fourth meeting between …": the event is the nth of its series. "three previous summits": so many there were. */
export interface CountedEvent {
  readonly form: "ordinal" | "count";
  readonly event: EventMention;
  readonly argument: EventArgument;
  readonly number: number;
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

export type SeriesAssertion = CountedEvent | RankedHolder;
