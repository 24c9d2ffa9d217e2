import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factlint, folderOf } from "./run.ts";

let folder = "";
beforeAll(() => {
  folder = folderOf({
    "truth/a.yaml": "entities:\n  - { id: kim, type: PERSON, names: [Kim Jong-un], surname: Kim }\n",
    "a.ndjson": `${JSON.stringify({ id: "a", text: "“We met,” Kim Jong-un said on Monday.", date: "2018-06-13" })}\n`,
    "b.md": "---\ndate: nonsense\n---\n",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("extract writes what was read, one line an article", () => {
  const { code, stdout } = factlint(folder, ["extract", "-t", "truth", "a.ndjson"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    id: "a",
    timexes: [{ start: 30, end: 36, text: "Monday", type: "DATE", value: "2018-06-11", edtf: "2018-06-11" }],
    mentions: [{ start: 10, end: 21, text: "Kim Jong-un", entity: "kim" }],
    attributions: [
      {
        style: "direct",
        source: { start: 10, end: 21, text: "Kim Jong-un", entity: "kim", name: "Kim Jong-un" },
        cue: { start: 22, end: 26, text: "said" },
        content: [{ text: expect.stringContaining("We met,") }],
      },
    ],
  });
});

test("extract needs no ground truth, and has a form for people", () => {
  const { code, stdout } = factlint(folder, ["extract", "a.ndjson", "--format", "text"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^a\nTimes\n {2}1:\d+ +Monday {2}DATE 2018-06-11\n/);
});

test("extract reports what it cannot read", () => {
  expect(factlint(folder, ["extract", "b.md", "a.ndjson"])).toMatchObject({
    code: 2,
    stdout: expect.stringMatching(/^{"id":"a"/),
    stderr: expect.stringMatching(/^b\.md:2:7: `date` is "nonsense"/),
  });
});

test("truth check counts, truth schema is a JSON Schema", () => {
  expect(factlint(folder, ["truth", "check", "truth"])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^✓ 1 entity, /),
  });
  expect(factlint(folder, ["truth", "check"])).toMatchObject({ code: 2, stdout: "" });
  const { code, stdout } = factlint(folder, ["truth", "schema"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: "object", properties: { entities: {}, events: {} } });
});

test("explain lists the rules, shows one, and suggests the nearest", () => {
  const { stdout } = factlint(folder, ["explain"]);
  expect(stdout).toMatch(/^event\/date +\S/m);
  expect(factlint(folder, ["explain", "event/date"])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^event\/date {2}\S[\s\S]*What it checks\n\n {2}\S[\s\S]*Why it matters\n\n {2}\S/),
  });
  expect(factlint(folder, ["explain", "event/dta"])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("did you mean `event/date`?"),
  });
});

test("usage errors suggest, the version is told", () => {
  expect(factlint(folder, ["chekc"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Did you mean check?"),
  });
  expect(factlint(folder, ["--version"])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
  expect(factlint(folder, ["check", "--help"]).stdout).toContain("Exit codes:");
});
