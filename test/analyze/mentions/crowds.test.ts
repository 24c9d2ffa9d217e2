import { describe, expect, it } from "vitest";
import { createMentionFinder } from "../../../src/analyze/mentions/index.ts";
import { createTokenizer } from "../../../src/analyze/tokens.ts";
import type { NameEntry } from "../../../src/model/truth.ts";
import { paragraph } from "../paragraph.ts";
import { lexicon } from "./harness.ts";

const tokenize = createTokenizer(lexicon);
const GIVEN = ["Peter", "Mary", "John", "Anna", "David", "Laura", "Mark", "Susan"];

/** So many Kellers of different given names, each with a letter between. */
function kellers(count: number): readonly NameEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `keller-${at}`,
    kind: "entity",
    type: "PERSON",
    names: [`${GIVEN[at % GIVEN.length]} ${String.fromCharCode(65 + Math.floor(at / GIVEN.length))}. Keller`],
    surname: "Keller",
  }));
}

function presidents(count: number): readonly NameEntry[] {
  const places = Array.from({ length: count }, (_, at): NameEntry => {
    const name = `Land${String.fromCharCode(97 + Math.floor(at / 26))}${String.fromCharCode(97 + (at % 26))}ia`;
    return { id: `land-${at}`, kind: "entity", type: "PLACE", names: [name], demonyms: [], within: [] };
  });
  const offices = places.map(
    ({ id, names }): NameEntry => ({
      id: `president-${id}`,
      kind: "office",
      type: "PERSON",
      names: [`President of ${names[0]}`],
      titles: ["president"],
      within: [id],
    }),
  );
  return [...places, ...offices];
}

/** What each mention stands for, in text order. */
function referents(names: readonly NameEntry[], text: string): readonly unknown[] {
  const document = paragraph(text);
  const find = createMentionFinder({ lexicon, names });
  return find({ document, ...tokenize(document) }).map(({ referent }) => referent);
}

describe("a family name", () => {
  it("that a few listed persons bear is ambiguous between them", () => {
    expect(referents(kellers(3), "They asked Keller about it.").at(-1)).toMatchObject({
      kind: "ambiguous",
      ids: ["keller-0", "keller-1", "keller-2"],
    });
  });

  it("that many bear stands for nobody on record", () => {
    expect(referents(kellers(100), "They asked Keller about it.").at(-1)).toEqual({ kind: "unlisted", name: "Keller" });
  });

  it("that many bear stands for the one whom the article names in full", () => {
    const found = referents(kellers(100), "Anna A. Keller spoke first. Then Keller left.");
    expect(found).toEqual([
      { kind: "entity", id: "keller-3" },
      { kind: "entity", id: "keller-3" },
    ]);
  });
});

describe("a full name that many bear", () => {
  const namesakes = (count: number): readonly NameEntry[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `k-${at}`,
      kind: "entity",
      type: "PERSON",
      names: ["Peter Keller"],
    }));

  it("stands for one of a few, and for none of many", () => {
    expect(referents(namesakes(3), "They asked Peter Keller about it.").at(-1)).toMatchObject({ kind: "ambiguous" });
    expect(referents(namesakes(100), "They asked Peter Keller about it.").at(-1)).toMatchObject({ kind: "unlisted" });
  });
});

describe("a title that many offices go by", () => {
  it("means that of the place in the words, or of the article's place", () => {
    const names = presidents(200);
    expect(referents(names, "The Landaaia president spoke.")).toMatchObject([
      { kind: "role", role: { offices: ["president-land-0"] } },
    ]);
    expect(referents(names, "He came to Landabia. The president spoke.").at(-1)).toMatchObject({
      kind: "role",
      role: { offices: ["president-land-1"] },
    });
  });

  it("means no office where no place is named", () => {
    expect(referents(presidents(200), "In the evening the president spoke.")).toMatchObject([{ kind: "unlisted" }]);
    expect(referents(presidents(3), "In the evening the president spoke.")).toMatchObject([
      { kind: "role", role: { offices: ["president-land-0", "president-land-1", "president-land-2"] } },
    ]);
  });
});
