import type { EventArgument, Timex, Token } from "../../model/analysis.ts";
import { isOwnTime } from "./dates.ts";
import { argument } from "./noun-phrase.ts";
import type { Placed, SentenceView } from "./view.ts";

const FURTHEST = 6;
const LEADING_IN = new Set(["on", "in", "at", "late", "early", "last", "earlier"]);
const SUBJECTS = new Set(["he", "she", "they", "it", "we", "who", "which"]);
const INSIDE = new Set(["AUX", "ADV", "PART"]);
const JOINED = new Set(["ADP", "VERB", "AUX"]);

/** "Lula on Sunday narrowly defeated", "who on July 20 became": the date between a subject and its verb. */
export function dateBeforeVerb(view: SentenceView, verb: number): EventArgument | undefined {
  const { tokens, timexTo, first } = view;
  const limit = Math.max(first, verb - FURTHEST);
  let at = verb;
  while (at > limit && !timexTo.has(at) && INSIDE.has((tokens[at - 1] as Token).pos)) at--;
  if (tokens[at - 1]?.text === ",") at--;
  const timex = timexTo.get(at);
  if (timex === undefined || !isOwnTime(tokens, timex)) return undefined;
  const before = beforeLeadIn(view, timex);
  return isSubjectAt(view, before) ? argument("time", timex, { timex: timex.item }) : undefined;
}

/** Index of the token before a date and what leads it in: ", on Monday", "late last Monday". */
export function beforeLeadIn({ tokens, first }: SentenceView, timex: Placed<Timex>): number {
  let at = timex.first - 1;
  while (at > first && LEADING_IN.has((tokens[at] as Token).lower)) at--;
  return tokens[at]?.text === "," ? at - 1 : at;
}

/** A pronoun or a name ends here that neither a preposition nor a verb leads in: "the meeting with Kim", "who met Kim". */
export function isSubjectAt({ tokens, mentionTo, first }: SentenceView, at: number): boolean {
  if (at < first) return false;
  if (SUBJECTS.has((tokens[at] as Token).lower)) return true;
  const mention = mentionTo.get(at + 1);
  if (mention === undefined || mention.item.type === "EVENT") return false;
  const before = tokens[mention.first - 1];
  return mention.first <= first || !JOINED.has((before as Token).pos);
}
