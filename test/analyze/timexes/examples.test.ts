import { describe, expect, it } from "vitest";
import { lexicon, read } from "./read.ts";

describe("rules/en/timexes", () => {
  for (const entry of lexicon.timexes) {
    for (const { text, published, finds } of entry.examples) {
      it(`${entry.id}: ${text}${published === undefined ? "" : ` (${published})`}`, () => {
        const found = read(text, published);
        expect(found.map(({ words, value }) => ({ text: words, value }))).toEqual(
          finds.map(({ text: words, value }) => ({ text: words, value })),
        );
        for (const [index, wanted] of finds.entries()) {
          if (wanted.type !== undefined) expect(found[index]?.type).toBe(wanted.type);
          if (wanted.mod !== undefined) expect(found[index]?.mod).toBe(wanted.mod);
        }
      });
    }
  }

  it("names an entry that exists in every annotation", () => {
    const ids = new Set(lexicon.timexes.map(({ id }) => id));
    for (const entry of lexicon.timexes) {
      for (const { text, published } of entry.examples) {
        for (const { by } of read(text, published)) expect(ids).toContain(by);
      }
    }
  });

  it("gives every phrase family an example", () => {
    const bare = lexicon.timexes.filter(({ kind, examples }) => kind === "pattern" && examples.length === 0);
    expect(bare).toEqual([]);
  });
});
