import { expect, test } from "vitest";
import { readRules } from "../../src/lexicon/files.ts";
import { loadLexicon, parseRules } from "../../src/lexicon/index.ts";
import { openLexicon } from "../../src/lexicon/open.ts";
import { FaultyInput } from "../../src/model/fault.ts";

test("the lexicon is the same however it is loaded", async () => {
  const lexicon = await openLexicon();
  expect(lexicon).toEqual(loadLexicon());
  expect(Object.isFrozen(lexicon.events[0])).toBe(true);
});

test("every section has its files, and every file a section", () => {
  expect([...new Set(readRules().map(({ section }) => section))]).toEqual(Object.keys(loadLexicon()));
  expect(() => parseRules([{ section: "proverbs", path: "proverbs.yaml", text: "[]" }])).toThrow(FaultyInput);
});
