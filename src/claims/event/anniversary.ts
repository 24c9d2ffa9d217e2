import type { AnniversaryEntry } from "../../lexicon/anniversaries.ts";
import type { Analysis, EventMention, Sentence, Timex, Token } from "../../model/analysis.ts";
import { createWordFilter } from "../../model/signature.ts";
import { firstFrom, lastUpTo, type Span } from "../../model/span.ts";
import { sentencesWith } from "../sentences.ts";
import { nameSpan } from "./extract.ts";
import { anyOf, createOrdinalReader } from "./ordinal-words.ts";

/** "Friday marks the 75th anniversary of the armistice": how many years lie between an event and a day. */
export interface Anniversary extends Span {
  readonly years: number;
  /** The day told beside; null for the day of writing. */
  readonly day: Timex | null;
  /** `ordinal`: the day is the event's own in another year; `since`: so many years have passed. */
  readonly told: "ordinal" | "since";
  /** TIMEX3 `mod` of a number of years: "nearly 25 years". */
  readonly mod?: string;
  /** The events of the noun phrase that may be meant, without the dates told around them; the head first. */
  readonly events: readonly [EventMention, ...EventMention[]];
  /** Ids of listed events by whose names the head is told: "the signing of the Oslo Treaty". */
  readonly named: readonly string[];
}

/** Characters before a number in which "it is" and the day may stand, and behind it the event. */
const NOW = 24;
const BEFORE = 60;
const BEHIND = 60;
const INSIDE = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "PART"]);
/** "since the treaty was finally signed". */
const IN_CLAUSE = new Set([...INSIDE, "AUX", "ADV"]);
const COMPOUND = new Set(["NOUN", "PROPN"]);
const LENGTHS: Readonly<Record<string, number>> = { Y: 1, DE: 10 };

/** Makes the finder of all anniversaries that a text tells with their day. Its cost is linear. */
export function createAnniversaryFinder(
  entries: readonly AnniversaryEntry[],
): (analysis: Analysis) => readonly Anniversary[] {
  const words = readWords(entries);

  const ordinalBefore = createOrdinalReader(entries);

  /** The day of which the number is told: "Friday marks the", "on Friday, on the". */
  const dayBefore = ({ document: { text }, timexes }: Analysis, start: number, first: number): Timex | undefined => {
    const timex = timexes[lastUpTo(timexes, start - 1)];
    if (timex === undefined || timex.start < first || timex.bound !== undefined || timex.edtf === undefined)
      return undefined;
    const gap = text.slice(timex.end, start);
    return gap.length <= BEFORE && words.between.test(gap) ? timex : undefined;
  };

  const ordinalAt = (analysis: Analysis, sentence: Sentence, at: number): Anniversary[] => {
    const { tokens, document } = analysis;
    const noun = tokens[at] as Token;
    if (tokens[at + 1]?.lower !== "of") return [];
    const number = ordinalBefore(document.text, noun.start);
    const events = number === undefined ? undefined : eventsOf(analysis, sentence, at + 2, INSIDE, words.others);
    const day = number === undefined ? undefined : dayBefore(analysis, number.start, sentence.start);
    if (number === undefined || events === undefined || day === undefined) return [];
    return [{ start: number.start, end: number.end, years: number.years, day, told: "ordinal", ...events }];
  };

  const sinceAt = (analysis: Analysis, sentence: Sentence, at: number): Anniversary[] => {
    const { tokens, timexes, document } = analysis;
    const since = tokens[at] as Token;
    const length = timexes[lastUpTo(timexes, since.start - 1)];
    const told = /^P(\d+)(Y|DE)$/.exec(length?.value ?? "");
    if (length === undefined || told === null || since.start - length.end > 1 || length.start < sentence.start)
      return [];
    const isNow = words.now.test(document.text.slice(Math.max(sentence.start, length.start - NOW), length.start));
    const day = isNow ? null : dayBefore(analysis, length.start, sentence.start);
    const events = day === undefined ? undefined : eventsOf(analysis, sentence, at + 1, IN_CLAUSE, words.others);
    if (day === undefined || events === undefined) return [];
    const years = Number(told[1]) * (LENGTHS[told[2] as string] ?? 1);
    const mod = length.mod === undefined ? {} : { mod: length.mod };
    return [{ start: length.start, end: length.end, years, day, told: "since", ...events, ...mod }];
  };

  return (analysis) => {
    const { tokens, sentences, events } = analysis;
    const found: Anniversary[] = [];
    for (const sentence of sentencesWith(sentences, events)) {
      for (let at = sentence.first + 1; at < sentence.last; at++) {
        const { lower, signature } = tokens[at] as Token;
        if (!words.mayBe(signature)) continue;
        if (words.nouns.has(lower)) found.push(...ordinalAt(analysis, sentence, at));
        else if (words.since.has(lower)) found.push(...sinceAt(analysis, sentence, at));
      }
    }
    return found;
  };
}

/**
 * The event that a noun phrase or clause is headed by, and those it is further told by: "the signing of the armistice". What is
 * told around the phrase is told of the anniversary, not of the event.
 */
function eventsOf(
  analysis: Analysis,
  { last }: Sentence,
  from: number,
  inside: ReadonlySet<string>,
  others: ReadonlySet<string>,
): Pick<Anniversary, "events" | "named"> | undefined {
  const { tokens, events } = analysis;
  const start = tokens[from]?.start;
  if (start === undefined) return undefined;
  const found: EventMention[] = [];
  let at = from;
  for (let index = firstFrom(events, start); index < events.length; index++) {
    const event = events[index] as EventMention;
    const name = nameSpan(analysis, event);
    if (name.start - start > BEHIND || event.polarity === "negative") break;
    while (at < last && inside.has(tokens[at]?.pos ?? "") && (tokens[at] as Token).start < name.start) {
      if (others.has((tokens[at] as Token).lower)) return undefined;
      at++;
    }
    if (tokens[at]?.lower === "of" && found.length > 0) {
      at++;
      index--;
      continue;
    }
    const token = tokens[at];
    if (at >= last || token === undefined || token.start < name.start) break;
    found.push(untimed(event, start, Math.max(name.end, event.trigger.end)));
    while (at < last && (tokens[at] as Token).start < Math.max(name.end, event.trigger.end)) at++;
    // "of the Bergen summit declaration": the name only tells what something else is about.
    if (event.nominal && COMPOUND.has(tokens[at]?.pos ?? "")) return undefined;
  }
  const [head, ...more] = found;
  if (head === undefined) return undefined;
  return { events: [head, ...more], named: tokens[at]?.lower === "of" ? namesAt(analysis, at + 1) : [] };
}

/** The id of the listed event whose name begins at a token, or behind its article. */
function namesAt({ tokens, mentions }: Analysis, from: number): readonly string[] {
  const [first, second] = [tokens[from], tokens[from + 1]];
  const name = first === undefined ? undefined : mentions[firstFrom(mentions, first.start)];
  if (name?.type !== "EVENT" || name.referent.kind !== "entity") return [];
  const isNext = name.start === first?.start || (first?.pos === "DET" && name.start === second?.start);
  return isNext ? [name.referent.id] : [];
}

/** Without the arguments that stand before the phrase, and the dates behind it. */
function untimed(event: EventMention, start: number, end: number): EventMention {
  return {
    ...event,
    arguments: event.arguments.filter((one) => one.start >= start && (one.role !== "time" || one.end <= end)),
  };
}

function readWords(entries: readonly AnniversaryEntry[]) {
  const forms = (wanted: AnniversaryEntry["kind"]): readonly string[] =>
    entries.flatMap((entry) => (entry.kind !== "ordinal" && entry.kind === wanted ? entry.forms : []));
  const nouns = new Set(forms("noun"));
  const since = new Set(forms("since"));
  const others = new Set(forms("other"));
  return {
    nouns,
    since,
    others,
    mayBe: createWordFilter([...nouns, ...since]),
    // "Friday marks the", "Friday, on the", "last weekend: the", "this year's"; with "exactly" and the like.
    between: new RegExp(
      `^(?:['’]s |(?:,|:|[,]? [-–—]| \\()? ?(?:(?:\\p{L}+ )?(?:${anyOf(forms("mark"))}) |(?<=[,:–—(] ?)(?:on )?)(?:the |its |their |exactly )?)$`,
      "iu",
    ),
    now: new RegExp(`(?<!\\p{L})(?:${anyOf(forms("now"))}) $`, "iu"),
  };
}
