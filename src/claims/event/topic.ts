import type { Analysis, EventMention, Token } from "../../model/analysis.ts";
import { lastUpTo } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";
import { eventIndex } from "./facts.ts";
import type { Ontology } from "./ontology.ts";

/** Sentences back to which "the agreement" may point. */
const SENTENCES = 6;
/** Tokens of the subject and of what stands between it and its verb. */
const NEAR = 5;
const DEFINITE = new Set(["the", "this", "that"]);

/**
 * "The agreement was signed in May": the one event on record that the sentences before call by its name. None where they also
 * speak of another such thing, or the article names more than one that is on record.
 */
export function topicOf(
  event: EventMention,
  analysis: Analysis,
  truth: Truth,
  ontology: Ontology,
): TruthRecord<EventFact> | undefined {
  const nouns = ontology.objects(event.type);
  if (event.nominal || event.named.length > 0 || nouns.size === 0) return undefined;
  const { tokens, mentions, sentences } = analysis;
  const subject = subjectAt(tokens, lastUpTo(tokens, event.trigger.start), nouns);
  if (subject === undefined) return undefined;
  const from = sentences[Math.max(0, event.sentence - SENTENCES)]?.start ?? 0;
  const { byId } = eventIndex(truth);
  const types = ontology.recordedAs(event.type);
  let topic: { readonly record: TruthRecord<EventFact>; readonly end: number } | undefined;
  for (const { type, referent, start, end } of mentions) {
    if (type !== "EVENT" || referent.kind !== "entity") continue;
    const record = byId.get(referent.id);
    if (record === undefined || !types.includes(record.fact.type)) continue;
    if (topic !== undefined && topic.record !== record) return undefined;
    if (start < (tokens[subject]?.start ?? 0)) topic = { record, end };
  }
  if (topic === undefined || topic.end < from) return undefined;
  for (let at = lastUpTo(tokens, topic.end) + 1; at < subject; at++)
    if (nouns.has(tokens[at]?.lower ?? "") && !DEFINITE.has(tokens[at - 1]?.lower ?? "")) return undefined;
  return topic.record;
}

/** Index of a definite noun that is the subject of the verb: "the agreement was then signed". */
function subjectAt(tokens: readonly Token[], verb: number, nouns: ReadonlySet<string>): number | undefined {
  for (let at = verb - 1; at >= Math.max(0, verb - NEAR); at--) {
    const { lower, pos } = tokens[at] as Token;
    if (nouns.has(lower)) return DEFINITE.has(tokens[at - 1]?.lower ?? "") ? at : undefined;
    if (pos !== "AUX" && pos !== "ADV") return undefined;
  }
  return undefined;
}
