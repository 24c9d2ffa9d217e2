import { describe, expect, test } from "vitest";
import { createComparer } from "../../../src/claims/quote/compare.ts";
import { createWordReader } from "../../../src/claims/quote/words.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";

const { wording } = loadLexicon();
const read = createWordReader(wording);
const compare = createComparer(wording);
const change = (recorded: string, quoted: string): string | undefined =>
  compare(read(quoted), read(recorded), (a, b) =>
    [a, b].every((name) => ["kim", "chairman kim", "north korea", "dprk"].includes(name)),
  )?.change;

describe.each(wording.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
  test.each(entry.examples.map((one) => [one.quoted, one] as const))("%s", (quoted, { recorded, change: expected }) => {
    expect(change(recorded, quoted)).toBe(expected);
  });
});

const RECORD =
  "Well, I think that we can't leave Dr. Reed's 25 workers behind, and I told Ann Lee and Bob Day that we will honor the $2 million contract. We’re organizing a vote on the twenty-first of May.";

test.each([
  ["whole", RECORD],
  ["in capitals", "WE CAN'T LEAVE DR. REED'S 25 WORKERS BEHIND"],
  ["truncated at both ends", "leave Dr. Reed's 25 workers behind"],
  ["a contraction taken apart", "I think that we can not leave Dr. Reed's 25 workers behind"],
  ["straight for curly apostrophes", "We're organizing a vote"],
  ["a number in words", "leave Dr. Reed's twenty-five workers behind"],
  ["money in words", "honor the two million dollar contract"],
  ["an ordinal in digits", "a vote on the 21st of May"],
  ["British spelling", "we will honour the $2 million contract. We're organising a vote"],
  ["an editor's brackets", "[The company] can't leave Dr. Reed's 25 workers behind"],
  ["a bracket for a word", "I told [my deputies] that we will honor the $2 million contract"],
  ["an ellipsis", "we can't leave Dr. Reed's 25 workers behind ... we will honor the $2 million contract"],
  ["a bracketed ellipsis", "we can't leave Dr. Reed's 25 workers behind […] we will honor the $2 million contract"],
  ["[sic]", "we can't leave [sic] Dr. Reed's 25 workers behind"],
  ["other punctuation", "we can't leave -- Dr. Reed's -- 25 workers behind"],
  ["a filler left out", "I think that we can't leave Dr. Reed's 25 workers behind"],
])("harmless: %s", (_, quoted) => {
  expect(change(RECORD, quoted)).toBe("harmless");
});

test.each([
  ["a word left out", "I think we can't leave Dr. Reed's 25 workers behind"],
  ["another word", "we can't abandon Dr. Reed's 25 workers"],
  ["another order", "behind we can't leave Dr. Reed's 25 workers"],
  ["an inflection", "we can't leave Dr. Reed's 25 worker behind"],
  ["a pronoun for a name", "I told her and Bob Day that we will honor the $2 million contract"],
  [
    "a sentence never said",
    "we can't leave Dr. Reed's 25 workers behind because nobody else on earth would ever do it",
  ],
])("reworded: %s", (_, quoted) => {
  expect(change(RECORD, quoted)).toBe("reworded");
});

test.each([
  ["a negation lost", "I think that we can leave Dr. Reed's 25 workers behind"],
  ["a negation gained", "we will not honor the $2 million contract"],
  ["a negation in other words", "we will never honor the $2 million contract"],
  ["another modal", "we should honor the $2 million contract"],
  ["another number", "leave Dr. Reed's 52 workers behind"],
  ["another amount", "we will honor the $2 billion contract"],
  ["another ordinal", "a vote on the twenty-second of May"],
  ["another name", "I told Ann Lee and Bob Night that we will honor the contract"],
  ["a name less in a list", "I told Bob Day that we will honor the $2 million contract"],
  ["a number lost", "we will honor the contract. We're organizing a vote"],
  ["a negation behind the dots", "I think that we ... leave Dr. Reed's 25 workers behind"],
])("meaning: %s", (_, quoted) => {
  expect(change(RECORD, quoted)).toBe("meaning");
});

test("two names of one entity are no change of meaning", () => {
  expect(change("I will talk to North Korea about it", "I will talk to DPRK about it")).toBe("reworded");
  expect(change("I will talk to North Korea about it", "I will talk to China about it")).toBe("meaning");
});
