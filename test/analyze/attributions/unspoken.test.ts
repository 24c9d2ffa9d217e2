import { expect, test } from "vitest";
import { findUnspoken } from "../../../src/analyze/attributions/unspoken.ts";
import { attributionsOf, documentOf } from "./read.ts";

const reasons = (text: string): string[] =>
  findUnspoken(documentOf(text), attributionsOf(text)).map(
    ({ start, end, by }) => `${by.replace("quotation/", "")}: ${text.slice(start, end)}`,
  );

test.each([
  ["Joe “Cool” Ortiz ran the mill.", ["nickname: Cool"]],
  ["They watched “The Great Dam of the North” at school.", ["title: The Great Dam of the North"]],
  ["The so-called “experts” were paid.", ["distance: experts"]],
  ["The wall is known as “the old lady” to everybody.", ["term: the old lady"]],
  ["The “rescue” cost three jobs.", ["distance: rescue"]],
  ["“The dam will hold,” Voss said.", []],
  ["Voss called it “a gift.”", []],
])("%s", (text, expected) => {
  expect(reasons(text)).toEqual(expected);
});
