import * as fc from "fast-check";
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

test("one content word for another is a substitution", () => {
  expect(change(RECORD, "we can't abandon Dr. Reed's 25 workers")).toBe("substituted");
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

describe("numbers are read in words and digits", () => {
  test.each([
    ["twenty-five", ["25"]],
    ["one thousand two hundred", ["1200"]],
    ["one hundred and twenty", ["120"]],
    ["one hundred twenty thousand", ["120000"]],
    ["two thousand eighteen", ["2018"]],
    ["nineteen eighty-four", ["1984"]],
    ["two and a half million", ["2", "and", "a", "half", "1000000"]],
    ["2.5m", ["2500000"]],
    ["1,200.5", ["1200.5"]],
    ["the 21st", ["the", "21th"]],
    ["the twenty-first", ["the", "21th"]],
    ["9pm", ["9", "pm"]],
    ["9 p.m.", ["9", "pm"]],
    ["the 1990s", ["the", "1990s"]],
  ])("%s", (text, keys) => {
    expect(read(text).map(({ key }) => key)).toEqual(keys);
  });
});

test("words keep their place, and what stands before them", () => {
  const words = read("Ask Dr. Reed, [he] knows … “We” know. U.S. law isn’t");
  const marked = words.map(({ text, start, end, name, opens, parted, afterGap, bracketed }) => [
    text,
    start,
    end,
    Object.entries({ name, opens, parted, afterGap, bracketed })
      .filter(([, is]) => is)
      .map(([mark]) => mark)
      .join(" "),
  ]);
  expect(marked).toEqual([
    ["Ask", 0, 3, "opens parted"],
    ["Dr", 4, 6, "name"],
    ["Reed", 8, 12, "name parted"],
    ["he", 15, 17, "parted bracketed"],
    ["knows", 19, 24, ""],
    ["We", 28, 30, "name afterGap"],
    ["know", 32, 36, ""],
    ["U.S.", 38, 42, "opens parted"],
    ["law", 43, 46, ""],
    ["isn’t", 47, 52, ""],
    ["isn’t", 47, 52, ""],
  ]);
});

test("no text throws, and every word lies in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aB1. ,’'…[]%-“”é\u{1d400}th", "...", " and ") }), (text) => {
      const words = read(text);
      for (const { start, end } of words) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      compare(words, read(`not ${text}`), () => false);
    }),
    { numRuns: 200 },
  );
});

test("two names of one entity are no change of meaning", () => {
  expect(change("I will talk to North Korea about it", "I will talk to DPRK about it")).toBe("reworded");
  expect(change("I will talk to North Korea about it", "I will talk to China about it")).toBe("meaning");
});
