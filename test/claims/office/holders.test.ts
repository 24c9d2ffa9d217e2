import { describe, expect, it } from "vitest";
import { holdersAt, officesOf, tenuresIn, tenuresOf } from "../../../src/claims/office/holders.ts";
import { toDay } from "../../../src/model/edtf.ts";
import { parseTruth } from "../../../src/truth/index.ts";

const truth = parseTruth([
  {
    uri: "offices.yaml",
    text: `
citations: [{ id: almanac, type: book, title: Almanac }]
entities:
  - { id: land, type: PLACE, names: [Land] }
  - { id: anna, type: PERSON, names: [Anna Berg] }
  - { id: carl, type: PERSON, names: [Carl Dorn] }
  - { id: eva, type: PERSON, names: [Eva Frey] }
offices:
  - id: head
    names: [Head of Land]
    titles: [head]
    of: [land]
    through: 2020-12-31
    tenures:
      - { holder: eva, from: 2016-01-01, ordinal: 9 }
      - { holder: anna, to: 2004-05-01 }
      - { holder: carl, from: 2004-05-01, to: 2010-03-31, ordinal: 8 }
      - { holder: eva, from: 2009-06-01, to: 2010-03-31, acting: true }
    citations: [almanac]
`,
  },
]);
const day = (iso: string): number => toDay(iso) as number;
const at = (iso: string) =>
  holdersAt(truth, "head", day(iso)).map(({ id, acting }) => (acting ? `${id} (acting)` : id));

describe("the holders of an office", () => {
  it.each([
    ["in office since before all that is recorded", "1900-01-01", ["anna"]],
    ["both on the day of a handover", "2004-05-01", ["anna", "carl"]],
    ["one alone on the day after", "2004-05-02", ["carl"]],
    ["with whoever acts for a suspended holder", "2009-06-01", ["carl", "eva (acting)"]],
    ["the last day included", "2010-03-31", ["carl", "eva (acting)"]],
    ["none in a gap", "2013-01-01", []],
    ["the present one as far as the list was kept up", "2020-12-31", ["eva"]],
    ["none after that", "2021-01-01", []],
  ])("%s", (_, iso, expected) => {
    expect(at(iso)).toEqual(expected);
  });

  it("have ordinals", () => {
    expect(holdersAt(truth, "head", day("2017-01-01"))).toEqual([{ id: "eva", acting: false, ordinal: 9 }]);
  });

  it("of an unknown office are none", () => {
    expect(holdersAt(truth, "tail", 0)).toEqual([]);
  });
});

describe("the tenures", () => {
  it("of a person are in order of time", () => {
    expect(tenuresOf(truth, "eva").map(({ from, acting }) => [from, acting])).toEqual([
      [day("2009-06-01"), true],
      [day("2016-01-01"), false],
    ]);
    expect(tenuresOf(truth, "nobody")).toEqual([]);
  });

  it("of an office too, and the offices of a place", () => {
    expect(tenuresIn(truth, "head").map(({ id }) => id)).toEqual(["anna", "carl", "eva", "eva"]);
    expect(officesOf(truth, "land")).toEqual(["head"]);
    expect(officesOf(truth, "sea")).toEqual([]);
  });
});
