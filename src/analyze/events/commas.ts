import type { Token } from "../../model/analysis.ts";
import { isClauseBreak, isVerbal } from "./clauses.ts";
import { isPossessive } from "./strangers.ts";
import type { SentenceView } from "./view.ts";

const LONGEST_REMARK = 8;
const IN_LIST = new Set(["DET", "ADJ", "NOUN"]);
const LONGEST_LIST = 14;

/** "a meeting, a working lunch and a press conference with Moon in Seoul": what follows a list of nouns belongs to each. */
export function afterCoordination(
  { tokens, mentionFrom, timexFrom }: SentenceView,
  from: number,
  limit: number,
): number {
  if (tokens[from]?.text !== "," && tokens[from]?.lower !== "and") return from;
  let joined = false;
  for (let at = from; at < Math.min(limit, from + LONGEST_LIST); at++) {
    const { pos, lower, text } = tokens[at] as Token;
    if (mentionFrom.has(at) || timexFrom.has(at)) return from;
    if (pos === "ADP" && at > from + 1) return joined && tokens[at - 1]?.pos === "NOUN" ? at : from;
    if (lower === "and") joined = true;
    else if (text !== "," && !IN_LIST.has(pos)) return from;
  }
  return from;
}

/** A comma may part a place from its country, a date from its weekday, members of a list; else the clause ends. */
export function continuesAfterComma(view: SentenceView, comma: number): boolean {
  const next = comma + 1;
  if (view.timexFrom.has(next)) return true;
  const mention = view.mentionFrom.get(next);
  // "met in Dalian, Beijing's news agency said"
  if (mention?.item.type === "PLACE")
    return !followedByVerb(view, mention.last) && !isPossessive(view.tokens[mention.last]);
  const token = view.tokens[next];
  if (token === undefined || next >= view.last) return false;
  if (leadsCircumstance(view, next, view.last)) return true;
  // ", with Swiss officials playing a part": who else was busy then.
  if (token.lower === "with" && view.mentionFrom.get(next + 1)?.item.form === "demonym") return false;
  return (
    (token.pos === "ADP" || token.pos === "CCONJ") && (view.timexFrom.has(next + 1) || view.mentionFrom.has(next + 1))
  );
}

const LONGEST_ASIDE = 12;
const RANK = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/;
const COUNTED = new Set(["of", "in", "since"]);
const OPENS_ASIDE = new Set(["DET", "NOUN", "NUM"]);
const LOCATIVES = new Set(["in", "at", "on", "near", "aboard", "to"]);

/**
 * "met Xi Jinping, China's president, in Dalian": index behind the comma that closes what says who or what stands before it;
 * undefined where a verb stands in it, or neither a date nor a place follows.
 */
export function afterAside(view: SentenceView, comma: number, limit: number): number | undefined {
  const { tokens, mentionFrom, mentionTo } = view;
  const isRank = RANK.test(tokens[comma + 2]?.lower ?? "");
  if (!mentionTo.has(comma) && !isRank) return undefined;
  const opener = tokens[comma + 1];
  if (opener === undefined || !(mentionFrom.has(comma + 1) || OPENS_ASIDE.has(opener.pos))) return undefined;
  for (let at = comma + 1; at < Math.min(limit, comma + LONGEST_ASIDE); at++) {
    const token = tokens[at] as Token;
    if (token.text === ",") return leadsCircumstance(view, at + 1, limit) ? at + 1 : undefined;
    if (isVerbal(token) || isClauseBreak(tokens, at) || token.pos === "CCONJ") return undefined;
    // "the second of 2016": the year is that of the count.
    if (view.timexFrom.has(at) && !(isRank && COUNTED.has(tokens[at - 1]?.lower ?? ""))) return undefined;
  }
  return undefined;
}

/** "in Rangoon (now Yangon) on June 19": index behind a remark in brackets without verb or date, if a preposition or date goes on. */
export function afterBracket({ tokens, timexFrom }: SentenceView, opening: number, limit: number): number | undefined {
  for (let at = opening + 1; at < Math.min(limit, opening + LONGEST_REMARK); at++) {
    const token = tokens[at] as Token;
    if (token.text === ")") return tokens[at + 1]?.pos === "ADP" || timexFrom.has(at + 1) ? at + 1 : undefined;
    if (isVerbal(token) || timexFrom.has(at)) return undefined;
  }
  return undefined;
}

/** "on April 7", "in the city of Dalian": a date or a place, with what leads it in. */
function leadsCircumstance({ tokens, mentionFrom, timexFrom }: SentenceView, from: number, limit: number): boolean {
  if (timexFrom.has(from)) return true;
  if (!LOCATIVES.has(tokens[from]?.lower ?? "")) return false;
  for (let at = from + 1; at < Math.min(limit, from + 7); at++) {
    if (timexFrom.has(at) || mentionFrom.get(at)?.item.type === "PLACE") return true;
    const token = tokens[at];
    if (token === undefined || !(IN_LIST.has(token.pos) || token.lower === "of" || mentionFrom.has(at))) return false;
  }
  return false;
}

function followedByVerb(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  return at < view.last && token !== undefined && isVerbal(token);
}

/** Index of the comma that opens what the one at `comma` closes, down to `limit`. */
export function previousComma(view: SentenceView, comma: number, limit: number): number | undefined {
  for (let at = comma - 1; at >= limit; at--) {
    const token = view.tokens[at] as Token;
    if (token.text === ",") return at;
    if (token.text === "—" || token.text === ";" || token.text === "“") return undefined;
  }
  return undefined;
}

/** "Trump (R) defeated": index of the bracket that opens a short remark, which parts nobody from the verb. */
export function openingBracket({ tokens }: SentenceView, closing: number, limit: number): number | undefined {
  for (let at = closing - 1; at >= Math.max(limit, closing - LONGEST_REMARK); at--)
    if (tokens[at]?.text === "(") return at;
  return undefined;
}
