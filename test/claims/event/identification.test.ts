import { describe, expect, test } from "vitest";
import type { EventFact } from "../../../src/claims/event/fact.ts";
import { createIdentifier, createOntology } from "../../../src/claims/event/ontology.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { Truth } from "../../../src/model/truth.ts";
import { parseTruth } from "../../../src/truth/index.ts";

const lexicon = loadLexicon();
const ontology = createOntology(lexicon);

describe.each(lexicon.identification.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
  test.each(entry.examples.map((example) => [example.marks.join(", "), example] as const))("%s", (_, example) => {
    const identify = createIdentifier([entry]);
    const found = identify(entry.checks, entry.types?.[0] ?? "meeting", new Set(example.marks));
    expect(found).toBe(example.known ? entry.id : undefined);
  });
});

const TRUTH = `
citations: [{ id: record, type: book, title: Record }]
entities:
  - { id: kestrel-4, type: OTHER, names: [Kestrel 4] }
  - { id: kestrel, type: OTHER, names: [Kestrel] }
  - { id: anna, type: PERSON, names: [Anna Keller] }
  - { id: norway, type: PLACE, names: [Norway] }
  - { id: bergen, type: PLACE, names: [Bergen], within: [norway] }
  - { id: hut, type: PLACE, names: [Fisher's Hut] }
  - { id: singapore, type: PLACE, names: [Singapore] }
events:
  - { id: craft, type: launch, names: [launch of Kestrel 4], date: 2001-02-03, place: [bergen], participants: [kestrel-4], citations: [record] }
  - { id: rocket, type: launch, names: [maiden launch of Kestrel], date: 2000-02-03, place: [norway], participants: [kestrel], citations: [record] }
  - { id: death, type: death, date: 2005-05-05, place: [hut], participants: [anna], complete: [place], citations: [record] }
  - { id: party, type: meeting, date: 2005-05-06, place: [singapore], participants: [anna], citations: [record] }
`;

const truth: Truth = parseTruth([{ uri: "truth.yaml", text: TRUTH }]);
const factOf = (id: string): EventFact => {
  const record = truth.records<EventFact>("events").find((one) => one.id === id);
  if (record === undefined) throw new Error(id);
  return record.fact;
};

test.each([
  ["craft", true],
  ["rocket", false],
  ["death", true],
  ["party", false],
])("%s happens only once: %s", (id, once) => {
  expect(ontology.isOnce(factOf(id), truth)).toBe(once);
});

test.each([
  ["Oslo", "craft", true],
  ["Bergen", "craft", false],
  // It may lie in the country on record.
  ["Oslo", "rocket", false],
  ["Oslo", "death", true],
  ["Oslo", "party", true],
  // Not known to be a city.
  ["Nowhere", "craft", false],
  ["Sweden", "craft", false],
])("%s is elsewhere than the place of %s: %s", (city, id, elsewhere) => {
  expect(ontology.isElsewhere(city, factOf(id), truth)).toBe(elsewhere);
});
