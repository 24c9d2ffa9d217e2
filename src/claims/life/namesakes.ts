import type { Truth } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import type { Judged } from "../settle.ts";
import { lifeOf } from "./records.ts";

/**
 * Takes back what contradicts both the beginning and the end of one life: who was born and died on other days than the person on
 * record is somebody else of that name ("Winston Churchill", the novelist).
 */
export function withoutNamesakes(judged: readonly Judged[], truth: Truth): readonly Judged[] {
  const lives = new Map<string, Set<string>>();
  for (const one of judged) {
    const told = lifeEventIn(one, truth);
    if (told === undefined) continue;
    const events = lives.get(told.person) ?? new Set();
    lives.set(told.person, events.add(told.event));
  }
  const isAnother = (one: Judged): boolean => (lives.get(lifeEventIn(one, truth)?.person ?? "")?.size ?? 0) > 1;
  return judged.map((one) => (isAnother(one) ? { claim: one.claim, verdict: takenBack(one) } : one));
}

/** The birth or death that alone a claim is contradicted by, and whose it is. */
function lifeEventIn({ verdict }: Judged, truth: Truth): { person: string; event: string } | undefined {
  if (verdict.label !== "refuted" || verdict.evidence.length !== 1) return undefined;
  const [record] = verdict.evidence;
  if (record === undefined) return undefined;
  const [person, ...others] = (record.fact as Partial<EventFact>).participants ?? [];
  if (person === undefined || others.length > 0) return undefined;
  const { birth, death } = lifeOf(truth, person);
  return record.id === birth?.id || record.id === death?.id ? { person, event: record.id } : undefined;
}

function takenBack({ verdict }: Judged): Judged["verdict"] {
  return {
    label: "not-enough-info",
    rule: verdict.rule,
    reason: "ambiguous",
    message: "born and died on other days than the person on record: perhaps somebody else of that name",
    evidence: [],
  };
}
