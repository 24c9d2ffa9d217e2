import type { EventTypeEntry } from "../../lexicon/events.ts";
import type { Lexicon } from "../../lexicon/index.ts";
import type { EventArgument, EventMention, Mention, Sentence, Timex, Token } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";
import { isOwnTime, readAdjuncts } from "./adjuncts.ts";
import { readStory } from "./circumstances.ts";
import { createLightVerbFinder, type LightVerbFinder } from "./light-verbs.ts";
import { createStanceReader, type StanceReader } from "./modality.ts";
import { createNameTriggerFinder } from "./named.ts";
import { argument, readNounPhrase } from "./noun-phrase.ts";
import { createOutcomeFinder, type OutcomeFinder } from "./outcomes.ts";
import { isPassive, subjectPosition, withRole } from "./roles.ts";
import { splitByCircumstances } from "./split.ts";
import type { Story } from "./story.ts";
import { isFronted, subjectArguments } from "./subject.ts";
import { createTriggerFinder, type Trigger } from "./triggers.ts";
import { createViewer, listedEvent, type Placed, type SentenceView, spanOf } from "./view.ts";

/** What the pass reads. Lists are in text order. */
export interface EventInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
}

/** Finds event mentions in text order: trigger, arguments, polarity and modality (after ACE 2005). */
export type EventFinder = (input: EventInput) => readonly EventMention[];

/** What stands before an event that something else is dated by. */
const MEASURED_FROM = new Set(["after", "before", "since", "following", "until"]);

/** Compiles the event types, outcomes and modality words. */
export function createEventFinder(
  lexicon: Pick<Lexicon, "events" | "outcomes" | "modality" | "light-verbs">,
  names: readonly NameEntry[],
): EventFinder {
  const findTriggers = createTriggerFinder(lexicon.events);
  const findOutcomes = createOutcomeFinder(lexicon.outcomes);
  const readStance = createStanceReader(lexicon.modality);
  const findLight = createLightVerbFinder(lexicon["light-verbs"]);
  const findNamed = createNameTriggerFinder(lexicon.events, lexicon["light-verbs"]);
  const listed = new Set(names.filter(({ kind }) => kind === "event" || kind === "series").map(({ id }) => id));
  const readers = { readStance, findOutcomes, findLight };
  return ({ tokens, sentences, mentions, timexes }) => {
    const view = createViewer(tokens, mentions, timexes, (id) => listed.has(id));
    const names = mentions.filter(({ type, form }) => type === "EVENT" && form === "name");
    let nextName = 0;
    const events: EventMention[] = [];
    for (const [index, sentence] of sentences.entries()) {
      const triggers = findTriggers(tokens, sentence.first, sentence.last);
      while ((names[nextName]?.start ?? Infinity) < sentence.start) nextName++;
      if (triggers.length === 0 && (names[nextName]?.start ?? Infinity) >= sentence.end) {
        // The viewer walks forward: a sentence without triggers is passed over at the next call.
        continue;
      }
      const seen = view(sentence, index);
      for (const event of readSentence(seen, findNamed(seen, triggers), readers)) events.push(event);
    }
    return events;
  };
}

interface Readers {
  readonly readStance: StanceReader;
  readonly findOutcomes: OutcomeFinder;
  readonly findLight: LightVerbFinder;
}

function readSentence(
  view: SentenceView,
  triggers: readonly Trigger[],
  { readStance, findOutcomes, findLight }: Readers,
): EventMention[] {
  const { tokens } = view;
  const starts = new Set(triggers.map(({ first }) => first));
  const stories = triggers
    .filter((trigger) => !isInsideName(view, trigger))
    .map((trigger) => readTrigger(view, trigger, starts))
    .filter((story) => story !== undefined);
  readStory(view, stories, findLight);
  for (const outcome of findOutcomes(tokens, view.first, view.last)) {
    const teller = stories.findLast(({ trigger }) => trigger.last <= outcome.first + 1);
    if (teller !== undefined && takesOutcomes(teller.trigger)) teller.arguments.push(outcome.argument);
  }
  return stories
    .flatMap((story) => splitByCircumstances(story, (tokens[story.trigger.last - 1] as Token).end))
    .map((story) => eventOf(view, story, readStance));
}

/** Written without spreads: there are many events, and objects made in one piece are cheap. */
function eventOf(view: SentenceView, story: Story, readStance: StanceReader): EventMention {
  const { trigger, first, named, determiners } = story;
  const { polarity, modality, toldAgain } = readStance(view.tokens, view, trigger, first);
  const span = spanOf(view.tokens, trigger.first, trigger.last);
  const event: { -readonly [K in keyof EventMention]: EventMention[K] } = {
    start: span.start,
    end: span.end,
    by: trigger.entry.id,
    type: trigger.entry.type,
    trigger: span,
    nominal: trigger.nominal,
    sentence: view.index,
    arguments: withoutRepeats(toldAgain ? withDoubtfulDates(story.arguments, span.end) : story.arguments),
    polarity,
    modality,
    named,
    determiners,
  };
  if (trigger.plural) event.plural = true;
  if (trigger.form === "past") event.past = true;
  return event;
}

function readTrigger(view: SentenceView, trigger: Trigger, stops: ReadonlySet<number>): Story | undefined {
  const { tokens } = view;
  if (trigger.nominal) {
    const phrase = readNounPhrase(view, trigger);
    const isOrigin = MEASURED_FROM.has(tokens[phrase.first - 1]?.lower ?? "");
    const after = readAdjuncts(view, trigger, trigger.last, stops, isOrigin);
    return {
      trigger,
      first: phrase.first,
      end: after.end,
      named: phrase.named,
      determiners: phrase.determiners,
      arguments: [...phrase.arguments, ...after.arguments],
    };
  }
  const { entry } = trigger;
  // "was met with silence": a passive has no counterpart.
  if (entry.mutual && isPassive(tokens, trigger)) return undefined;
  const after = readAdjuncts(view, trigger, trigger.last, stops);
  const named = namesIn(view, trigger);
  const found = [...subjectsOf(view, trigger), ...timesIn(view, trigger), ...after.arguments].filter(({ mention }) => {
    const listed = entry.object === "event" && mention !== undefined ? listedEvent(view, mention) : undefined;
    if (listed !== undefined) named.push(listed);
    return listed === undefined;
  });
  if ((entry.transitive || entry.ofPerson) && !found.some((one) => isObject(one, entry))) return undefined;
  return {
    trigger,
    first: trigger.first,
    end: after.end,
    named,
    determiners: [],
    arguments: found,
  };
}

/** Whoever the verb is done to, by the rules of the type, is named. */
function isObject({ as, mention }: EventArgument, { roles, ofPerson }: EventTypeEntry): boolean {
  return as === roles.object && mention !== undefined && (!ofPerson || mention.type === "PERSON");
}

/** "won the 2016 presidential election": the event may be named, and dated, in the words that tell of it. */
function namesIn(view: SentenceView, trigger: Trigger): string[] {
  return inside(view.mentions, trigger).flatMap(({ item }) => listedEvent(view, item) ?? []);
}

function timesIn(view: SentenceView, trigger: Trigger): EventArgument[] {
  return inside(view.timexes, trigger)
    .filter((placed) => isOwnTime(view.tokens, placed))
    .map((placed) => argument("time", placed, { timex: placed.item }));
}

function inside<T>(placed: readonly Placed<T>[], { first, last }: Trigger): readonly Placed<T>[] {
  return last - first < 3 ? [] : placed.filter((one) => one.first > first && one.first < last && one.last <= last);
}

/** "Killed in 2011, Gaddafi …", "Gaddafi, killed in 2011, …": a participle that stands for a passive. */
function isReduced(view: SentenceView, { entry, first, last, form }: Trigger): boolean {
  if (form !== "past" || entry.roles.object === undefined) return false;
  if (isFronted(view, first)) return true;
  const after = view.tokens[last];
  return (
    view.tokens[first - 1]?.text === "," &&
    view.mentionTo.has(first - 1) &&
    (after?.pos === "ADP" || view.timexFrom.has(last))
  );
}

/** What the subject of a verb does in the event; of a passive, what its object does. */
function subjectsOf(view: SentenceView, trigger: Trigger): readonly EventArgument[] {
  const position = isReduced(view, trigger) ? "object" : subjectPosition(view.tokens, trigger);
  return subjectArguments(view, trigger.first).map((one) => {
    const { mention } = one;
    const isPlace = mention?.type === "PLACE" && mention.form !== "demonym";
    if (position === "object" && trigger.entry.object === "place" && isPlace) return { ...one, role: "place" };
    return withRole(one, trigger, position);
  });
}

/** "Talks Media", "the Singapore Summit Hotel": a trigger inside a longer name that is no event's is part of the name. */
function isInsideName(view: SentenceView, trigger: Trigger): boolean {
  return view.mentions.some(
    ({ item, first, last }) => first <= trigger.first && trigger.last <= last && item.type !== "EVENT",
  );
}

function takesOutcomes({ entry }: Trigger): boolean {
  return entry.type === "meeting" || entry.type === "visit" || entry.type === "agreement";
}

/** "the anniversary of his death in April": the date proves little. */
function withDoubtfulDates(found: readonly EventArgument[], after: number): readonly EventArgument[] {
  return found.map((one) => (one.role === "time" && one.start >= after ? { ...one, via: "discourse" } : one));
}

function withoutRepeats(found: readonly EventArgument[]): readonly EventArgument[] {
  if (found.length < 2) return found;
  return found.filter(
    (one, index) => found.findIndex((other) => other.role === one.role && other.start === one.start) === index,
  );
}
