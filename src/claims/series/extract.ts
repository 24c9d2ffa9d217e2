import type { Analysis, EventArgument, EventMention, Timex } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { firstFrom, type Span } from "../../model/span.ts";
import type { CountedEvent, SeriesAssertion } from "./assertion.ts";
import { claimOf } from "./claim.ts";
import { distinctions } from "./extract-distinction.ts";
import { rankedHolders } from "./extract-rank.ts";
import { repeatedEvents } from "./extract-time.ts";
import type { Counting } from "./vocabulary.ts";

/** Code units behind the counted words in which a time may narrow them, and before a noun for the verb that tells of it. */
const NEAR = 70;

/** Ranks and counts of events, of office holders who did something, and of whoever was the first. */
export function createExtract(counting: Counting) {
  return (analysis: Analysis): readonly Claim<SeriesAssertion>[] => [
    ...analysis.events.flatMap((event) => [
      ...countedEvents(analysis, event, counting),
      ...singledEvents(analysis, event, counting),
      ...listedMembers(analysis, event),
    ]),
    ...repeatedEvents(analysis, counting).map(({ event, argument, end }) =>
      counted(analysis, event, argument, end, counting),
    ),
    ...rankedHolders(analysis, counting),
    ...distinctions(analysis, counting),
  ];
}

function countedEvents(analysis: Analysis, event: EventMention, counting: Counting): Claim<SeriesAssertion>[] {
  return event.arguments.flatMap((argument) => {
    const { role, number } = argument;
    if ((role !== "ordinal" && role !== "count") || number === undefined) return [];
    return [counted(analysis, event, argument, Math.max(event.trigger.end, argument.end), counting)];
  });
}

function counted(
  analysis: Analysis,
  event: EventMention,
  argument: EventArgument,
  end: number,
  counting: Counting,
): Claim<SeriesAssertion> {
  const { role, number = 0 } = argument;
  const window = windowOf(analysis, end, number);
  const assertion: CountedEvent = {
    form: role === "count" ? "count" : "ordinal",
    event,
    argument,
    number,
    end,
    held: isHeld(analysis, event, argument, counting),
    ...(window === undefined ? {} : { window }),
  };
  // A prospect is no assertion: there is nothing to read a second time.
  const trigger = event.modality === "asserted" ? event.trigger : undefined;
  const span = isFirstIn(analysis, assertion, counting) ? (window ?? argument) : argument;
  return claimOf(analysis, span, assertion, [argument], trigger);
}

/**
 * "since 2007", "in more than a decade": the first such time behind the words. "For the second time, for two days" tells how long
 * it was.
 */
function windowOf({ timexes, document }: Analysis, end: number, number: number): Timex | undefined {
  for (let index = firstFrom(timexes, end); index < timexes.length; index++) {
    const timex = timexes[index] as Timex;
    if (timex.start - end > NEAR) return undefined;
    if (timex.bound === "since") return timex;
    if (timex.type === "DURATION")
      return number > 1 && /\bfor $/.test(document.text.slice(end, timex.start)) ? undefined : timex;
  }
  return undefined;
}

/** "the first in 20 years": what is told is the time. */
function isFirstIn({ document }: Analysis, { event, number, end, window }: CountedEvent, counting: Counting): boolean {
  if (window === undefined || number !== 1 || event.modality !== "asserted") return false;
  const { text } = document;
  return counting.follows("window", text.slice(end, end + NEAR)) && /^[^.,;:]*$/.test(text.slice(end, window.start));
}

/** A verb in the past tells of it: "met for the third time", "held their fourth summit". */
function isHeld({ tokens, sentences }: Analysis, event: EventMention, argument: Span, counting: Counting): boolean {
  const sentence = sentences[event.sentence];
  if (sentence === undefined) return false;
  let at = firstFrom(tokens, argument.start);
  let held = event.past === true && !event.nominal;
  for (const stop = Math.max(sentence.first, at - 8); at > stop; at--) {
    const word = tokens[at - 1]?.lower ?? "";
    if (counting.is("not-yet", word)) return false;
    held ||= counting.is("held", word);
  }
  return held;
}

/** "the only summit", "the most recent test": its word, and the date or place that is told of it. */
function singledEvents(analysis: Analysis, event: EventMention, counting: Counting): Claim<SeriesAssertion>[] {
  const { text } = analysis.document;
  if (event.plural === true || event.arguments.some(({ role }) => role === "ordinal" || role === "count")) return [];
  const from = Math.max(analysis.sentences[event.sentence]?.start ?? 0, event.trigger.start - NEAR);
  const before = text.slice(from, event.trigger.start).toLowerCase();
  if (!before.includes("the ")) return [];
  for (const form of ["only", "latest", "either"] as const) {
    for (const word of counting.forms(form)) {
      const at = before.lastIndexOf(`the ${word} `);
      const span = { start: from + at + 4, end: from + at + 4 + word.length };
      if (at < 0 || !leadsTo(analysis, span.end + 1, event)) continue;
      const date = event.arguments.find(({ role, timex }) => role === "time" && timex?.bound === undefined);
      const behind = text.slice(event.trigger.end, event.trigger.end + NEAR);
      const narrowed = counting.follows("narrower", behind) || counting.follows("window", behind);
      const of = (which: "word" | "date", where: Span): Claim<SeriesAssertion> =>
        claimOf(analysis, where, { form, event, of: which, word, narrowed }, [event], event.trigger);
      return [of("word", span), ...(date === undefined ? [] : [of("date", date)])];
    }
  }
  return [];
}

/** Nothing stands between a word and the event's noun but the name that the noun is part of, or one right before it. */
function leadsTo({ mentions }: Analysis, from: number, { trigger }: EventMention): boolean {
  const mention = mentions[firstFrom(mentions, from)];
  return from === trigger.start || (mention?.start === from && mention.end >= trigger.start - 1);
}

/** "tests in 2006, 2009 and 2013": each date is told to be that of a member. */
function listedMembers(analysis: Analysis, event: EventMention): Claim<SeriesAssertion>[] {
  const times = event.arguments.flatMap(({ role, timex }) => (role === "time" && timex !== undefined ? [timex] : []));
  if (event.plural !== true || times.length < 2) return [];
  if (times.some(({ bound, certainty, mod }) => bound !== undefined || certainty !== "explicit" || mod !== undefined))
    return [];
  return times.map((time) => claimOf(analysis, time, { form: "member", event, time }, [time], event.trigger));
}
