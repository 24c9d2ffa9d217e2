import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Outcome, runMutations } from "./benchmark.ts";
import { reportOf, scoresOf } from "./report.ts";

/** With MUTATIONS=file the report is written there; with MUTATIONS_MISSED=file every mutant that was missed or wrongly reported. */
const { MUTATIONS, MUTATIONS_MISSED } = process.env;

const outcomes: readonly Outcome[] = await runMutations();
if (MUTATIONS !== undefined) writeFileSync(MUTATIONS, reportOf(outcomes));
if (MUTATIONS_MISSED !== undefined) {
  const missed = outcomes.filter(({ makes, reported }) =>
    makes === "true" ? reported !== "no" : reported !== "at the words",
  );
  writeFileSync(
    MUTATIONS_MISSED,
    missed.map((one) => `${one.kind} | ${one.makes} | ${one.reported} | ${one.shown}\n`).join(""),
  );
}

test("no mutation that leaves the sentence true is reported", () => {
  const wrong = outcomes.filter(({ makes, reported }) => makes === "true" && reported !== "no");
  expect(wrong.map(({ shown }) => shown)).toEqual([]);
});

/** Kinds with fewer mutants say too little. */
const FEWEST = 10;
const FLOOR = 0.9;

describe("of the mutations that make the sentence false", () => {
  const telling = scoresOf(outcomes).filter((score) => score.false >= FEWEST);
  test.each(telling.map((score) => [score.kind, score] as const))(
    "%s: nine of ten are reported at the mutated words",
    (_, score) => {
      expect(score.atWords / score.false).toBeGreaterThanOrEqual(FLOOR);
    },
  );
});
