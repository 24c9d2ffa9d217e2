import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { checkCorpus, reportOf, wordsOf } from "./run.ts";

const EXPECTED = "corpus/expected";
const REPORT = "reports/corpus.json";
/** With UPDATE_CORPUS=1 the committed run is written anew, to be reviewed as a diff. */
const UPDATE = process.env.UPDATE_CORPUS === "1";

const expectedSchema = z.strictObject({
  contradictions: z
    .array(z.strictObject({ rule: z.string(), words: z.string(), expected: z.array(z.string()) }))
    .default([]),
  matches: z
    .array(z.strictObject({ rule: z.string(), words: z.string(), evidence: z.array(z.string()).default([]) }))
    .default([]),
  unverified: z.array(z.strictObject({ rule: z.string(), words: z.string() })).default([]),
});

const corpus = await checkCorpus();

test("every article has its verdicts, and every verdict its article", () => {
  const files = readdirSync(EXPECTED).map((file) => file.replace(/\.yaml$/, ""));
  expect(files.sort()).toEqual(corpus.map(({ name }) => name).sort());
});

test("half of the articles are clean, half have one fault", () => {
  const faults = corpus.map(({ name }) => expectedOf(name).contradictions.length);
  expect(new Set(faults)).toEqual(new Set([0, 1]));
  expect(faults.filter((count) => count === 0).length).toBeGreaterThanOrEqual(10);
  expect(faults.filter((count) => count === 1).length).toBeGreaterThanOrEqual(10);
});

function expectedOf(name: string): z.infer<typeof expectedSchema> {
  return expectedSchema.parse(parse(readFileSync(join(EXPECTED, `${name}.yaml`), "utf8")));
}

describe.each(corpus)("$name", ({ name, document, findings }) => {
  const expected = expectedOf(name);

  test("contradictions, these and no other", () => {
    const found = findings.flatMap((finding) =>
      finding.verdict.label === "refuted"
        ? [{ rule: finding.ruleId, words: wordsOf(finding, document), expected: finding.verdict.expected }]
        : [],
    );
    expect(found).toEqual(expected.contradictions);
  });

  const listed = (label: "supported" | "not-enough-info") =>
    findings
      .filter(({ verdict }) => verdict.label === label)
      .map((finding) => ({
        rule: finding.ruleId,
        words: wordsOf(finding, document),
        evidence: finding.verdict.evidence.map(({ id }) => id),
      }));

  test.each(expected.matches)("match $words [$rule]", ({ rule, words, evidence }) => {
    expect(listed("supported")).toContainEqual({ rule, words, evidence });
  });

  test.each(expected.unverified)("unverified $words [$rule]", ({ rule, words }) => {
    expect(listed("not-enough-info").map(({ evidence: _, ...claim }) => claim)).toContainEqual({ rule, words });
  });
});

test("the committed run is up to date (else: npm run corpus)", () => {
  const report = reportOf(corpus);
  if (UPDATE) writeFileSync(REPORT, report);
  expect(readFileSync(REPORT, "utf8")).toBe(report);
});
