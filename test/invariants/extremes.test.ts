import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/lexicon/index.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Span } from "../../src/model/span.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { readTruth } from "../../src/truth/index.ts";
import { arbitraryText, articles, documentOf, truth } from "./texts.ts";

const lexicon = loadLexicon();
const pipeline = createPipeline({ lexicon, truth });

/** Said again and again: what each part of the program looks for, in a text that never ends. */
const REPEATED =
  `a|7|“|"|'|(|,|-|…|# |first |39 |summit |killed 39 people |Kim |Kim-Trump-|in 2018 |June 12, 2018, |President X |President Trump |Trump (72) |Trump, 72, |(72)
met for the third time |their third summit |the only summit |three summits in 2018, 2019 and 2020, |met Kim in Singapore in June 2018 and |Trump succeeded Obama |Trump became president in 2017,
at least about nearly |between 30 and 40 |hundred thousand million |$1.5 billion |51.9 percent |the two leaders |they |Trump said “we will meet again soon” |Gagarin, the first man in space, |John Smith and Jon Smith `.split(
    /[|\n]/,
  );
const LENGTH = 6000;

function readAll(text: string): { analysis: Analysis; findings: readonly Finding[] } {
  const analysis = pipeline.analyze(documentOf(text));
  return { analysis, findings: pipeline.judge(analysis) };
}

function expectInside({ start, end }: Span, outer: Span): void {
  expect(start).toBeGreaterThanOrEqual(outer.start);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(outer.end);
}

/** Quantities lie in their sentences, in text order, and begin and end with tokens; so do their numbers and cues. */
function expectQuantities({ quantities, sentences, tokens }: Analysis): void {
  const starts = new Set(tokens.map(({ start }) => start));
  const ends = new Set(tokens.map(({ end }) => end));
  for (const [index, quantity] of quantities.entries()) {
    expect(quantity.start).toBeGreaterThanOrEqual(quantities[index - 1]?.start ?? 0);
    for (const span of [quantity, quantity.number, quantity.cue]) {
      expectInside(span, sentences[quantity.sentence] as Span);
      expect([starts.has(span.start), ends.has(span.end)]).toEqual([true, true]);
    }
    expect(quantity.value).toBeLessThanOrEqual(quantity.max ?? Number.POSITIVE_INFINITY);
  }
}

function expectLinks(findings: readonly Finding[], length: number): void {
  for (const { verdict } of findings) {
    for (const { identified, checked, evidence } of verdict.links ?? []) {
      expect(Number.isFinite(evidence)).toBe(true);
      for (const { span } of [...identified, ...checked])
        if (span !== null) expectInside(span, { start: 0, end: length });
    }
  }
}

describe("on a text that says one thing again and again", () => {
  test.each(REPEATED)("%j", (words) => {
    for (const text of [words.repeat(LENGTH / words.length), `${words}\n\n`.repeat(LENGTH / (words.length + 2))]) {
      const { analysis, findings } = readAll(text);
      expectQuantities(analysis);
      expectLinks(findings, text.length);
      for (const { claim } of findings) expectInside(claim.span, { start: 0, end: text.length });
    }
  });
});

describe("numbers and links", () => {
  test("stay in the text, whatever it is", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { analysis, findings } = readAll(text);
        expectQuantities(analysis);
        expectLinks(findings, text.length);
      }),
      { numRuns: 150 },
    );
  });

  test("stay in the text of the project's articles, which have some", () => {
    const read = articles.map((text) => ({ text, ...readAll(text) }));
    for (const { text, analysis, findings } of read) {
      expectQuantities(analysis);
      expectLinks(findings, text.length);
    }
    expect(read.some(({ analysis }) => analysis.quantities.length > 0)).toBe(true);
    expect(read.some(({ findings }) => findings.some(({ verdict }) => (verdict.links ?? []).length > 0))).toBe(true);
  });
});

test("the order of the ground truth's files makes no difference to what is reported", () => {
  const files = readdirSync("corpus/truth").map((name) => `corpus/truth/${name}`);
  const all = ["corpus/ground-truth.yaml", ...files];
  const [straight, reversed] = [all, all.toReversed()].map((order) => {
    const { check } = createPipeline({ lexicon, truth: readTruth(order) });
    return articles.flatMap((text) => check(documentOf(text)).map(reported));
  });
  expect(reversed).toEqual(straight);
});

function reported({ claim: { span }, ruleId, level, message, fingerprint }: Finding): string {
  return `${span.start}-${span.end} ${level} ${ruleId}: ${message} (${fingerprint})`;
}
