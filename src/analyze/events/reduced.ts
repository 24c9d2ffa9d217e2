import type { Mention, Token } from "../../model/analysis.ts";
import { isClauseBreak, isVerbal } from "./clauses.ts";
import { coordination } from "./coordination.ts";
import { isPossessive } from "./strangers.ts";
import type { Trigger } from "./triggers.ts";
import type { Placed, SentenceView } from "./view.ts";

const FURTHEST = 24;
const NOUNS = new Set(["NOUN", "PROPN"]);
const FOLLOWING = new Set(["ADP", "ADV", "NUM"]);
const LOCATIVES = new Set(["in", "at", "near", "from", "to"]);
const OPENS_APPOSITION = new Set(["DET", "NOUN", "ADJ", "PRON"]);
/** Participles of verbs that have no other form. */
const ALWAYS_PASSIVE = new Set(["born"]);

/**
 * "Keller, killed in 2011", "his aide, kidnapped and killed in 2011": index of the comma before a participle that stands for a
 * relative clause; undefined where it is none, or may be a verb with an object.
 */
export function commaBeforeParticiple(view: SentenceView, { entry, first, last, form }: Trigger): number | undefined {
  const { tokens, timexFrom, first: start } = view;
  if (form !== "past") return undefined;
  if (entry.roles.object === undefined && !ALWAYS_PASSIVE.has((tokens[first] as Token).lower)) return undefined;
  const after = tokens[last];
  if (after === undefined || !(FOLLOWING.has(after.pos) || after.text === "," || timexFrom.has(last))) return undefined;
  let at = first - 1;
  if (at > start && tokens[at]?.pos === "ADV") at--;
  if (tokens[at]?.lower === "and" && tokens[at - 1]?.pos === "VERB") at -= 2;
  if (at <= start || tokens[at]?.text !== "," || !NOUNS.has((tokens[at - 1] as Token).pos)) return undefined;
  return isWhereabouts(view, at) ? undefined : at;
}

/**
 * Whom a participle behind the comma at `comma` tells of: the nearest person or thing before it, over what says who that is. Nobody
 * where a noun of the same phrase may be meant as well: "a friend of Keller, killed in 2011".
 */
export function antecedentsAt(view: SentenceView, comma: number): readonly Placed<Mention>[] {
  const { tokens, mentionTo } = view;
  const opening = openingOf(view, comma);
  const apposed = opening === undefined ? undefined : mentionTo.get(opening);
  const nearest = mentionTo.get(comma);
  if (apposed !== undefined && (nearest === undefined || isCommon(nearest, apposed))) return [apposed];
  if (apposed !== undefined || nearest === undefined || isOfNoun(view, nearest)) return [];
  return isPossessive(tokens[nearest.last - 1]) ? [] : coordination(view, nearest);
}

/** "Keller, the founder of the firm, killed …": index of the comma before what says who the name before it is. */
function openingOf({ tokens, first }: SentenceView, comma: number): number | undefined {
  for (let at = comma - 1; at > Math.max(first, comma - FURTHEST); at--) {
    const token = tokens[at] as Token;
    if (token.text === ",") return OPENS_APPOSITION.has((tokens[at + 1] as Token).pos) ? at : undefined;
    if (isVerbal(token) || isClauseBreak(tokens, at)) return undefined;
  }
  return undefined;
}

/** "Keller, a Social Democrat, killed …": what only says of what kind the person before it is. */
function isCommon({ item: { form, type } }: Placed<Mention>, { item }: Placed<Mention>): boolean {
  return form === "role" || form === "nominal" || form === "pronoun" || (item.type === "PERSON" && type !== "PERSON");
}

/** "was born in Dalian, killed in Geneva": a place in which somebody was is not what the participle tells of. */
function isWhereabouts({ tokens, mentionTo }: SentenceView, comma: number): boolean {
  const place = mentionTo.get(comma);
  return place?.item.type === "PLACE" && LOCATIVES.has(tokens[place.first - 1]?.lower ?? "");
}

/** "a son of Keller". */
function isOfNoun({ tokens }: SentenceView, { first }: Placed<Mention>): boolean {
  const at = tokens[first - 1]?.pos === "DET" ? first - 2 : first - 1;
  return tokens[at]?.lower === "of" && tokens[at - 1]?.pos === "NOUN";
}
