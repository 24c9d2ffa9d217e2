import {
  type Analysis,
  bareArgument,
  type EventArgument,
  type EventMention,
  type Sentence,
  type Token,
} from "../../model/analysis.ts";
import { lastAtOrBefore } from "../../model/span.ts";
import type { Counting } from "./vocabulary.ts";

/** "met for the third time": a verb's event with its rank, and where the words of the rank end. */
interface Repeated {
  readonly event: EventMention;
  readonly argument: EventArgument;
  readonly end: number;
}

/** Code units between the words of the rank and the verb. */
const NEAR = 90;

/** Events whose rank is told by "time": "met for the third time", "the third time that they have met". */
export function repeatedEvents(analysis: Analysis, counting: Counting): readonly Repeated[] {
  const found: Repeated[] = [];
  let sentence = -1;
  for (const { sentence: next } of analysis.events) {
    if (next === sentence) continue;
    sentence = next;
    const { first, last } = analysis.sentences[sentence] as Sentence;
    for (let at = first; at + 1 < last; at++) {
      const token = analysis.tokens[at] as Token;
      const number = counting.rank(token);
      const behind = analysis.tokens[at + 1] as Token;
      if (number === undefined || !counting.is("time", behind.lower)) continue;
      const adverbial = analysis.tokens[at - 2]?.lower === "for" || analysis.tokens[at - 2]?.lower === "on";
      const event = adverbial ? verbBefore(analysis, sentence, token.start) : verbAfter(analysis, sentence, behind.end);
      if (event === undefined) continue;
      const argument = { ...bareArgument(token, "count/time", "ordinal"), number };
      const end = adverbial ? behind.end : Math.max(behind.end, event.end, ...event.arguments.map((one) => one.end));
      found.push({ event, argument, end });
    }
  }
  return found;
}

function verbBefore({ events }: Analysis, sentence: number, offset: number): EventMention | undefined {
  const event = events[lastAtOrBefore(events, offset, ({ trigger }) => trigger.start)];
  return event?.sentence === sentence && !event.nominal && offset - event.trigger.end < NEAR ? event : undefined;
}

/** "the third time that X and Y have met": the verb right behind, and no other event between. */
function verbAfter({ events }: Analysis, sentence: number, offset: number): EventMention | undefined {
  const event = events[lastAtOrBefore(events, offset, ({ trigger }) => trigger.start) + 1];
  return event?.sentence === sentence && !event.nominal && event.trigger.start - offset < NEAR ? event : undefined;
}
