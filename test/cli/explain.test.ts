import { rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { factlint, folderOf } from "./run.ts";

const TRUTH = `entities:
  - { id: trump, type: PERSON, names: [Donald Trump], gender: male }
  - { id: kim, type: PERSON, names: [Kim Jong-un], surname: Kim }
  - { id: hanoi, type: PLACE, names: [Hanoi] }
events:
  - { id: hanoi-summit, type: meeting, names: [Hanoi summit], date: 2019-02-27/2019-02-28, place: [hanoi], participants: [trump, kim], citations: [{ type: document, title: The record, URL: "https://example.org/record", accessed: 2026-01-02 }] }
`;
const ARTICLE = "Donald Trump met Kim Jong-un in Hanoi in June 2017. The Hanoi summit ended early.\n";

describe("explain a finding", () => {
  const folder = folderOf({ "ground-truth.yaml": TRUTH, "a.txt": ARTICLE });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const explain = (...words: string[]) => factlint(folder, ["explain", ...words, "--date", "2020-01-01", "--no-cache"]);

  test("the chain from the words to the verdict, with the rules that read them and the fact's lines", () => {
    const { stdout, code } = explain("a.txt:1:42");
    expect(code).toBe(0);
    const titles = ["Words", "Read as", "Claim", "Record meant", "On record", "Verdict"].map((title) =>
      stdout.indexOf(`\n${title}\n`),
    );
    expect(titles.every((at) => at > 0)).toBe(true);
    expect(titles).toEqual(titles.toSorted((a, b) => a - b));
    expect(stdout).toContain("in Hanoi in ⟦June 2017⟧.");
    expect(stdout).toMatch(
      /“June 2017” time: date 2017-06, explicit {2}\[timex\/[\w-]+, rules\/en\/timexes\/\w+\.yaml:\d+\]/,
    );
    expect(stdout).toMatch(
      /“met” event: meeting, asserted {2}\[event\/meeting, rules\/en\/events\/meetings\.yaml:\d+\]/,
    );
    expect(stdout).toMatch(/known by identification\/[\w-]+ \(rules\/en\/identification\.yaml:\d+\)/);
    expect(stdout).toContain("place “Hanoi”: agrees with its place");
    expect(stdout).toContain("time “June 2017”: conflicts with its date");
    expect(stdout).toContain("hanoi-summit (ground-truth.yaml:6)");
    expect(stdout).toContain("cited: “The record” <https://example.org/record>, read 2026-01-02");
    expect(stdout).toContain("“June 2017” → “February 2019” (hanoi-summit)");
  });

  test("a fingerprint finds the same finding", () => {
    const report = factlint(folder, [
      "check",
      "a.txt",
      "--date",
      "2020-01-01",
      "--format",
      "json",
      "--no-cache",
    ]).stdout;
    const { fingerprint } = JSON.parse(report).articles[0].findings.find(
      (finding: { rule: string }) => finding.rule === "event/date",
    );
    expect(explain(fingerprint, "a.txt").stdout).toBe(explain("a.txt:1:42").stdout);
    expect(explain(fingerprint)).toMatchObject({ code: 2, stderr: expect.stringContaining("name the article") });
  });

  test("a line stands for all of its findings", () => {
    expect(explain("a.txt:1").stdout.match(/^a\.txt:1:\d+ /gm)?.length).toBeGreaterThan(1);
  });

  test("where there is none, the places of the others are told", () => {
    expect(explain("a.txt:7")).toMatchObject({ code: 2, stderr: expect.stringMatching(/no finding .* at 1:/) });
    expect(explain("b.txt:1").code).toBe(2);
  });
});
