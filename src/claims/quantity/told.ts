import type { Analysis, EventMention, Mention } from "../../model/analysis.ts";
import { lastAtOrBefore, lastUpTo } from "../../model/span.ts";

/** Sentences before a quantity's own in which its event may have been told. */
export const BACK = 2;

/** Sentences at the beginning in one of which the article's one event must be told. */
export const OPENING = 4;

/** Names of listed events in a sentence. */
export function namesIn({ mentions, sentences }: Analysis, sentence: number): readonly Mention[] {
  const { start, end } = sentences[sentence] ?? { start: 0, end: 0 };
  const found: Mention[] = [];
  for (let at = lastUpTo(mentions, start - 1) + 1; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.start >= end) break;
    if (mention.type === "EVENT") found.push(mention);
  }
  return found;
}

/** Events told of in a sentence. */
export function eventsIn({ events }: Analysis, sentence: number): readonly EventMention[] {
  let first = lastAtOrBefore(events, sentence - 1, (event) => event.sentence) + 1;
  const found: EventMention[] = [];
  for (; events[first]?.sentence === sentence; first++) found.push(events[first] as EventMention);
  return found;
}

/** "the quake", "this attack": one told of before. A verb tells of its own. */
export function isDefinite({ nominal, determiners }: EventMention): boolean {
  return !nominal || determiners.some((word) => word === "the" || word === "this" || word === "that");
}
