import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/lexicon/index.ts";
import { readTruth } from "../../src/truth/index.ts";

const lexicon = loadLexicon();
const vocabulary = {
  knownTypes: new Set(lexicon.events.map(({ type }) => type)),
  knownOutcomes: new Set(lexicon.outcomes.map(({ type }) => type)),
  knownMeasures: new Set(lexicon.measures.map(({ measure }) => measure)),
  knownUnits: new Set(lexicon.units.map(({ unit }) => unit)),
};

describe("the project's own ground truth", () => {
  it("has no faults, nor words that the event ontology lacks", () => {
    expect(readTruth(["corpus/ground-truth.yaml"], vocabulary).entities.length).toBeGreaterThan(100);
  });

  it("has none with the other domains", () => {
    const truth = readTruth(["corpus/ground-truth.yaml", "corpus/truth"], vocabulary);
    const facts = ["offices", "events", "series", "quotations"].flatMap((section) => truth.records(section));
    expect(facts.length).toBeGreaterThan(200);
    expect(facts.filter(({ citations }) => citations.length === 0)).toEqual([]);
  });
});
