import type { Mention, Token } from "../../model/analysis.ts";
import type { Placed, SentenceView } from "./view.ts";

/** The mention and those joined to it by "and" or commas on its left, in text order. */
export function coordination(view: SentenceView, last: Placed<Mention>): readonly Placed<Mention>[] {
  const members = [last];
  let first = last.first;
  for (let steps = 0; steps < 8; steps++) {
    let at = first - 1;
    const joint = view.tokens[at]?.lower;
    if (joint !== "and" && !(joint === "," && members.length > 1)) break;
    if (joint === "and" && view.tokens[at - 1]?.text === ",") at--;
    const before = view.mentionTo.get(at);
    if (before === undefined) break;
    members.unshift(before);
    first = before.first;
  }
  return members;
}

/** The mention joined by "and" to the one given ("Kim" of "Trump and Kim"), or that one itself. */
export function lastOfList(view: SentenceView, mention: Placed<Mention>): Placed<Mention> {
  const next = view.tokens[mention.last]?.lower === "and" ? view.mentionFrom.get(mention.last + 1) : undefined;
  return next ?? mention;
}

/** Index of the preposition that leads the mention in, looking over its determiner and adjectives. */
export function prepositionBefore(view: SentenceView, mention: Placed<Mention>): number | undefined {
  for (let at = mention.first - 1; at >= Math.max(view.first, mention.first - 4); at--) {
    const token = view.tokens[at] as Token;
    if (token.pos === "ADP") return at;
    if (token.lower === "and") {
      const before = view.mentionTo.get(at);
      return before === undefined ? undefined : prepositionBefore(view, before);
    }
    if (token.pos !== "DET" && token.pos !== "ADJ") return undefined;
  }
  return undefined;
}
