import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createPatternMachine } from "../../src/analyze/pattern-machine.ts";

const require = createRequire(import.meta.url);

interface Automaton {
  importJSON(json: string): void;
  recognize(symbols: readonly number[]): [number, number, string][];
}

const createAutomaton = require("wink-nlp/src/automaton.js") as (vocabulary: { lookup(): number[] }) => Automaton;
const model = require("wink-eng-lite-web-model") as { pos(): { machines: string[] } };

/** The symbols of every pattern. */
function patternsOf(json: string): number[][] {
  const steps: Record<string, Record<string, number>> = JSON.parse(json)[2];
  const from = (state: number, path: number[]): number[][] => [
    path,
    ...Object.entries(steps[state] ?? {})
      .filter(([symbol, next]) => next !== 0 && Number(symbol) < 2000000)
      .flatMap(([symbol, next]) => from(next, [...path, Number(symbol)])),
  ];
  return from(0, []);
}

test.each(model.pos().machines.map((json, index) => ({ json, index })))(
  "machine $index finds the patterns that wink-nlp's automaton finds",
  ({ json }) => {
    const automaton = createAutomaton({ lookup: () => [0] });
    automaton.importJSON(json);
    const findPatterns = createPatternMachine(json);
    const tag = fc.integer({ min: 1, max: 19 });
    const hint = fc.integer({ min: 1080001, max: 1080035 });
    const stretch = fc.oneof(fc.constantFrom(...patternsOf(json)), fc.array(fc.oneof(tag, hint), { maxLength: 2 }));
    let patterns = 0;
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        const symbols = stretches.flat();
        const expected = automaton.recognize(symbols).map(([first, last, name]) => [first, last, Number(name)]);
        patterns += expected.length;
        expect(findPatterns(Int32Array.from(symbols), symbols.length)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
    expect(patterns).toBeGreaterThan(100);
  },
);

test("a line feed within a pattern is passed over", () => {
  const findPatterns = createPatternMachine('[2,2,{"0":{"1":1},"1":{"2":2}},{"2":"-8"},{},{}]');
  expect(findPatterns(Int32Array.of(3, 1, 0, 2, 1), 5)).toEqual([[1, 3, -8]]);
});
