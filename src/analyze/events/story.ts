import type { EventArgument } from "../../model/analysis.ts";
import type { Trigger } from "./triggers.ts";

/** An event while its sentence is read. */
export interface Story {
  readonly trigger: Trigger;
  /** First token of its phrase. */
  readonly first: number;
  /** Token at which reading to the right stopped. */
  readonly end: number;
  readonly named: string[];
  readonly determiners: readonly string[];
  readonly arguments: EventArgument[];
}

/** A date of the event is read already. */
export function hasTime({ arguments: found }: Story): boolean {
  return found.some(({ role }) => role === "time");
}
