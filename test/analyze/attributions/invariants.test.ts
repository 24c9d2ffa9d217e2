import fc from "fast-check";
import { expect, test } from "vitest";
import { attributionsOf } from "./read.ts";

const SCRAPS = [
  "“",
  "”",
  '"',
  "''",
  "'",
  "‘",
  "’",
  "«",
  "»",
  " said ",
  " told ",
  " recalling ",
  "Voss ",
  "according to ",
  ", ",
  ". ",
  "\n",
  "that ",
  "the dam ",
  ": ",
  "— ",
  "(",
  ")",
  "6'2\"",
];

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((parts) => parts.join("")),
);

test("no text throws, and every span lies in it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end, source, cue, content, confidence } of attributionsOf(text)) {
        for (const span of [
          { start, end },
          ...content,
          ...(source ? [source, source.head] : []),
          ...(cue ? [cue] : []),
        ]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        expect(content.length).toBeGreaterThan(0);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 400 },
  );
});

test("attributions come in text order, and what a quotation says is given to one source", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = attributionsOf(text);
      const starts = found.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      const contents = found
        .filter(({ style }) => style === "direct")
        .flatMap(({ content }) => content)
        .sort((a, b) => a.start - b.start);
      for (const [at, content] of contents.entries()) {
        expect(content.start).toBeGreaterThanOrEqual(contents[at - 1]?.end ?? 0);
      }
    }),
    { numRuns: 400 },
  );
});
