import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/lexicon/index.ts";

const { tellings, events } = loadLexicon();

describe.each(tellings.map((entry) => [entry.id, entry] as const))("%s", (_, { forms, types, examples }) => {
  const anyOf = forms.toSorted((a, b) => b.length - a.length).join("|");
  const pattern = new RegExp(`(?<![\\p{L}])(?:${anyOf})(?![\\p{L}])`, "iu");

  test.each(examples.map(({ text, finds }) => [text, finds] as const))("%s", (text, finds) => {
    expect(pattern.exec(text)?.[0].toLowerCase() ?? null).toBe(finds);
  });

  test("its types are those of events", () => {
    expect(types.filter((type) => !events.some((entry) => entry.type === type))).toEqual([]);
  });

  test("no form stands in it twice", () => {
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });
});
