import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FaultyInput, formatFault } from "../../src/model/fault.ts";
import { parseTruth, readTruth } from "../../src/truth/index.ts";

const LINES = [
  '{"section": "citations", "id": "a", "type": "book", "title": "A"}',
  '{"section": "entities", "id": "p", "type": "PERSON", "names": ["P Q"]}',
  '  {"section": "events", "id": "e", "type": "meeting", "date": "2018", "participants": ["p"], "citations": ["a"]}  ',
];

function faultsOf(...lines: string[]): readonly string[] {
  try {
    parseTruth([{ uri: "x.ndjson", text: lines.join("\n") }]);
    return [];
  } catch (error) {
    if (!(error instanceof FaultyInput)) throw error;
    return error.faults.map(formatFault);
  }
}

describe("a ground truth in JSON Lines", () => {
  it("is the one that YAML gives, but for the places", () => {
    const truth = parseTruth([{ uri: "x.ndjson", text: `${LINES.join("\n\n")}\n` }]);
    expect(truth.entity("p")?.names).toEqual(["P Q"]);
    expect(truth.records("events")).toMatchObject([
      { id: "e", fact: { date: "2018", present: [] }, citations: [{ id: "a", title: "A" }] },
    ]);
    expect(truth.records("events")[0]?.location).toEqual({
      uri: "x.ndjson",
      line: 5,
      column: 3,
      endLine: 5,
      endColumn: (LINES[2] ?? "").trimEnd().length + 1,
    });
    expect(truth.records("events")[0]?.fact).not.toHaveProperty("section");
  });

  it("is read out of folders beside YAML, by both endings", () => {
    const folder = mkdtempSync(join(tmpdir(), "factlint-lines-"));
    writeFileSync(join(folder, "a.ndjson"), LINES.slice(0, 2).join("\n"));
    writeFileSync(join(folder, "b.jsonl"), LINES[2] as string);
    writeFileSync(join(folder, "c.yaml"), "entities:\n  - { id: r, type: PLACE, names: [R] }\n");
    const truth = readTruth([folder]);
    expect(truth.entities.map(({ id }) => id)).toEqual(["p", "r"]);
    expect(truth.records("events")).toHaveLength(1);
  });

  it.each([
    ["a line that is no JSON", '{"section": "entities", "id": }', /^x\.ndjson:1:\d+: not valid JSON/],
    [
      "a line that is YAML only",
      "{ section: entities }",
      /^x\.ndjson:1:1: not valid JSON; write one JSON object a line$/,
    ],
    ["a line that is no object", "[1]", /^x\.ndjson:1:1: each line is an object/],
    ["a line without a section", '{"id": "a"}', /^x\.ndjson:1:1: the line names no section; give `section` one of/],
    ["an unknown section", '{"section": "eventz"}', /^x\.ndjson:1:13: there is no section `eventz`/],
    [
      "a field of another type",
      '{"section": "entities", "id": 1, "type": "PLACE", "names": ["R"]}',
      /^x\.ndjson:1:31: id: /,
    ],
    [
      "an unknown id",
      '{"section": "entities", "id": "r", "type": "PLACE", "names": ["R"], "within": ["q"]}',
      /^x\.ndjson:1:80: within\.0: no entity has the id `q`/,
    ],
  ])("tells the place of %s", (_, line, expected) => {
    const faults = faultsOf(line);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });

  it("counts lines, blank ones too, and does not take ids of a broken line for unknown", () => {
    expect(faultsOf("", LINES[1] as string, "", "{", LINES[2] as string)).toEqual([
      expect.stringMatching(/^x\.ndjson:4:/),
    ]);
  });
});
