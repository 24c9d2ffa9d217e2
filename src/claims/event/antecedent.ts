import type { Analysis, EventMention } from "../../model/analysis.ts";
import { lastUpTo } from "../../model/span.ts";
import type { Ontology } from "./ontology.ts";

/** Sentences, and events, back to which "the summit" may point. */
const SENTENCES = 1;
const EVENTS = 6;
const DEFINITE = new Set(["the", "that", "this"]);

/** "The summit collapsed": a noun that tells nothing of its own but what came of it, and points back to an event just told. */
export function isBareDefinite({ nominal, plural, named, determiners, arguments: found }: EventMention): boolean {
  if (!nominal || named.length > 0 || (plural === true && !determiners.includes("the"))) return false;
  return (
    determiners.length === 1 &&
    determiners.some((word) => DEFINITE.has(word)) &&
    found.length > 0 &&
    found.every(({ role }) => role === "outcome")
  );
}

/** The event of the same kind told last before it, in its sentence or the one before, if that was told as a fact. */
export function antecedentOf(event: EventMention, { events }: Analysis, ontology: Ontology): EventMention | undefined {
  const at = lastUpTo(events, event.start - 1);
  for (let index = at; index >= Math.max(0, at - EVENTS + 1); index--) {
    const before = events[index] as EventMention;
    if (before.sentence < event.sentence - SENTENCES) return undefined;
    if (isBareDefinite(before) || !ontology.recordedAs(event.type).includes(before.type)) continue;
    return before.modality === "asserted" && before.polarity === "positive" ? before : undefined;
  }
  return undefined;
}
