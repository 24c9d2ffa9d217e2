import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { loadLexicon } from "../../src/lexicon/index.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Document } from "../../src/model/document.ts";
import { locate, rawSpan } from "../../src/model/document.ts";
import { deepFreeze } from "../../src/model/freeze.ts";
import type { Span } from "../../src/model/span.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { arbitraryText, articles, documentOf, truth } from "./texts.ts";

const lexicon = loadLexicon();
const pipeline = createPipeline({ lexicon, truth });

/** Every range in a value, however deep. Documents and tokens inside are left out: they are ranges of their own lists. */
function spansIn(value: unknown, document: Document, found: Span[] = [], seen = new Set<unknown>()): Span[] {
  if (typeof value !== "object" || value === null || value === document || seen.has(value)) return found;
  seen.add(value);
  if ("start" in value && "end" in value) found.push(value as Span);
  for (const inner of Object.values(value)) spansIn(inner, document, found, seen);
  return found;
}

function checkSpans(document: Document, value: unknown): void {
  for (const { start, end } of spansIn(value, document)) {
    if (!(0 <= start && start <= end && end <= document.text.length)) {
      throw new Error(`the range ${start}–${end} leaves the text of ${document.text.length}`);
    }
  }
}

function inOrder(list: readonly Span[]): boolean {
  return list.every((span, index) => index === 0 || (list[index - 1] as Span).start <= span.start);
}

describe("on arbitrary text", () => {
  test("nothing throws, ranges stay in the text, lists are in text order", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const document = documentOf(text);
        const analysis = pipeline.analyze(document);
        const findings = pipeline.judge(analysis);
        checkSpans(document, analysis);
        for (const token of analysis.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
        for (const list of listsOf(analysis)) expect(inOrder(list)).toBe(true);
        expect(inOrder(findings.map(({ claim }) => claim.span))).toBe(true);
        for (const { claim, verdict } of findings) {
          expect(claim.span.end).toBeGreaterThan(claim.span.start);
          checkSpans(document, [claim.span, claim.basis, "edits" in verdict ? verdict.edits : []]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function listsOf(analysis: Analysis): readonly (readonly Span[])[] {
  return [
    analysis.tokens,
    analysis.sentences,
    analysis.mentions,
    analysis.timexes,
    analysis.events,
    analysis.attributions,
  ];
}

describe("on the project's own articles", () => {
  test("there are some", () => {
    expect(articles.length).toBeGreaterThan(0);
  });

  test("passes leave their input alone", () => {
    for (const text of articles) {
      const document = deepFreeze(documentOf(text));
      const analysis = deepFreeze(pipeline.analyze(document));
      expect(() => pipeline.judge(analysis)).not.toThrow();
    }
  });

  test("every finding's place in the file holds its words", () => {
    for (const text of articles) {
      const document = documentOf(text);
      for (const { claim, location } of pipeline.check(document)) {
        const raw = rawSpan(document, claim.span);
        expect(document.raw.slice(raw.start, raw.end)).toBe(text.slice(claim.span.start, claim.span.end));
        expect(location).toEqual(locate(document, claim.span));
      }
    }
  });

  test("what one article gives does not depend on those read before it", async () => {
    const straight = await outputsOf(articles);
    for (const order of [articles.toReversed(), strided(articles, 3), strided(articles, 7)]) {
      for (const [text, output] of await outputsOf(order)) expect(output).toBe(straight.get(text));
    }
  });
});

/** What each text gives, read in this order by a pipeline that has read nothing yet. */
async function outputsOf(texts: readonly string[]): Promise<Map<string, string>> {
  vi.resetModules();
  const fresh = await import("../../src/pipeline.ts");
  const { analyze, check } = fresh.createPipeline({ lexicon, truth });
  return new Map(
    texts.map((text) => {
      const { document, ...analysis } = analyze(documentOf(text));
      return [text, JSON.stringify([analysis, check(document)])];
    }),
  );
}

/** The list in steps of `step`: a fixed shuffle. */
function strided<T>(list: readonly T[], step: number): T[] {
  return Array.from({ length: step }, (_, first) => list.filter((_, index) => index % step === first)).flat();
}
