import { describe, expect, it } from "vitest";
import { formatFault } from "../../src/model/fault.ts";
import { readEntries } from "../../src/truth/entries.ts";
import { type Keep, type Merged, mergeTruths } from "../../src/truth/merge/index.ts";
import { writeTruth } from "../../src/truth/write.ts";

function merge(texts: readonly string[], keep?: Keep): Merged {
  return mergeTruths(
    texts.map((text, index) => readEntries([{ uri: `${"ab"[index]}.yaml`, text }])),
    keep,
  );
}

const event = (fields: string, cited = "x"): string =>
  `events: [{ id: landing, type: landing, ${fields}, citations: [${cited}] }]\n`;

describe("entries of one id", () => {
  it("that are the same stand once, with the citations of both", () => {
    const { sections, conflicts, shared } = merge([event("date: 2018", "x"), event("date: 2018", "y")]);
    expect(sections.events).toEqual([{ id: "landing", type: "landing", date: "2018", citations: ["x", "y"] }]);
    expect([conflicts, shared]).toEqual([[], 1]);
  });

  it("are the same where one says what is so by default, in whatever order", () => {
    const a =
      "offices: [{ id: o, names: [O], titles: [o], of: [p], tenures: [{ holder: h, from: 2018, acting: false }], citations: [x] }]";
    const b =
      "offices: [{ id: o, names: [O], titles: [o], of: [p], gapless: false, tenures: [{ from: 2018, holder: h }], citations: [x] }]";
    expect(merge([a, b]).conflicts).toEqual([]);
  });

  it("complete each other", () => {
    expect(merge([event("date: 2018"), event("date: 2018, place: [moon]")]).sections.events).toMatchObject([
      { date: "2018", place: ["moon"] },
    ]);
  });

  it("that differ are a conflict, with both values, places and sources", () => {
    const { conflicts } = merge([event("date: 2018", "x"), event("date: 2019", "y")]);
    expect(conflicts).toEqual([
      {
        section: "events",
        id: "landing",
        field: "date",
        sides: [
          { value: "2018", location: expect.objectContaining({ uri: "a.yaml", line: 1 }), citations: ["x"] },
          { value: "2019", location: expect.objectContaining({ uri: "b.yaml", line: 1 }), citations: ["y"] },
        ],
      },
    ]);
  });

  it.each([
    ["first", "2018", ["x"], "y gives date 2019."],
    ["last", "2019", ["y"], "x gives date 2018."],
  ] as const)("are decided by the %s, and only who agrees is cited", (keep, date, citations, note) => {
    const { sections, conflicts } = merge([event("date: 2018", "x"), event("date: 2019", "y")], keep);
    expect(conflicts).toMatchObject([{ kept: date }]);
    expect(sections.events).toEqual([{ id: "landing", type: "landing", date, citations, note }]);
  });

  it("are both kept where they are lists, never where they are single values", () => {
    const joined = merge([event("date: 2018, place: [moon]", "x"), event("date: 2018, place: [mars]", "y")], "both");
    expect(joined.sections.events).toMatchObject([{ place: ["moon", "mars"], citations: ["x", "y"] }]);
    expect(joined.conflicts).toMatchObject([{ kept: ["moon", "mars"] }]);
    const single = merge([event("date: 2018"), event("date: 2019")], "both").conflicts;
    expect(single).toHaveLength(1);
    expect(single[0]).not.toHaveProperty("kept");
  });
});

describe("entities", () => {
  const A = "entities: [{ id: ada, type: PERSON, names: [Ada Berg], wikidata: Q1 }]\n";

  it("of one item of Wikidata are one, whatever their ids, and references follow", () => {
    const b =
      "entities: [{ id: berg, type: PERSON, names: [Ada Berg], gender: female, wikidata: Q1 }]\nevents: [{ id: e, type: birth, date: 1950, participants: [berg], roles: { born: [berg] }, citations: [x] }]\n";
    const { sections, renamings } = merge([A, b]);
    expect(sections.entities).toEqual([
      { id: "ada", type: "PERSON", names: ["Ada Berg"], gender: "female", wikidata: "Q1" },
    ]);
    expect(sections.events).toMatchObject([{ participants: ["ada"], roles: { born: ["ada"] } }]);
    expect(renamings).toMatchObject([{ from: "berg", to: "ada", location: { uri: "b.yaml" } }]);
  });

  it("of one id and two items differ", () => {
    expect(merge([A, A.replace("Q1", "Q2")]).conflicts).toMatchObject([{ id: "ada", field: "wikidata" }]);
  });

  it("of one name are perhaps one, unless they are two items", () => {
    const b = "entities: [{ id: berg, type: PERSON, names: [ADA BERG] }]\n";
    expect(merge([A, b]).lookalikes).toMatchObject([{ name: "Ada Berg", entities: [{ id: "ada" }, { id: "berg" }] }]);
    expect(merge([A, b.replace("]", "], wikidata: Q2")]).lookalikes).toEqual([]);
    expect(merge([A, b.replace("PERSON", "PLACE")]).lookalikes).toEqual([]);
  });
});

it("what cannot be true together is a fault", () => {
  const office = (tenure: string): string =>
    `offices: [{ id: o, names: [O], titles: [o], of: [p], tenures: [${tenure}], citations: [x] }]`;
  const { faults } = merge(
    [office("{ holder: a, from: 2001 }"), office("{ holder: b, from: 2005, to: 2006 }")],
    "both",
  );
  expect(faults.map(formatFault)).toEqual([expect.stringContaining("the tenure of b (from 2005) overlaps that of a")]);
  expect(
    merge([event("date: 2018"), "entities: [{ id: landing, type: EVENT, names: [L] }]"]).faults.map(formatFault),
  ).toEqual([expect.stringContaining("the id `landing` is already used")]);
});

it("a ground truth merged with itself is the same, and the order of entries is that of the files", () => {
  const a = `citations:\n  - { id: x, type: book, title: X }\n\n${event("date: 2018").replace("events: [{", "events:\n  - {").replace("}]", "}")}`;
  expect(writeTruth(merge([a, a]).sections)).toBe(a);
});
