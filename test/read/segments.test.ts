import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Document, locate, position, rawSpan } from "../../src/model/document.ts";
import { documentOf, read } from "./read.ts";

/** Pieces that Markdown could trip over, between any characters. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."# ;## ;* ;**;*;_;~~;`;```\n;~~~\n;[;](x);];![;<b>;</p>;<!--;-->;&amp;;&eacute;;\\;> ;- ;1. ;|;|---|\n;---\n;===\n;\n;\n\n;\r\n;    ;\t;\\\n;<br>;[^1];[r]: x\n".split(
      ";",
    ),
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom("June 2018", "“I said,”", "é", "😀", "\ud800", "漢"),
);
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

/** What holds of the map of every document, whatever made it. */
function expectSound(document: Document): void {
  const { text, raw, blocks, segments } = document;
  let end = 0;
  let rawEnd = 0;
  for (const segment of segments) {
    expect(segment.start).toBeGreaterThanOrEqual(end);
    expect(segment.end).toBeGreaterThanOrEqual(segment.start);
    expect(segment.rawStart).toBeGreaterThanOrEqual(rawEnd);
    expect(segment.rawEnd).toBeGreaterThanOrEqual(segment.rawStart);
    if (segment.end - segment.start === segment.rawEnd - segment.rawStart) {
      expect(raw.slice(segment.rawStart, segment.rawEnd)).toBe(text.slice(segment.start, segment.end));
    }
    end = segment.end;
    rawEnd = segment.rawEnd;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(rawEnd).toBeLessThanOrEqual(raw.length);
  let blockEnd = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(blockEnd);
    expect(block.end).toBeGreaterThan(block.start);
    expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end));
    blockEnd = block.end;
  }
}

/** Every character inside one stretch leads to itself in the source. */
function expectExact(document: Document): void {
  for (const { start, end, rawStart, rawEnd } of document.segments) {
    for (let from = start; from < end; from++) {
      const at = rawSpan(document, { start: from, end: from + 1 });
      const words = document.raw.slice(at.start, at.end);
      if (end - start === rawEnd - rawStart) expect(words).toBe(document.text[from]);
      else expect(words).toBe(document.raw.slice(rawStart, rawEnd));
    }
  }
}

describe.each(["text", "markdown"])("%s", (id) => {
  test("the map is sound and exact for any source", () => {
    fc.assert(
      fc.property(source, (raw) => {
        const { document } = read(id, raw);
        if (document === undefined) return;
        expectSound(document);
        expectExact(document);
      }),
      { numRuns: 500 },
    );
  });
});

test("ndjson: the text is the value that was written, and every span of it decodes from its place", () => {
  const writer = fc.constantFrom(
    JSON.stringify,
    (text: string) =>
      `"${[...text].map((one) => [...one].map(() => one.split("").map(unicodeEscape).join("")).join("")).join("")}"`,
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), writer, fc.nat(), fc.nat(), (text, write, a, b) => {
      const raw = `{ "title": "t", "text" : ${write(text)}, "id":"a"}`;
      const document = documentOf("ndjson", raw);
      expect(document.text).toBe(text);
      expectSound(document);
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const at = rawSpan(document, { start, end });
      expect(JSON.parse(`"${raw.slice(at.start, at.end)}"`)).toBe(text.slice(start, end));
    }),
  );
});

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

test("a place is the line and column that counting gives", () => {
  const lines = fc
    .array(fc.constantFrom("a", "é", "\n", "\r", "\r\n", "😀"), { maxLength: 30 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(lines, fc.nat(), (text, nat) => {
      const offset = nat % (text.length + 1);
      // A place between \r and \n belongs to the line that they end.
      const before = text.slice(0, offset).replace(/\r$/, (end) => (text[offset] === "\n" ? "x" : end));
      const parts = before.split(/\r\n|\r|\n/);
      expect(position(text, offset)).toEqual({ line: parts.length, column: (parts.at(-1)?.length ?? 0) + 1 });
    }),
  );
});

test("a span over several lines ends where its last character does", () => {
  const document = documentOf("markdown", "# T\n\nOne *two*\n  three.\n");
  const start = document.text.indexOf("two");
  const span = { start, end: document.text.indexOf("three") + 5 };
  expect(locate(document, span)).toMatchObject({ line: 3, column: 6, endLine: 4, endColumn: 8 });
});
