import { expect, test } from "vitest";
import { blocksOf, documentOf } from "./read.ts";

const words = (raw: string): string[] => blocksOf(documentOf("text", raw)).map(([, text]) => text);

test("blank lines and single line breaks end a paragraph", () => {
  expect(words("One.\nTwo.\n\n\n  Three. \r\nFour.\rFive.")).toEqual(["One.", "Two.", "Three.", "Four.", "Five."]);
});

test("a hard-wrapped text keeps its paragraphs whole", () => {
  const wrapped =
    "The committee met on Monday and went\nthrough the list of open questions in\nthe morning.\n\nIt will meet again.";
  expect(words(wrapped)).toEqual([wrapped.slice(0, wrapped.indexOf("\n\n")), "It will meet again."]);
});

test("a headline above a paragraph is no hard-wrapped text", () => {
  expect(words("A very long headline over a very short article\nIt was short.")).toHaveLength(2);
  expect(words("one\ntwo\nthree\nand four")).toHaveLength(4);
});

test("the text is the file, and an empty file has no blocks", () => {
  expect(documentOf("text", " a\n").text).toBe(" a\n");
  expect(words("")).toEqual([]);
  expect(words(" \n\t\n")).toEqual([]);
});

test("the date given with the run is the article's", () => {
  expect(documentOf("text", "x", { published: "2018-06-12" }).published).toBe("2018-06-12");
  expect(documentOf("text", "x").published).toBeUndefined();
});
