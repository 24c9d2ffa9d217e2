import { expect, test } from "vitest";
import { sentencesWith } from "../../src/claims/sentences.ts";

const sentences = [
  { start: 0, end: 10, first: 0, last: 2, block: 0 },
  { start: 11, end: 20, first: 2, last: 4, block: 0 },
  { start: 21, end: 30, first: 4, last: 6, block: 0 },
];
const startsOf = (...ranges: readonly { start: number; end: number }[]): number[] =>
  sentencesWith(sentences, ranges).map(({ start }) => start);

test("keeps the sentences in which a range begins", () => {
  expect(startsOf({ start: 3, end: 5 }, { start: 6, end: 8 }, { start: 21, end: 22 })).toEqual([0, 21]);
});

test("a range between two sentences, or at the end of one, begins in neither", () => {
  expect(startsOf({ start: 10, end: 15 }, { start: 30, end: 31 })).toEqual([]);
  expect(startsOf()).toEqual([]);
});
