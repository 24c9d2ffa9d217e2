import { describe, expect, it } from "vitest";
import { readCounting } from "../../../src/claims/series/vocabulary.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import { signatureOf } from "../../../src/model/signature.ts";

const { counting: entries } = loadLexicon();
const counting = readCounting(entries);
const rank = (word: string) => counting.rank({ lower: word, signature: signatureOf(word, word) });

describe("the words for counting", () => {
  it.each(entries.flatMap((entry) => entry.examples.map((example) => ({ entry, id: entry.id, ...example }))))(
    "$id: $text",
    ({ entry, text, finds }) => {
      if (entry.kind === "rank") {
        expect(text.split(" ").find((word) => rank(word) !== undefined) ?? null).toBe(finds);
      } else if (entry.kind === "window" || entry.kind === "coming" || entry.kind === "narrower") {
        expect(counting.follows(entry.kind, text)).toBe(finds !== null);
      } else if (entry.kind === "end") {
        expect(counting.ends(text)).toBe(finds !== null);
      } else if (entry.kind === "same") {
        expect(counting.standard(text) !== text).toBe(finds !== null);
      } else {
        const { kind } = entry;
        const found = counting
          .forms(kind)
          .filter((form) => counting.is(kind, form) && ` ${text} `.includes(` ${form} `));
        expect(finds === null ? found : found.includes(finds)).toEqual(finds === null ? [] : true);
      }
    },
  );

  it("reads ranks in digits", () => {
    expect(rank("45th")).toBe(45);
    expect(rank("45")).toBe(undefined);
  });

  it("looks no further than the clause", () => {
    expect(counting.follows("window", " in Hanoi; since 2007 nobody came")).toBe(false);
  });
});
