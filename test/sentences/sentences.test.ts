import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/lexicon/index.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { readTruth } from "../../src/truth/index.ts";
import { TRUTHS } from "../corpus/run.ts";
import { read } from "../literate/check.ts";
import { sentencesOf } from "./sentences.ts";

const FOLDER = "test/sentences";
const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
const { check } = createPipeline({ lexicon: loadLexicon(), truth: readTruth(TRUTHS) });

for (const page of pages.sort()) {
  const uri = join(FOLDER, page);
  describe(uri, () => {
    test.each(
      sentencesOf(uri, readFileSync(uri, "utf8")).map((one) => [`line ${one.line}: ${one.text}`, one] as const),
    )("%s", (_, { text, published, wrong }) => {
      const found = check(read({ truths: [], article: text, published }))
        .filter(({ verdict }) => verdict.label === "refuted")
        .map(({ claim: { span }, ruleId }) => ({
          words: text.slice(span.start, span.end),
          start: span.start,
          rule: ruleId,
        }));
      expect(found).toEqual(wrong);
    });
  });
}

test("half of the sentences are clean, and there are more than two hundred", () => {
  const all = pages.flatMap((page) => sentencesOf(page, readFileSync(join(FOLDER, page), "utf8")));
  const clean = all.filter(({ wrong }) => wrong.length === 0).length;
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(clean / all.length).toBeGreaterThan(0.45);
});

test("a link marks the wrong words, and is no part of the text", () => {
  const [one, two] = sentencesOf(
    "page",
    "## A day (2020-01-02)\n- It was [June](event/date), in [Oslo](event/place).\n- Clean.\n",
  );
  expect(one).toEqual({
    text: "It was June, in Oslo.",
    published: "2020-01-02",
    wrong: [
      { words: "June", start: 7, rule: "event/date" },
      { words: "Oslo", start: 16, rule: "event/place" },
    ],
    line: 2,
  });
  expect(two?.wrong).toEqual([]);
  expect(() => sentencesOf("page", "## No day\n- A sentence.\n")).toThrow("page:2");
});
