import { civilOf } from "../../model/calendar.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import type { EventAssertion } from "../event/assertion.ts";
import type { EventFact } from "../event/fact.ts";
import type { Judged } from "../settle.ts";
import { lifeOf } from "./records.ts";

/**
 * Takes back what contradicts both the beginning and the end of one life, or one of them in every part of its date: who was born
 * and died on other days than the person on record is somebody else of that name ("Winston Churchill", the novelist).
 */
export function withoutNamesakes(judged: readonly Judged[], truth: Truth): readonly Judged[] {
  const lives = new Map<string, Set<string>>();
  for (const one of judged) {
    const told = lifeEventIn(one, truth);
    if (told === undefined) continue;
    const events = lives.get(told.person) ?? new Set();
    lives.set(told.person, events.add(told.event));
    if (isOfAnother(one)) events.add("another");
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

/** Nothing but the name speaks for the record, and of the date neither the year nor the day of the year is its own: no slip. */
function isOfAnother({ claim, verdict }: Judged): boolean {
  if (verdict.label !== "refuted") return false;
  const { timex } = (claim.assertion as Partial<EventAssertion>).argument ?? {};
  const isPlaced = verdict.links?.some(({ identified }) => identified.some(({ role }) => role === "place")) ?? false;
  const [said, recorded] = [timex?.edtf, (verdict.evidence[0]?.fact as Partial<EventFact> | undefined)?.date].map(
    (edtf) => (edtf === undefined ? undefined : dateRange(edtf)),
  );
  if (isPlaced || said?.precision !== "day" || recorded?.precision !== "day") return false;
  const [a, b] = [civilOf(said.start ?? 0), civilOf(recorded.start ?? 0)];
  return a.year !== b.year && (a.month !== b.month || a.day !== b.day);
}

function takenBack({ verdict }: Judged): Judged["verdict"] {
  return {
    label: "not-enough-info",
    rule: verdict.rule,
    reason: "ambiguous",
    message: "born or died on quite other days than the person on record: perhaps somebody else of that name",
    evidence: [],
  };
}
