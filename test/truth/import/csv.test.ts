import { describe, expect, it } from "vitest";
import { FaultyInput, formatFault } from "../../../src/model/fault.ts";
import { importCsv } from "../../../src/truth/import/csv/index.ts";
import { readTable } from "../../../src/truth/import/csv/table.ts";
import type { Imported } from "../../../src/truth/import/imported.ts";
import { parseTruth } from "../../../src/truth/index.ts";
import { writeTruth } from "../../../src/truth/write.ts";

const CITATION = 'citation: { id: register, title: Register, accessed: "2024-12-30" }\n';
const LIVES = `${CITATION}dates: [DD.MM.YYYY, D MMMM YYYY]
records:
  - section: entities
    fields: { id: "{Name}", type: PERSON, names: ["{Name}"], aliases: { column: Also, split: "/" }, gender: { column: Sex, map: { f: female, m: male } } }
  - section: events
    fields: { id: "{Name} birth", type: birth, date: "{Born}", participants: ["{Name}"] }
`;
const HEADER = "Name,Also,Sex,Born";

function csv(rows: readonly string[], mapping = LIVES, header = HEADER): Imported {
  return importCsv({ uri: "t.csv", text: [header, ...rows, ""].join("\n") }, { uri: "m.yaml", text: mapping });
}

function faultsOf(result: Imported): readonly string[] {
  return result.faults.map(formatFault);
}

function mappingFaults(mapping: string): readonly string[] {
  try {
    csv(["x,,,"], mapping);
    return [];
  } catch (error) {
    if (!(error instanceof FaultyInput)) throw error;
    return error.faults.map(formatFault);
  }
}

describe("a table", () => {
  const cells = (text: string, delimiter = ","): unknown =>
    readTable("t.csv", text, delimiter).rows.map((row) => row.map((cell) => [cell.text, cell.line, cell.column]));

  it("may hold the delimiter, line breaks and quotation marks in quoted cells", () => {
    expect(cells('a,b\n"x, ""y""",z\r\n"one\ntwo",3\n')).toEqual([
      [
        ['x, "y"', 2, 1],
        ["z", 2, 12],
      ],
      [
        ["one\ntwo", 3, 1],
        ["3", 4, 6],
      ],
    ]);
  });

  it("has any line break, a byte order mark, empty lines, empty cells at the end, another delimiter", () => {
    expect(cells("\ufeffa;b\r\n\r\nx;\r\ny;2", ";")).toEqual([
      [
        ["x", 3, 1],
        ["", 3, 3],
      ],
      [
        ["y", 4, 1],
        ["2", 4, 3],
      ],
    ]);
    expect(cells("a\rx\ry")).toEqual([[["x", 2, 1]], [["y", 3, 1]]]);
    expect(cells('a,b\n"",\n')).toEqual([
      [
        ["", 2, 1],
        ["", 2, 4],
      ],
    ]);
  });

  it.each([
    ["a,b\nx\ny,2", "t.csv:2:1: 1 cells in a table of 2 columns; add the cells that are missing"],
    ["a,b\nx,1,2\ny,2", "t.csv:2:5: 3 cells in a table of 2 columns; put a cell that holds a `,` in quotation marks"],
    [
      'a,b\n"x" y,1\ny,2',
      't.csv:2:4: words after the quotation mark that closes the cell; double each " inside a cell',
    ],
    ['a,b\ny,2\nz,"x', 't.csv:3:3: the quotation mark that opens this cell is never closed; close the cell with a "'],
  ])("tells what is wrong: %j", (text, fault) => {
    const table = readTable("t.csv", text, ",");
    expect(table.faults.map(formatFault)).toEqual([fault]);
    expect(table.rows).toHaveLength(1);
  });
});

describe("rows", () => {
  it("become entries, with ids, dates, lists and translated values", () => {
    const { sections } = csv(['Ada Berg,A. Berg / "Ada",f,11.03.1950'.replaceAll('"', ""), "Carl Dorn,,,3 May 1960"]);
    expect(sections.entities).toEqual([
      { id: "ada-berg", type: "PERSON", names: ["Ada Berg"], aliases: ["A. Berg", "Ada"], gender: "female" },
      { id: "carl-dorn", type: "PERSON", names: ["Carl Dorn"] },
    ]);
    expect(sections.events).toEqual([
      { id: "ada-berg-birth", type: "birth", date: "1950-03-11", participants: ["ada-berg"], citations: ["register"] },
      {
        id: "carl-dorn-birth",
        type: "birth",
        date: "1960-05-03",
        participants: ["carl-dorn"],
        citations: ["register"],
      },
    ]);
    expect(parseTruth([{ uri: "out.yaml", text: writeTruth(sections) }]).records("events")).toHaveLength(2);
  });

  it("of one id come together: tenures of an office", () => {
    const mapping = `${CITATION}records:
  - section: offices
    fields: { id: mayor-of-dahlem, names: [Mayor of Dahlem], titles: [mayor], of: [dahlem], tenures: [{ holder: "{Name}", from: "{From}", to: "{To}", ordinal: "{No}" }] }
`;
    const { sections, faults } = csv(["Ada Berg,2000,2005,7", "Carl Dorn,2005,,8"], mapping, "Name,From,To,No");
    expect(faults).toEqual([]);
    expect(sections.offices).toMatchObject([
      {
        tenures: [
          { holder: "ada-berg", from: "2000", to: "2005", ordinal: 7 },
          { holder: "carl-dorn", from: "2005", ordinal: 8 },
        ],
      },
    ]);
  });

  it("of one id that differ are a conflict, and neither is taken", () => {
    const { sections, notices } = csv(["Ada Berg,,f,1950", "Ada Berg,,f,1951"]);
    expect(sections.events).toEqual([]);
    expect(notices).toMatchObject([
      { kind: "conflict", subject: "ada-berg-birth (events)", detail: '`date` is "1950" on line 2, "1951" on line 3' },
    ]);
  });

  it("are taken where a column says so", () => {
    const mapping = LIVES.replace("  - section: events\n", "  - section: events\n    when: { column: Sex, is: [f] }\n");
    expect(csv(["Ada Berg,,f,1950", "Carl Dorn,,m,1951"], mapping).sections.events).toHaveLength(1);
    const filled = csv(["Ada Berg,,f,", "Carl Dorn,,m,1951"], mapping.replace("column: Sex, is: [f]", "column: Born"));
    expect([filled.sections.events?.length, filled.faults]).toEqual([1, []]);
  });

  it("have sources of their own", () => {
    const mapping = LIVES.replace(
      CITATION,
      'citation: { title: "Entry {Name}", publisher: Register, URL: "{Also}", accessed: "{Born}" }\n',
    );
    const { sections } = csv(["Ada Berg,https://example.org/1,f,1950"], mapping);
    expect(sections.citations).toEqual([
      {
        id: expect.stringMatching(/^register-[0-9a-f]{8}$/),
        type: "dataset",
        title: "Entry Ada Berg",
        publisher: "Register",
        URL: "https://example.org/1",
        accessed: "1950",
      },
    ]);
  });

  it.each([
    [
      "Ada Berg,,f,31.02.1950",
      "t.csv:2:13: “31.02.1950” is no date of the calendar; write it in one of these forms: DD.MM.YYYY, D MMMM YYYY, YYYY-MM-DD, YYYY-MM, YYYY",
    ],
    [
      "Ada Berg,,x,1950",
      "t.csv:2:11: `Sex` is “x”, which the mapping does not know; write one of f, m, or add it under `map`",
    ],
    ["Ada Berg,,f,", "t.csv:2:13: `date` stays empty; fill in the cell"],
    ["李,,f,1950", "t.csv:2:1: no id can be made of “李”; map it to an id of Latin letters and digits"],
  ])("that cannot be read are told with their cell: %s", (row, fault) => {
    const result = csv([row, "Carl Dorn,,m,1951"]);
    expect(faultsOf(result)).toContain(fault);
    const entries = Object.values(result.sections)
      .flat()
      .map(({ id }) => id);
    expect(entries).toContain("carl-dorn-birth");
    expect(entries.length).toBe(fault.includes("`Sex`") || fault.includes("date") ? 4 : 3);
  });
});

describe("a mapping", () => {
  it.each([
    [LIVES.replace("{Born}", "{Birth}"), "m.yaml:7:54: the table has no column `Birth`; did you mean `Born`?"],
    [
      LIVES.replace("gender:", "sex:"),
      "m.yaml:5:101: an entry of `entities` has no field `sex`; use one of id, type, names, aliases, surname, gender, demonyms, within, wikidata, note",
    ],
    [
      LIVES.replace('id: "{Name}", ', ""),
      'm.yaml:5:5: the entries get no `id`; make one of a column, such as id: "{Name}"',
    ],
    [
      LIVES.replace("section: events", "section: happenings"),
      expect.stringMatching(/^m\.yaml:6:14: records\.1\.section: /),
    ],
    [LIVES.replace("D MMMM YYYY", "D.M.YY"), expect.stringContaining("a date's form is made of YYYY")],
    [CITATION, expect.stringContaining("records: ")],
    ["records: [", expect.stringContaining("not valid YAML")],
  ])("is told its faults at their place (%#)", (mapping, fault) => {
    expect(mappingFaults(mapping)).toContainEqual(fault);
  });
});
