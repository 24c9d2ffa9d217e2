import { expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { lastOf, perArticle } from "../../src/model/memo.ts";

test("asks once while the key stays the same, and holds the last key only", () => {
  const asked: string[] = [];
  const lengthOf = lastOf((word: string) => {
    asked.push(word);
    return word.length;
  });
  expect(["one", "one", "three", "one"].map(lengthOf)).toEqual([3, 3, 5, 3]);
  expect(asked).toEqual(["one", "three", "one"]);
});

test("keeps what is undefined", () => {
  let asked = 0;
  const nothing = lastOf((_: object): undefined => {
    asked++;
  });
  const key = {};
  expect([nothing(key), nothing(key)]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});

test("what is worked out of an article is kept with it, once for each maker", () => {
  const analysis = { memo: new Map() } as Analysis;
  let asked = 0;
  const make = () => perArticle((_: Analysis): undefined => void asked++);
  const [one, other] = [make(), make()];
  expect([one(analysis), one(analysis), other(analysis)]).toEqual([undefined, undefined, undefined]);
  expect(asked).toBe(2);
});
