import fc from "fast-check";
import { expect, test } from "vitest";
import { createWordFilter } from "../../src/model/word-filter.ts";

test("lets through every listed word, whatever its letters", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (words) => {
      const mayBe = createWordFilter(words);
      expect(words.filter((word) => !mayBe(word))).toEqual([]);
    }),
  );
});

test("turns down words of another length, or with other letters at the ends", () => {
  const mayBe = createWordFilter(["summit", "talks"]);
  expect(["summits", "talk", "walks", "talky", "", "t"].filter(mayBe)).toEqual([]);
});
