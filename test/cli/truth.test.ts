import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factlint, folderOf } from "./run.ts";

const ADA = {
  id: "Q1",
  labels: { en: { value: "Ada Berg" } },
  claims: {
    P31: [{ mainsnak: { snaktype: "value", datavalue: { type: "wikibase-entityid", value: { id: "Q5" } } } }],
    P569: [
      {
        mainsnak: {
          snaktype: "value",
          datavalue: { type: "time", value: { time: "+1950-03-11T00:00:00Z", precision: 11 } },
        },
      },
    ],
  },
};

let folder = "";
beforeAll(() => {
  folder = folderOf({
    "dump.json": `[\n${JSON.stringify(ADA)},\n]\n`,
    "broken.json": `[\n${JSON.stringify(ADA)},\n{,\n]\n`,
    "rows.csv": "Name\nAda Berg\n",
    "map.yaml":
      'citation: { title: R, accessed: "2024" }\nrecords: [{ section: entities, fields: { id: "{Name}", type: PERSON, names: ["{Name}"] } }]\n',
    "bad.yaml": "records: []\n",
    "a.yaml": "events: [{ id: e, type: birth, date: 1950, citations: [x] }]\n",
    "b.yaml": "events: [{ id: e, type: birth, date: 1951, citations: [z] }]\n",
  });
  writeFileSync(join(folder, "dump.json.gz"), gzipSync(readFileSync(join(folder, "dump.json"))));
  writeFileSync(join(folder, "torn.json.gz"), "this was never packed");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): ReturnType<typeof factlint> => factlint(folder, ["truth", ...args]);

describe("truth import", () => {
  test("writes to standard output, packed or not, or to a file", () => {
    const { code, stdout, stderr } = run("import", "dump.json", "--retrieved", "2025-02-01");
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "✓ 1 work, 1 entity, 1 event: out of 1 read, 0 conflicts, 0 faults\n",
    });
    expect(stdout).toContain("{ id: ada-berg-birth, type: birth, date: 1950-03-11,");
    const packed = run("import", "dump.json.gz", "--retrieved", "2025-02-01");
    expect(packed.stdout.replace("dump.json.gz", "dump.json")).toBe(stdout);
    expect(run("import", "dump.json", "--retrieved", "2025-02-01", "-o", "out/truth.yaml")).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(run("check", "out/truth.yaml").code).toBe(0);
    expect(run("import", "dump.json", "--retrieved", "2025-02-01", "-o", "out.ndjson").code).toBe(0);
    expect(run("check", "out.ndjson").code).toBe(0);
  });

  test("reads past broken lines, and says so by its exit code", () => {
    const { code, stdout, stderr } = run("import", "broken.json", "--retrieved", "2025-02-01");
    expect({ code, wrote: stdout.includes("ada-berg") }).toEqual({ code: 1, wrote: true });
    expect(stderr).toMatch(/^broken\.json:3:\d+: not valid JSON/);
  });

  test("reads a table", () => {
    expect(run("import", "rows.csv", "--mapping", "map.yaml")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("id: ada-berg"),
    });
  });

  test.each([
    [["dump.json", "--retrieved", "yesterday"], "--retrieved yesterday is no day"],
    [["dump.json", "--only", "Q1,Ada"], "--only Ada: name items by their ids"],
    [["dump.json", "--types", "humans"], "--types humans: name a class by its id, such as Q5, or one of human,"],
    [["nowhere.json"], "cannot read `nowhere.json`"],
    [["nowhere.json.gz"], "cannot read `nowhere.json.gz`"],
    [["torn.json.gz"], "cannot read `torn.json.gz`"],
    [["rows.csv"], "--mapping <file>"],
    [["-"], "name a file, not standard input"],
    [["rows.csv", "--mapping", "map.yaml", "--only", "Q1"], "--only is for Wikidata"],
    [["rows.csv", "--mapping", "bad.yaml"], "bad.yaml:1:"],
    [["rows.csv", "--mapping", "none.yaml"], "cannot read `none.yaml`"],
    [["dump.json"], "Q1 does not say when it was last modified"],
  ])("refuses %j", (args, message) => {
    const { code, stdout, stderr } = run("import", ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("truth merge", () => {
  test("writes nothing where a conflict is open", () => {
    const { code, stdout, stderr } = run("merge", "a.yaml", "b.yaml");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      "conflict  event e: date\n  1950  a.yaml:1\n    — x\n  1951  b.yaml:1\n    — z\n✗ nothing written: 1 open conflict, 0 faults; decide them in the files, or with --keep first, last or both\n",
    );
  });

  test("takes what --keep says, and needs two files", () => {
    expect(run("merge", "a.yaml", "b.yaml", "--keep", "last")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("{ id: e, type: birth, date: 1951, citations: [z], note: x gives date 1950. }"),
    });
    expect(run("merge", "a.yaml").code).toBe(2);
    expect(run("merge", "a.yaml", "none.yaml").code).toBe(2);
  });
});

test("truth diff gives 0 where nothing differs, else 1, in words or as JSON", () => {
  expect(run("diff", "a.yaml", "a.yaml")).toMatchObject({ code: 0, stdout: "✓ no fact differs\n" });
  expect(run("diff", "a.yaml", "b.yaml")).toMatchObject({
    code: 1,
    stdout:
      "~ event e  a.yaml:1 → b.yaml:1\n    date: 1950 → 1951\n    citations - x\n    citations + z\n\n0 added, 0 removed, 1 changed\n",
  });
  expect(JSON.parse(run("diff", "a.yaml", "b.yaml", "--format", "json").stdout)).toMatchObject({
    changed: [{ id: "e", fields: [{ field: "date", old: "1950", new: "1951" }, {}] }],
  });
});

test("truth search gives what it finds, in words or as JSON, and 1 where that is nothing", () => {
  expect(run("search", "birth", "-t", "a.yaml")).toMatchObject({
    code: 0,
    stdout: "birth  1950  (e)  a.yaml:1\n    — x\n\n1 entry found\n",
  });
  expect(JSON.parse(run("search", "birth", "-t", "a.yaml", "--format", "json").stdout)).toMatchObject([
    { matched: "words", section: "events", id: "e", location: { uri: "a.yaml", line: 1 } },
  ]);
  expect(run("search", "oslo", "-t", "a.yaml")).toMatchObject({ code: 1, stdout: "0 entries found\n" });
  expect(run("search", "-t", "a.yaml").code).toBe(2);
  expect(run("search", "x", "--date", "June", "-t", "a.yaml").code).toBe(2);
  expect(run("search", "x", "--limit", "many", "-t", "a.yaml").code).toBe(2);
  expect(run("search", "x").code).toBe(2);
});

test("truth search gives the same out of a compiled ground truth, and out of the cache of a check", () => {
  const whole =
    "citations: [{ id: x, type: book, title: X }]\nentities: [{ id: ada, type: PERSON, names: [Ada Berg] }]\nevents:\n  - { id: e, type: birth, date: 1950, participants: [ada], citations: [x] }\n";
  writeFileSync(join(folder, "whole.yaml"), whole);
  const json = (file: string) => run("search", "birth", "-t", file, "--format", "json").stdout;
  const read = json("whole.yaml");
  expect(JSON.parse(read)).toMatchObject([{ id: "e", date: "1950", location: { uri: "whole.yaml", line: 4 } }]);
  expect(run("compile", "whole.yaml", "-o", "whole.factlint").code).toBe(0);
  expect(json("whole.factlint")).toBe(read);
  expect(factlint(folder, ["check", "--truth", "whole.yaml", "-"], "Nothing happened.").code).toBe(0);
  expect(json("whole.yaml")).toBe(read);
}, 90_000);
