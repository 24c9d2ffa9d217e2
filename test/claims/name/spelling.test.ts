import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSpeltOut, lettersOf, slipBetween } from "../../../src/claims/name/spelling.ts";

test.each([
  ["Brudziński", "brudzinski"],
  ["Jong-un", "jongun"],
  ["O’Neill", "oneill"],
  ["Jarosław Łoś", "jaroslawlos"],
  ["Sørensen", "sorensen"],
])("the letters of %s", (name, letters) => {
  expect(lettersOf(name)).toBe(letters);
});

test.each([
  ["marchetti", "marhcetti", { kind: "exchanged", at: 3 }],
  ["marchetti", "marchetto", { kind: "changed", at: 8 }],
  ["marchetti", "marcheti", { kind: "lost", at: 7 }],
  ["marcheti", "marchetti", { kind: "gained", at: 7 }],
  ["marchetti", "marchetti", undefined],
  ["marchetti", "morchetto", undefined],
  ["ab", "abcd", undefined],
])("from %s to %s", (a, b, slip) => {
  expect(slipBetween(a, b)).toEqual(slip);
});

test("an accent may be spelt out", () => {
  expect(isSpeltOut(lettersOf("Mueller"), lettersOf("Müller"))).toBe(true);
  expect(isSpeltOut(lettersOf("Müllor"), lettersOf("Müller"))).toBe(false);
  expect(isSpeltOut(lettersOf("Petersen"), lettersOf("Petrsen"))).toBe(false);
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 8 });

test("a slip one way is a slip the other way, and leaves one end alone", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const slip = slipBetween(a, b);
      expect(slip === undefined).toBe(slipBetween(b, a) === undefined);
      if (slip === undefined || Math.min(a.length, b.length) < 6) return;
      expect(a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2)).toBe(true);
    }),
  );
});
