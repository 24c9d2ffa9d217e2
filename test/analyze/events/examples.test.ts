import { describe, expect, test } from "vitest";
import { createAnalyzer } from "../../../src/analyze/index.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { EventMention } from "../../../src/model/analysis.ts";
import type { NameEntry } from "../../../src/model/truth.ts";
import { paragraph } from "../paragraph.ts";

const lexicon = loadLexicon();
const person = (id: string, name: string, surname: string): NameEntry => ({
  id,
  kind: "entity",
  type: "PERSON",
  names: [name],
  surname,
});
const place = (id: string, name: string, demonym?: string): NameEntry => ({
  id,
  kind: "entity",
  type: "PLACE",
  names: [name],
  demonyms: demonym === undefined ? [] : [demonym],
});
const names: NameEntry[] = [
  person("trump", "Donald Trump", "Trump"),
  person("kim", "Kim Jong-un", "Kim"),
  person("kim-jong-il", "Kim Jong-il", "Kim"),
  person("moon", "Moon Jae-in", "Moon"),
  person("abe", "Shinzo Abe", "Abe"),
  ...["Singapore", "Hanoi", "Pyongyang", "Panmunjom", "Geneva"].map((name) => place(name.toLowerCase(), name)),
  place("north-korea", "North Korea", "North Korean"),
  place("soviet-union", "Soviet Union"),
  place("russia", "Russia", "Russian"),
  place("ukraine", "Ukraine", "Ukrainian"),
  { id: "korean-war", kind: "entity", type: "EVENT", names: ["Korean War"] },
  { id: "geneva-framework", kind: "event", type: "EVENT", names: ["Geneva Framework"] },
];
const analyze = createAnalyzer(lexicon, names);

function eventsIn(text: string): readonly EventMention[] {
  return analyze(paragraph(text, "2025-08-26")).events;
}

const wordsOf = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);

describe.each(lexicon.events)("$id", ({ type, examples }) => {
  test.each(examples)("$text", ({ text, finds, arguments: wanted, modality, polarity }) => {
    const events = eventsIn(text).filter((event) => event.type === type);
    if (finds === null) {
      expect(events.map(({ trigger }) => wordsOf(text, trigger))).toEqual([]);
      return;
    }
    const event = events.find(({ trigger }) => wordsOf(text, trigger) === finds);
    expect(events.map(({ trigger }) => wordsOf(text, trigger))).toContain(finds);
    for (const [role, fillers] of Object.entries(wanted ?? {})) {
      const found = event?.arguments
        .filter((argument) => argument.role === role)
        .map((argument) => wordsOf(text, argument));
      expect({ role, found: found?.sort() }).toEqual({ role, found: [...fillers].sort() });
    }
    expect(event?.modality).toBe(modality ?? "asserted");
    expect(event?.polarity).toBe(polarity ?? "positive");
  });
});

describe.each(lexicon.modality)("$id", ({ examples }) => {
  test.each(examples)("$text", ({ text, trigger, modality, polarity }) => {
    const event = eventsIn(text).find((one) => wordsOf(text, one.trigger) === trigger);
    expect({ modality: event?.modality, polarity: event?.polarity }).toEqual({ modality, polarity });
  });
});

describe.each(lexicon.outcomes)("$id", ({ type, examples }) => {
  test.each(examples)("$text", ({ text, finds }) => {
    const story = `At the summit in Hanoi, ${text}`;
    const found = eventsIn(story).flatMap((event) => event.arguments.filter(({ outcome }) => outcome === type));
    const words = found.map((argument) => wordsOf(story, argument));
    if (finds === null) expect(words).toEqual([]);
    else expect(words.some((one) => one.startsWith(finds))).toBe(true);
  });
});

describe.each(lexicon["light-verbs"])("$id", ({ examples }) => {
  test.each(examples)("$text", ({ text, trigger, arguments: wanted }) => {
    const event = eventsIn(text).find((one) => wordsOf(text, one.trigger) === trigger);
    const found = groupByRole(event);
    expect(Object.fromEntries([...found].map(([role, list]) => [role, list.map((one) => wordsOf(text, one))]))).toEqual(
      wanted,
    );
  });
});

function groupByRole(event: EventMention | undefined): Map<string, EventMention["arguments"]> {
  const groups = new Map<string, EventMention["arguments"]>();
  for (const argument of event?.arguments ?? [])
    groups.set(argument.role, [...(groups.get(argument.role) ?? []), argument]);
  return groups;
}
