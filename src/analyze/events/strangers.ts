import { bareArgument, type EventArgument, type Token } from "../../model/analysis.ts";

import { type SentenceView, spanOf } from "./view.ts";

/** Tokens `[first, last)` of a common noun that takes part in an event. */
export interface Stranger {
  readonly first: number;
  readonly last: number;
}

const LONGEST = 8;
const DEFINITE = new Set(["the", "this", "that", "these", "those", "both", "each"]);
/** Pronouns that own the noun they stand before. */
export const POSSESSIVE = new Set(["its", "their", "his", "her", "our", "my", "your"]);
const MEASURED_FROM = new Set(["after", "before", "later", "earlier", "ago", "since"]);
const MODIFIERS = new Set(["DET", "ADJ", "NUM", "ADV"]);

/**
 * The noun phrase at `at`, if it brings in somebody that no name tells of: "met reporters", "talks with his envoy". A definite
 * phrase ("met the delegation") may take up somebody named before, and is none.
 */
export function strangerAt(view: SentenceView, at: number, limit: number): Stranger | undefined {
  const { tokens } = view;
  if (DEFINITE.has(tokens[at]?.lower ?? "")) return undefined;
  const end = Math.min(limit, at + LONGEST);
  let owned = false;
  let index = at;
  while (index < end) {
    const token = tokens[index] as Token;
    const mention = view.mentionFrom.get(index);
    if (view.timexFrom.has(index)) return undefined;
    if (POSSESSIVE.has(token.lower)) {
      owned = true;
      index++;
    } else if (mention !== undefined) {
      const possessive = isPossessive(tokens[mention.last]);
      if (!possessive && mention.item.form !== "demonym") return undefined;
      owned ||= possessive;
      index = mention.last + (possessive ? 1 : 0);
    } else if (token.pos === "NOUN") {
      const last = endOfCompound(view, index, end);
      if (view.mentionFrom.has(last) || MEASURED_FROM.has(tokens[last]?.lower ?? "")) return undefined;
      const bare = index === at;
      return owned || !bare || isPlural(tokens[last - 1] as Token) ? { first: at, last } : undefined;
    } else if (MODIFIERS.has(token.pos)) index++;
    else return undefined;
  }
  return undefined;
}

/** The noun phrase that ends with the noun at `at`, if it brings in somebody that no name tells of: "officials met". */
export function strangerBefore(view: SentenceView, at: number): Stranger | undefined {
  const { tokens } = view;
  for (let index = at; index >= Math.max(view.first, at - LONGEST); index--) {
    const token = tokens[index] as Token;
    if (DEFINITE.has(token.lower)) return undefined;
    if (isPossessive(token)) return { first: view.mentionTo.get(index)?.first ?? index, last: at + 1 };
    if (POSSESSIVE.has(token.lower) || (token.pos === "DET" && index < at)) return { first: index, last: at + 1 };
    if (token.pos !== "NOUN" && token.pos !== "ADJ" && token.pos !== "NUM" && !view.mentionTo.has(index + 1)) break;
  }
  return isPlural(tokens[at] as Token) ? { first: at, last: at + 1 } : undefined;
}

/** The argument that a stranger fills: it names nobody. */
export function strangerArgument(view: SentenceView, { first, last }: Stranger): EventArgument {
  return bareArgument(spanOf(view.tokens, first, last), "common-noun", "participant");
}

function endOfCompound(view: SentenceView, from: number, limit: number): number {
  let at = from;
  while (at < limit && view.tokens[at]?.pos === "NOUN" && !view.mentionFrom.has(at) && !view.timexFrom.has(at)) at++;
  return at;
}

/** An apostrophe that makes a genitive. */
export function isPossessive(token: Token | undefined): boolean {
  return token?.lower === "'s" || token?.text === "'" || token?.text === "’";
}

function isPlural({ lower }: Token): boolean {
  return lower.endsWith("s") && !lower.endsWith("ss");
}
