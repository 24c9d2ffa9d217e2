import { expect, it } from "vitest";
import { castOf } from "../../../src/claims/event/cast.ts";
import { eventIndex } from "../../../src/claims/event/facts.ts";
import { createOntology } from "../../../src/claims/event/ontology.ts";
import { recordsFor } from "../../../src/claims/event/search.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import { publishedDay } from "../../../src/model/document.ts";
import { createPipeline } from "../../../src/pipeline.ts";
import { textReader } from "../../../src/read/text.ts";
import { parseTruth } from "../../../src/truth/index.ts";

const lexicon = loadLexicon();
const ontology = createOntology(lexicon);

/** Anna Keller met so many others, each in a year of its own, but for Otto Brandt all of them in Lakeside. */
function truthOf(others: number) {
  const ids = Array.from({ length: others }, (_, at) => `guest-${at}`);
  const people = ids.map((id, at) => `  - { id: ${id}, type: PERSON, names: [Peter ${letters(at)}] }`);
  const meetings = ids.map(
    (id, at) =>
      `  - { id: with-${id}, type: meeting, date: ${1960 + at}-05-04, place: [lakeside], participants: [anna, ${id}], citations: [c] }`,
  );
  const text = `
citations: [{ id: c, type: book, title: C }]
entities:
  - { id: anna, type: PERSON, names: [Anna Keller] }
  - { id: otto, type: PERSON, names: [Otto Brandt] }
  - { id: fredport, type: PLACE, names: [Fredport] }
  - { id: lakeside, type: PLACE, names: [Lakeside] }
${people.join("\n")}
events:
  - { id: with-otto, type: meeting, date: 2018-06-12, place: [fredport], participants: [anna, otto], citations: [c] }
${meetings.join("\n")}
`;
  return parseTruth([{ uri: "truth.yaml", text }]);
}

function letters(at: number): string {
  return `Q${String.fromCharCode(97 + Math.floor(at / 26))}${String.fromCharCode(97 + (at % 26))}son`;
}

/** Ids of the records that the first event of the text is held against. */
function weighed(others: number, text: string): readonly string[] {
  const truth = truthOf(others);
  const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, { published: "2024-12-01" });
  if (document === undefined) throw new Error("plain text can always be read");
  const analysis = createPipeline({ lexicon, truth }).analyze(document);
  const [event] = analysis.events;
  if (event === undefined) throw new Error("no event");
  const search = { truth, index: eventIndex(truth), cast: castOf(analysis), ontology };
  return recordsFor(event, search, publishedDay(document), document.text).map(({ id }) => id);
}

it("few records are all weighed, by whatever leads to them", () => {
  expect(weighed(20, "Anna Keller met a man in Rome.")).toHaveLength(21);
});

it("of many, those that share a second person, a place or the date with the words", () => {
  expect(weighed(50, "Anna Keller met Otto Brandt in Rome in May 1998.")).toEqual(["with-otto", "with-guest-38"]);
  expect(weighed(50, "Anna Keller met reporters in Fredport.")).toEqual(["with-otto"]);
});

it("of many, those whose people are all in the article", () => {
  expect(weighed(50, "Anna Keller met reporters. Otto Brandt was in Rome.")).toEqual(["with-otto"]);
});

it("of many that share one person alone a few stand for all", () => {
  expect(weighed(50, "Anna Keller met reporters.")).toHaveLength(8);
});

it("of a crowd the same, without looking at all of it", () => {
  expect(weighed(120, "Anna Keller met Otto Brandt in Rome in May 1998.")).toEqual(["with-otto", "with-guest-38"]);
  expect(weighed(120, "Anna Keller met reporters in Fredport.")).toEqual(["with-otto"]);
  expect(weighed(120, "Anna Keller met Peter Qacson in Rome.")).toEqual(["with-guest-2"]);
  expect(weighed(120, "Anna Keller met a man in Rome.")).toHaveLength(8);
});
