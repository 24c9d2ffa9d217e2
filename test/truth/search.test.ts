import { expect, it } from "vitest";
import { readEntries } from "../../src/truth/entries.ts";
import { type Query, searchTruth } from "../../src/truth/search/index.ts";

const items = readEntries([
  {
    uri: "t.yaml",
    text: `entities:
  - { id: ada-berg, type: PERSON, names: [Ada Berg], aliases: [A. B.] }
  - { id: berg, type: PLACE, names: [Berg] }
  - { id: joao, type: PERSON, names: [João Silva] }
offices:
  - { id: chancellor, names: [Chancellor of Westmark], titles: [chancellor], of: [berg], tenures: [{ holder: ada-berg, from: 2001, to: 2005 }], citations: [x] }
events:
  - { id: z-summit, type: meeting, names: [Berg summit], date: 2018-06-12, place: [berg], participants: [ada-berg, joao], citations: [x] }
  - { id: a-birth, type: birth, date: 1950-03-11, participants: [ada-berg], citations: [x] }
quotations:
  - { id: q, speaker: ada-berg, text: We shall rebuild the harbour., date: 2018-06-13, citations: [x] }
`,
  },
]);

function found(query: Partial<Query>): readonly string[] {
  return searchTruth(items, { words: "", ...query }).map(({ item, matched }) => `${item.id} ${matched}`);
}

it("finds ids, names, aliases and words of names, the closest first", () => {
  expect(found({ words: "Ada Berg" })).toEqual([
    "ada-berg id",
    "chancellor words",
    "a-birth words",
    "z-summit words",
    "q words",
  ]);
  expect(found({ words: "berg" })).toEqual([
    "berg id",
    "ada-berg words of a name",
    "z-summit words of a name",
    "chancellor words",
    "a-birth words",
    "q words",
  ]);
  expect(found({ words: "chancellor of westmark" })).toEqual(["chancellor name"]);
  expect(found({ words: "a. b." })[0]).toBe("ada-berg alias");
});

it("needs all words, each as the beginning of one; accents and case are nothing", () => {
  expect(found({ words: "JOAO" })).toEqual(["joao id", "z-summit words"]);
  expect(found({ words: "silv joa" })).toEqual(["joao words of a name", "z-summit words"]);
  expect(found({ words: "ada oslo" })).toEqual([]);
  expect(found({ words: "ilva" })).toEqual([]);
});

it("finds the words of quotations, types and dates", () => {
  expect(found({ words: "rebuild harbour" })).toEqual(["q words"]);
  expect(found({ words: "meeting 2018" })).toEqual(["z-summit words"]);
});

it("takes the facts of a time: dates that overlap it, tenures, entities with such facts", () => {
  expect(found({ date: "2018-06" })).toEqual(["ada-berg date", "berg date", "joao date", "z-summit date", "q date"]);
  expect(found({ words: "ada", date: "2003" })).toEqual(["ada-berg words of a name", "chancellor words"]);
  expect(found({ words: "ada", date: "2006" })).toEqual([]);
});

it("gives an entity its facts, in order of time", () => {
  const [hit] = searchTruth(items, { words: "ada berg" });
  expect(hit?.facts.map(({ id }) => id)).toEqual(["a-birth", "chancellor", "z-summit", "q"]);
});
