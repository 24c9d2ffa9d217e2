import { describe, expect, test } from "vitest";
import { createContrastFinder } from "../../../src/claims/witness/contrast.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";

const { contrasts } = loadLexicon();
const find = createContrastFinder(contrasts);

describe.each(contrasts.map((entry) => [entry.id, entry] as const))("%s", (_, { kind, examples }) => {
  test.each(examples.map(({ text, finds }) => [text, finds] as const))("%s", (text, finds) => {
    expect(find(text, [kind]) ?? null).toBe(finds);
  });
});
