import { describe, expect, test } from "vitest";
import { createContests } from "../../../src/claims/event/contests.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";

const lexicon = loadLexicon();
const contests = createContests(lexicon.contests);

describe.each(lexicon.contests.map((entry) => [entry.id, entry] as const))("%s", (_, { examples }) => {
  test.each(examples.map(({ text, finds }) => [text, finds] as const))("%s", (text, finds) => {
    expect(contests.told(text) ?? null).toBe(finds);
  });
});
