import type { EventArgument, Mention } from "../../model/analysis.ts";
import { lastOf } from "../../model/memo.ts";
import type { Truth } from "../../model/truth.ts";
import type { Candidate } from "./candidate.ts";
import type { EventFact } from "./fact.ts";

/** Ids of those whom the record gives the part that the words give this participant; undefined where it tells none. */
export function holdersOf({ as }: EventArgument, { roles }: EventFact): readonly string[] | undefined {
  return as === undefined ? undefined : roles[as];
}

/** Ids of all to whom the record gives a part. */
export const sidesOf = lastOf(({ roles }: EventFact): readonly string[] => Object.values(roles).flat());

/** True where the words give somebody a part that the record gives to others. */
export function isOtherRole(argument: EventArgument, fact: EventFact): boolean {
  const holders = holdersOf(argument, fact);
  const ids = idsOf(argument.mention);
  return holders !== undefined && ids.length > 0 && !ids.some((id) => holders.includes(id));
}

/**
 * True where the words give somebody else the part that the record gives him, and whoever is told in the wrong part is of the
 * same kind as who is on record in it: a firm for a firm, and not its founder for it.
 */
export function isPatientSure(wrong: EventArgument, { agreeing, record: { fact } }: Candidate, truth: Truth): boolean {
  const kinds = new Set(holdersOf(wrong, fact)?.map((id) => truth.entity(id)?.type));
  if (!idsOf(wrong.mention).every((id) => kinds.has(truth.entity(id)?.type))) return false;
  return agreeing.some(
    ({ as, mention }) =>
      as !== undefined && as !== wrong.as && idsOf(mention).some((id) => fact.roles[as]?.includes(id)),
  );
}

/** Sides told the wrong way round are one fault: "Trump defeated Biden in 2020". All but the first go without saying. */
export function settleRoles(results: Map<EventArgument, string>, fact: EventFact): void {
  let told = false;
  for (const [argument, result] of results) {
    if (result !== "conflict" || argument.role !== "participant" || !isOtherRole(argument, fact)) continue;
    if (!idsOf(argument.mention).some((id) => sidesOf(fact).includes(id))) continue;
    if (told) results.set(argument, "neutral");
    told = true;
  }
}

/** Ids of whom a mention stands for without doubt. */
export function idsOf(mention: Mention | undefined): readonly string[] {
  const referent = mention?.referent;
  return referent?.kind === "entity" ? [referent.id] : [];
}
