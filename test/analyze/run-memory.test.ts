import fc from "fast-check";
import { expect, test } from "vitest";
import { createRunMemory } from "../../src/analyze/run-memory.ts";
import { unitsOf } from "../../src/analyze/units.ts";

test("what is remembered of a run is what was made of it, wherever it stands", () => {
  const recall = createRunMemory((run) => run);
  const run = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(run), run, (before, wanted) => {
      const text = before.join("");
      const units = unitsOf(text + wanted + text);
      expect(recall(units, text.length, text.length + wanted.length)).toBe(wanted);
    }),
  );
});

test("a run is made once, and again after all were forgotten", () => {
  const made: string[] = [];
  const recall = createRunMemory((run) => {
    made.push(run);
    return run;
  });
  const first = () => recall(unitsOf("word"), 0, 4);
  first();
  first();
  expect(made).toEqual(["word"]);
  for (let index = 0; index < 120_000; index++) {
    const run = `w${index}`;
    expect(recall(unitsOf(run), 0, run.length)).toBe(run);
  }
  expect(first()).toBe("word");
  expect(made.filter((run) => run === "word")).toHaveLength(2);
});

test("units are those of the string, lone surrogates too, however long it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat({ max: 40_000 }), (text, times) => {
      const long = (text + "\ud800x").repeat(1 + (times % 5000));
      expect(String.fromCharCode(...unitsOf(long).subarray(-60))).toBe(long.slice(-60));
      expect(unitsOf(long)).toHaveLength(long.length);
    }),
    { numRuns: 50 },
  );
});
