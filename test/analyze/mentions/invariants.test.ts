import fc from "fast-check";
import { expect, test } from "vitest";
import { find } from "./harness.ts";

const WORDS =
  "Trump Kim Jong-un Moon Park the The president President of South Korea's Korea , . “ ” \" ' - – — then former 45th -elect and two leaders both they He his Mr. U.S. US-led Singapore summit van al- & ( ) ; : ? ! ’s 's é 😀 \u00ad \ud800 A. JR McX a-b-c \n\n".split(
    " ",
  );

function checkSpans(text: string): void {
  const mentions = find(text);
  let end = 0;
  for (const mention of mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(end);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.end).toBeLessThanOrEqual(text.length);
    expect(mention.head.start).toBeGreaterThanOrEqual(mention.start);
    expect(mention.head.end).toBeLessThanOrEqual(mention.end);
    expect(text.slice(mention.start, mention.end)).toBe(text.slice(mention.start, mention.end).trim());
    end = mention.end;
  }
  expect(find(text)).toEqual(mentions);
}

test("never throws; spans are valid, in order and apart, on any Unicode", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), checkSpans), { numRuns: 300, seed: 7 });
});

test("never throws; spans are valid, in order and apart, on any order of words", () => {
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 });
  fc.assert(
    fc.property(words, fc.constantFrom(" ", ""), (list, by) => checkSpans(list.join(by))),
    { numRuns: 500, seed: 7 },
  );
});

test.each(["Kim ", "president ", "the ", "“", "- ", "Kim-", "of the ", "Mr. ", "They ", "former ", "the two "])(
  "a long run of %j is read in one pass",
  (unit) => expect(() => checkSpans(unit.repeat(3000))).not.toThrow(),
);
