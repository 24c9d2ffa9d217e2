import type { Mention, Token } from "../../model/analysis.ts";
import { isVerbal } from "./clauses.ts";
import { isPossessive, POSSESSIVE } from "./strangers.ts";
import type { Placed, SentenceView } from "./view.ts";

const LONGEST = 7;
const ARTICLES = new Set(["the", "a", "an"]);
const INSIDE = new Set(["ADJ", "NUM", "ADV"]);
const CLOSERS = new Set([",", ".", ";", "(", "—", "–", "!", "?"]);

/**
 * "beat her rival Anna Keller", "a call with his aide, Paul Marsh, on Monday": the name behind the noun of the phrase that an
 * article or a possessive opens at `at`. It says who the noun is, and stands in its place.
 */
export function nameBehindNoun(view: SentenceView, at: number, limit: number): Placed<Mention> | undefined {
  const { tokens, mentionFrom, timexFrom } = view;
  const opener = tokens[at]?.lower ?? "";
  if (!ARTICLES.has(opener) && !POSSESSIVE.has(opener)) return undefined;
  const end = Math.min(limit, at + LONGEST);
  for (let index = at + 1; index < end; index++) {
    const { pos, lower, text } = tokens[index] as Token;
    const mention = mentionFrom.get(index);
    if (timexFrom.has(index)) return undefined;
    if (mention !== undefined) {
      if (mention.item.form !== "demonym" || isPossessive(tokens[mention.last])) return undefined;
      index = mention.last - 1;
    } else if (pos === "NOUN") {
      const name = nameAfter(view, index + 1, end + 2);
      if (name !== undefined) return name;
      if (tokens[index + 1]?.text === ",") return undefined;
    } else if (!INSIDE.has(pos) && text !== "-" && !(pos === "VERB" && /(?:ing|ed)$/.test(lower))) return undefined;
  }
  return undefined;
}

/** "met the prime minister, Anna Keller, in Geneva": the name that says who holds the office at `placed`. */
export function nameBehindRole(view: SentenceView, { item, last }: Placed<Mention>): Placed<Mention> | undefined {
  if (item.form !== "role" || view.tokens[last]?.text !== ",") return undefined;
  return nameAfter(view, last, view.last);
}

/** A name right at `at`, or behind a comma and closed by another. */
function nameAfter(
  { tokens, mentionFrom, last }: SentenceView,
  at: number,
  limit: number,
): Placed<Mention> | undefined {
  const isApart = tokens[at]?.text === ",";
  const name = mentionFrom.get(isApart ? at + 1 : at);
  if (name === undefined || name.first >= limit) return undefined;
  const { type, form } = name.item;
  if (form !== "name" || (type !== "PERSON" && type !== "ORGANIZATION")) return undefined;
  const next = name.last < last ? tokens[name.last] : undefined;
  if (isPossessive(next)) return undefined;
  if (isApart) return type === "PERSON" && (next === undefined || CLOSERS.has(next.text)) ? name : undefined;
  // "the firm Keller founded"
  return next === undefined || !(isVerbal(next) || next.pos === "AUX" || next.pos === "NOUN") ? name : undefined;
}
