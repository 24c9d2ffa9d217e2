import { describe, expect, test } from "vitest";
import { createDisavowalReader } from "../../src/claims/disavowal.ts";
import { loadLexicon } from "../../src/lexicon/index.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import { documentOf } from "../analyze/attributions/read.ts";

const { disavowals } = loadLexicon();
const isDisavowed = createDisavowalReader(disavowals);

describe.each(disavowals.map((entry) => [entry.id, entry.examples] as const))("%s", (_, examples) => {
  test.each(examples.map((example) => [example.text, example] as const))("%s", (text, { statement, disavowed }) => {
    const start = text.indexOf(statement);
    const sentences = [{ start: 0, end: text.length, first: 0, last: 0, block: 0 }];
    const analysis = { document: documentOf(text), sentences } as unknown as Analysis;
    expect(isDisavowed(analysis, { start, end: start + statement.length })).toBe(disavowed);
  });
});
