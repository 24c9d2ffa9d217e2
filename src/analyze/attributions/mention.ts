import type { Mention } from "../../model/analysis.ts";
import { type Span, sliceOf } from "../../model/span.ts";
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
    if (known !== undefined) return { ...known, start: span.start, end: span.end };
    const antecedent = RELATIVES.has(head.lower) ? mentionBefore(mentions, head.start) : undefined;
    if (antecedent !== undefined) {
      const { start, end } = span;
      return { ...antecedent, start, end, form: "pronoun", head: { start: head.start, end: head.end } };
    }
    const name = sliceOf(text, span);
    const pronoun = isSubjectPronoun(head);
    return {
      ...span,
      by: "attribution/source",
      form: pronoun ? "pronoun" : "nominal",
      type: "OTHER",
      referent: pronoun ? { kind: "ambiguous", ids: [] } : { kind: "unlisted", name },
      ...(pronoun ? {} : { name }),
      head: { start: head.start, end: head.end },
      plural: false,
    };
  };
}

/** The index of the last mention that starts at or before `offset`, or -1. Mentions come in text order. */
function lastUpTo(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
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
