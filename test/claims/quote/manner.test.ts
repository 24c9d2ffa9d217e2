import { describe, expect, test } from "vitest";
import { createDenialReader } from "../../../src/claims/attributed.ts";
import { readManner } from "../../../src/claims/quote/manner.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { Attribution } from "../../../src/model/analysis.ts";

const { "reported-speech": entries } = loadLexicon();
const manner = readManner(entries);

const isTakenBack = createDenialReader(entries);

const TELLS = {
  negation: (cue: string) =>
    isTakenBack({ cue: { start: 0, end: cue.length, factivity: "claim" } } as Attribution, cue),
  utterance: manner.isRecalled,
  repeating: manner.isRepeated,
  interrogative: manner.isAsked,
  auxiliary: manner.isAsked,
  "something-else": (between: string) => !manner.reachesDate(between),
};

describe.each(entries.map((entry) => [entry.id, entry] as const))("%s", (_, { kind, examples }) => {
  test.each(examples.map(({ text, tells }) => [text, tells] as const))("%s", (text, tells) => {
    expect(TELLS[kind](text)).toBe(tells);
  });
});

test("a date far from the cue, or behind a comma, is not its date", () => {
  expect(manner.reachesDate(` reporters ${"and editors ".repeat(5)}on `)).toBe(false);
  expect(manner.reachesDate(" reporters, on ")).toBe(false);
});
