import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../src/lexicon/index.ts";

describe("the words for who is in office", () => {
  const examples = loadLexicon().incumbency.flatMap((entry) =>
    entry.examples.map(({ text, finds }) => ({ text, finds, id: entry.id, forms: entry.forms })),
  );

  it.each(examples)("$id in “$text”", ({ text, finds, forms }) => {
    const words = ` ${text.toLowerCase().replace(/[^\p{L}.-]+/gu, " ")} `;
    const found = forms.filter((form) => words.includes(` ${form.toLowerCase()} `));
    expect(found.includes(finds ?? "")).toBe(finds !== null);
    expect(finds !== null || found.length === 0).toBe(true);
  });
});
