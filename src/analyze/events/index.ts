import type { Lexicon } from "../../lexicon/index.ts";
import {
  bareArgument,
  type EventArgument,
  type EventMention,
  type Mention,
  type Sentence,
  type Timex,
  type Token,
} from "../../model/analysis.ts";
import { beforeIn } from "../../model/list.ts";
import type { NameEntry } from "../../model/truth.ts";
import { readStory } from "./circumstances.ts";
import { createLightVerbFinder, type LightVerbFinder } from "./light-verbs.ts";
import { createStanceReader, type StanceReader } from "./modality.ts";
import { createNameTriggerFinder } from "./named.ts";
import { dateOfOutcome } from "./outcome-dates.ts";
import { createOutcomeFinder, type OutcomeFinder } from "./outcomes.ts";
import { readTrigger } from "./read-trigger.ts";
import { headingDates, tellsPast } from "./sentence-dates.ts";
import { splitByCircumstances } from "./split.ts";
import { hasTime, type Story } from "./story.ts";
import { createTriggerFinder, type Trigger } from "./triggers.ts";
import { createViewer, type SentenceView, spanOf } from "./view.ts";

/** What the pass reads. Lists are in text order. */
export interface EventInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
}

/** Finds event mentions in text order: trigger, arguments, polarity and modality (after ACE 2005). */
export type EventFinder = (input: EventInput) => readonly EventMention[];

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
      const before = beforeIn(sentences, index);
      const heading = before?.block === sentence.block ? headingDates(tokens, timexes, before) : [];
      for (const event of readSentence(seen, findNamed(seen, triggers), heading, readers)) events.push(event);
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
  heading: readonly Timex[],
  { readStance, findOutcomes, findLight }: Readers,
): EventMention[] {
  const { tokens } = view;
  const starts = new Set(triggers.map(({ first }) => first));
  const stories = triggers
    .filter((trigger) => !isInsideName(view, trigger))
    .map((trigger) => readTrigger(view, trigger, starts))
    .filter((story) => story !== undefined);
  readStory(view, stories, findLight);
  const [opening] = stories;
  if (opening !== undefined && !hasTime(opening))
    for (const timex of heading) {
      const via = tellsPast(opening) ? "discourse" : "sentence";
      opening.arguments.push({ ...bareArgument(timex, timex.by, "time", via), timex });
    }
  if (stories.some(({ trigger }) => takesOutcomes(trigger))) {
    for (const outcome of findOutcomes(tokens, view.first, view.last)) {
      const teller = stories.findLast(({ trigger }) => trigger.last <= outcome.first + 1);
      if (teller === undefined || !takesOutcomes(teller.trigger)) continue;
      teller.arguments.push(outcome.argument);
      const date = dateOfOutcome(view, teller, outcome);
      if (date !== undefined) teller.arguments.push(date);
    }
  }
  return stories
    .flatMap((story) => splitByCircumstances(story, (tokens[story.trigger.last - 1] as Token).end))
    .map((story) => eventOf(view, story, readStance));
}

function eventOf(view: SentenceView, story: Story, readStance: StanceReader): EventMention {
  const { trigger, first, named, determiners } = story;
  const { polarity, modality, toldAgain } = readStance(view.tokens, view, trigger, first);
  const span = spanOf(view.tokens, trigger.first, trigger.last);
  return {
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
    plural: trigger.plural,
    past: trigger.form === "past",
  };
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
