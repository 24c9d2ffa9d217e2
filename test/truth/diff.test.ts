import { expect, it } from "vitest";
import { diffTruths, type TruthDiff } from "../../src/truth/diff/index.ts";
import { readEntries } from "../../src/truth/entries.ts";

function diff(older: string, newer: string): TruthDiff {
  return diffTruths(readEntries([{ uri: "old.yaml", text: older }]), readEntries([{ uri: "new.yaml", text: newer }]));
}

const OLD = `entities:
  - { id: ada, type: PERSON, names: [Ada Berg], wikidata: Q1 }
  - { id: carl, type: PERSON, names: [Carl Dorn] }
events:
  - { id: e, type: birth, date: 1950, participants: [ada], citations: [x] }
`;

it("nothing differs from itself, nor where only the way of writing does", () => {
  const none = { added: [], removed: [], changed: [] };
  expect(diff(OLD, OLD)).toEqual(none);
  expect(diff(OLD, OLD.replace("date: 1950", 'date: "1950", complete: [], roles: {}'))).toEqual(none);
});

it("tells what was added and removed, with its place", () => {
  const { added, removed, changed } = diff(OLD, OLD.replace("id: carl", "id: karl"));
  expect(added).toMatchObject([{ section: "entities", id: "karl", location: { uri: "new.yaml", line: 3 } }]);
  expect(removed).toMatchObject([{ section: "entities", id: "carl", location: { uri: "old.yaml", line: 3 } }]);
  expect(changed).toEqual([]);
});

it("tells each field that differs, and of lists what came and went", () => {
  const now = OLD.replace("1950, participants: [ada]", "1951, participants: [carl], place: [moon]");
  expect(diff(OLD, now).changed).toEqual([
    {
      section: "events",
      id: "e",
      old: expect.objectContaining({ uri: "old.yaml", line: 5 }),
      new: expect.objectContaining({ uri: "new.yaml", line: 5 }),
      fields: [
        { field: "date", old: "1950", new: "1951" },
        { field: "participants", old: ["ada"], new: ["carl"], removed: ["ada"], added: ["carl"] },
        { field: "place", old: undefined, new: ["moon"], removed: [], added: ["moon"] },
      ],
    },
  ]);
});

it("knows an entity under another id by its item of Wikidata", () => {
  const { added, removed, changed } = diff(OLD, OLD.replaceAll("ada", "ada-berg"));
  expect([added, removed]).toEqual([[], []]);
  expect(changed).toMatchObject([{ id: "ada", fields: [{ field: "id", old: "ada", new: "ada-berg" }] }, { id: "e" }]);
});
