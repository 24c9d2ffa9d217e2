import fc from "fast-check";
import { expect, test } from "vitest";
import {
  capitalsIn,
  createWordFilter,
  isFigureWord,
  isPlainWord,
  isSimpleWord,
  signatureOf,
} from "../../src/model/signature.ts";

const of = (word: string): number => signatureOf(word, word.toLowerCase());

test("lets through every listed word, whatever its letters", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (words) => {
      const mayBe = createWordFilter(words);
      expect(words.filter((word) => !mayBe(signatureOf(word, word)))).toEqual([]);
    }),
  );
});

test("turns down nearly all other words", () => {
  const mayBe = createWordFilter(["summit", "talks"]);
  expect(["summits", "talk", "walks", "talky", "", "t"].filter((word) => mayBe(of(word)))).toEqual([]);
});

test.each([
  ["summit", { plain: true, simple: true, figure: false, capitals: 0 }],
  ["Summit", { plain: true, simple: true, figure: false, capitals: 1 }],
  ["NATO", { plain: true, simple: true, figure: false, capitals: 2 }],
  ["A", { plain: true, simple: true, figure: false, capitals: 1 }],
  ["U.S.", { plain: false, simple: false, figure: false, capitals: 2 }],
  ["n't", { plain: false, simple: true, figure: false, capitals: 0 }],
  ["2018", { plain: false, simple: true, figure: true, capitals: 0 }],
  ["'90s", { plain: false, simple: true, figure: true, capitals: 0 }],
  ["Q3", { plain: false, simple: true, figure: true, capitals: 1 }],
  ["mid-June", { plain: false, simple: false, figure: true, capitals: 0 }],
  ["-", { plain: false, simple: false, figure: false, capitals: 0 }],
  ["Élysée", { plain: false, simple: false, figure: false, capitals: 1 }],
])("%s", (word, { plain, simple, figure, capitals }) => {
  const signature = of(word);
  expect(isPlainWord(signature)).toBe(plain);
  expect(isSimpleWord(signature)).toBe(simple);
  expect(isFigureWord(signature)).toBe(figure);
  expect(capitalsIn(signature)).toBe(capitals);
});
