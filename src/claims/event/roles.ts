import type { EventArgument, Mention } from "../../model/analysis.ts";
import type { EventFact } from "./fact.ts";

/** Ids of those whom the record gives the part that the words give this participant; undefined where it tells none. */
export function holdersOf({ as }: EventArgument, { roles }: EventFact): readonly string[] | undefined {
  return as === undefined ? undefined : roles[as];
}

/** Ids of all to whom the record gives a part. */
export function sidesOf({ roles }: EventFact): readonly string[] {
  return Object.values(roles).flat();
}

/** True where the words give somebody a part that the record gives to others. */
export function isOtherRole(argument: EventArgument, fact: EventFact): boolean {
  const holders = holdersOf(argument, fact);
  const ids = idsOf(argument.mention);
  return holders !== undefined && ids.length > 0 && !ids.some((id) => holders.includes(id));
}

/** Sides told the wrong way round are one fault: "Trump defeated Biden in 2020". All but the first go without saying. */
export function settleRoles(results: Map<EventArgument, string>, fact: EventFact): void {
  const sides = new Set(sidesOf(fact));
  let told = false;
  for (const [argument, result] of results) {
    if (result !== "conflict" || argument.role !== "participant" || !isOtherRole(argument, fact)) continue;
    if (!idsOf(argument.mention).some((id) => sides.has(id))) continue;
    if (told) results.set(argument, "neutral");
    told = true;
  }
}

/** Ids of whom a mention stands for without doubt. */
export function idsOf(mention: Mention | undefined): readonly string[] {
  const referent = mention?.referent;
  return referent?.kind === "entity" ? [referent.id] : [];
}
