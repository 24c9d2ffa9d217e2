import type { EventTypeEntry } from "../../lexicon/events.ts";
import type { EventArgument, Token } from "../../model/analysis.ts";
import type { Trigger } from "./triggers.ts";

/** Where whoever takes part stands. */
export type RolePosition = keyof EventTypeEntry["roles"];

const FURTHEST = 8;
const BE = new Set(["is", "are", "was", "were", "be", "been", "being", "'s", "gets", "got", "getting"]);

/** The argument with what its filler does there, by the rules of the event's type. */
export function withRole(argument: EventArgument, { entry }: Trigger, position: RolePosition): EventArgument {
  const as = entry.roles[position];
  return as === undefined || argument.role !== "participant" ? argument : withPart(argument, as);
}

/** The argument with the part that its filler has. */
export function withPart(argument: EventArgument, as: string): EventArgument {
  return { ...argument, as };
}

/** Where the subject of a verb stands: for a passive, where its object does. */
export function subjectPosition(tokens: readonly Token[], trigger: Trigger): RolePosition {
  if (isPassive(tokens, trigger)) return "object";
  // "was killed", where the rules list no object, is all that the verb is about.
  return BE.has((tokens[trigger.first] as Token).lower) && trigger.entry.roles.object !== undefined
    ? "object"
    : "subject";
}

/**
 * True of a participle with a form of "be" before it, over adverbs and what it is joined to ("was captured and killed"), or with
 * "by" behind it.
 */
export function isPassive(tokens: readonly Token[], { first, last, form, nominal }: Trigger): boolean {
  if (nominal || form !== "past") return false;
  if (tokens[last]?.lower === "by") return true;
  let joined = false;
  for (let at = first - 1; at >= Math.max(0, first - FURTHEST); at--) {
    const { lower, pos } = tokens[at] as Token;
    if (BE.has(lower)) return true;
    if (pos === "CCONJ" || lower === ",") joined = true;
    else if (pos === "VERB" && joined) joined = false;
    else if (pos !== "ADV" && pos !== "PART") return false;
  }
  return false;
}
