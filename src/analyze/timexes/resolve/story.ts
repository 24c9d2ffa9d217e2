import type { Fields, Hit } from "../meaning.ts";
import type { Anchors } from "./anchors.ts";
import type { Bound } from "./bound.ts";
import type { Resolved } from "./resolved.ts";

/**
 * The time the story has reached with this expression; undefined where it only looks aside: back to an earlier time, ahead to
 * the end of a range or a term, or, in a history, to the day of writing.
 */
export function storyAfter(
  { meaning }: Hit,
  resolved: Resolved,
  c: Anchors,
  bound: Bound | undefined,
): Fields | undefined {
  if (!("fields" in resolved) || resolved.fields.year === undefined) return undefined;
  if (c.narrative && resolved.anchor === "published") return undefined;
  if (meaning.kind === "shift" && meaning.sign < 0) return undefined;
  if (meaning.kind === "near" && (meaning.which === "last" || meaning.which === "previous")) return undefined;
  if (bound === "since" || bound === "to") return undefined;
  // "agreed to disarm by the year 2000": a term that was set, not a time that the story has reached.
  if ((bound === "by" || bound === "until" || bound === "before") && c.tense() === "future") return undefined;
  return resolved.fields;
}
