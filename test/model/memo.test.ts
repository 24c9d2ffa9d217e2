import { expect, test } from "vitest";
import { lastOf } from "../../src/model/memo.ts";

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
