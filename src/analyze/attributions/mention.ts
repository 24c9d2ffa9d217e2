import type { Mention } from "../../model/analysis.ts";
import { lastUpTo, type Span, sliceOf } from "../../model/span.ts";
import { assemble } from "../mentions/assemble.ts";
import { isSubjectPronoun, RELATIVES } from "./grammar.ts";
import type { Phrase } from "./noun-phrase.ts";
import type { Item } from "./units.ts";

/** Makes a mention of the phrase that names a source. */
export type SourceReader = (items: readonly Item[], phrase: Phrase) => Mention;

/**
 * Reads sources with the help of the mentions found before: whatever mention covers the phrase's head tells whom it stands for.
 * Without one the phrase is a name or thing that nobody lists.
 */
export function createSourceReader(text: string, mentions: readonly Mention[]): SourceReader {
  return (items, phrase) => {
    const span: Span = { start: (items[phrase.first] as Item).start, end: (items[phrase.last - 1] as Item).end };
    const head = items[phrase.head] as Item;
    const known = mentionAt(mentions, head.start, span.start, span.end);
    if (known !== undefined) return spanning(known, span);
    const antecedent = RELATIVES.has(head.lower) ? mentionBefore(mentions, head.start) : undefined;
    if (antecedent !== undefined) {
      return { ...spanning(antecedent, span), form: "pronoun", head: { start: head.start, end: head.end } };
    }
    const name = sliceOf(text, span);
    const pronoun = isSubjectPronoun(head);
    return {
      start: span.start,
      end: span.end,
      by: "attribution/source",
      form: pronoun ? "pronoun" : "nominal",
      type: "OTHER",
      referent: pronoun ? { kind: "ambiguous", ids: [] } : { kind: "unlisted", name },
      head: { start: head.start, end: head.end },
      plural: false,
      name: pronoun ? undefined : name,
      role: undefined,
      suggestion: undefined,
    };
  };
}

/** The mention, for all the words of the phrase. */
function spanning(mention: Mention, span: Span): Mention {
  return mention.start === span.start && mention.end === span.end ? mention : assemble(span, mention.head, mention);
}

/** Mentions nest at most this deep before one is found. */
const LOOK_BACK = 6;

function mentionAt(mentions: readonly Mention[], offset: number, start: number, end: number): Mention | undefined {
  const last = lastUpTo(mentions, offset);
  let best: Mention | undefined;
  for (let at = last; at >= 0 && at > last - LOOK_BACK; at--) {
    const mention = mentions[at] as Mention;
    if (mention.end <= offset || mention.start < start || mention.end > end) continue;
    if (best === undefined || mention.end - mention.start > best.end - best.start) best = mention;
  }
  return best;
}

/** The nearest mention that ends right before a relative pronoun. */
function mentionBefore(mentions: readonly Mention[], offset: number): Mention | undefined {
  const at = lastUpTo(mentions, offset - 1);
  const mention = mentions[at];
  return mention !== undefined && offset - mention.end <= 3 ? mention : undefined;
}
