import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { plainOf, readEntries } from "../../src/truth/entries.ts";
import { readTruth } from "../../src/truth/index.ts";
import { readSources } from "../../src/truth/sources.ts";
import { type PlainItem, type Sections, writeJsonLines, writeTruth } from "../../src/truth/write.ts";

const words = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }),
  fc.constantFrom(
    "null",
    "No",
    "1e5",
    "007",
    "2018",
    "- x",
    "a: b",
    "a #b",
    "’tis",
    "O'Neill",
    "x,",
    "[y]",
    "{",
    "é ",
    "~",
    "0x1f",
    "a\nb",
    "\t",
    "\u0085",
    "\u2028",
    "\ufeff",
  ),
);
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,3})?$/);
const date = fc.constantFrom("2018-06-12", "2018-06", "2018", "0044", "-0043-03-15", "2018-06-12/2018-06-14", "2018~");
const sections = fc.record({
  entities: fc.array(
    fc.record({ id: slug, type: fc.constant("PERSON"), names: fc.array(words, { minLength: 1 }), note: words }),
    { minLength: 1 },
  ),
  events: fc.array(
    fc.record({
      id: slug,
      type: slug,
      date,
      participants: fc.array(slug),
      roles: fc.dictionary(slug, fc.array(slug)),
      citations: fc.array(fc.record({ type: fc.constant("book"), title: words })),
    }),
    { minLength: 1 },
  ),
});

/** Years without quotation marks are numbers to YAML, and text again to the ground truth. */
function withYears(entry: unknown): unknown {
  return JSON.parse(JSON.stringify(entry), (key, value) =>
    key === "date" && typeof value === "number" ? String(value).padStart(4, "0") : value,
  );
}

it("what is written is read again as it was", () => {
  fc.assert(
    fc.property(sections, (given) => {
      expect(withYears(parse(writeTruth(given as Sections)))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
  );
});

function bySection(items: ReturnType<typeof readEntries>): Sections {
  const sections: Record<string, PlainItem[]> = {};
  for (const item of items) {
    sections[item.section] ??= [];
    sections[item.section]?.push(plainOf(item));
  }
  return sections;
}

it("the corpus is written and read again without a change, as YAML and as JSON Lines", () => {
  const given = bySection(readEntries(readSources(["corpus/ground-truth.yaml", "corpus/truth"])));
  const again = (uri: string, text: string): Sections => bySection(readEntries([{ uri, text }]));
  const text = writeTruth(given, ["Written."]);
  expect(again("out.yaml", text)).toEqual(given);
  expect(again("out.ndjson", writeJsonLines(given))).toEqual(given);
  expect(writeTruth(again("out.yaml", text), ["Written."])).toBe(text);
  expect(readTruth(["corpus/ground-truth.yaml", "corpus/truth"]).entities).toHaveLength(given.entities?.length ?? 0);
});

it("is a line an entry, in the schema's order", () => {
  expect(
    writeTruth({
      events: [{ citations: ["a"], date: "2018", id: "x", type: "meeting" }],
      citations: [{ id: "a", type: "book", title: "A: b" }],
      offices: [
        {
          id: "o",
          names: ["O"],
          titles: ["o"],
          of: ["p"],
          tenures: [{ holder: "h", from: "2001-02-03" }],
          citations: ["a"],
        },
      ],
    }),
  ).toBe(`citations:
  - { id: a, type: book, title: "A: b" }

offices:
  - id: o
    names: [O]
    titles: [o]
    of: [p]
    tenures:
      - { holder: h, from: 2001-02-03 }
    citations: [a]

events:
  - { id: x, type: meeting, date: 2018, citations: [a] }
`);
});
