import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/lexicon/index.ts";

const lexicon = loadLexicon();

describe.each(Object.entries(lexicon))("%s", (section, entries) => {
  test("has entries", () => {
    expect(entries.length).toBeGreaterThan(0);
  });

  test("every entry carries its own examples", () => {
    const bare = entries.filter((entry) => !("examples" in entry && entry.examples.length > 0));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test("every id is a path of words", () => {
    const wrong = entries.filter(({ id }) => !/^[a-z]+(?:-[a-z]+)*(?:\/[a-z0-9]+(?:[-.][a-z0-9]+)*)+$/.test(id));
    expect(wrong.map(({ id }) => `${section}: ${id}`)).toEqual([]);
  });
});

test("the lexicon is frozen to its leaves", () => {
  const open: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Object.isFrozen(value)) open.push(path);
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  visit(lexicon, "lexicon");
  expect(open).toEqual([]);
});
