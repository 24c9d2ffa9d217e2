import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../src/analyze/tokenize.ts";

const require = createRequire(import.meta.url);
const read = (text: string) => tokenize(text, { start: 0, end: text.length });
const words = (text: string): string[] => read(text).map((token) => token.text);

test.each([
  ["Trump's, again Trump's", ["Trump", "'s", ",", "again", "Trump", "'s"]],
  ["Xi’s and “Kim’s”", ["Xi", "’s", "and", "“", "Kim", "’s", "”"]],
  ["he couldn't, “can't”", ["he", "could", "n't", ",", "“", "ca", "n't", "”"]],
  ["Erdoğan, (Wałęsa) in Iași.", ["Erdoğan", ",", "(", "Wałęsa", ")", "in", "Iași", "."]],
  ["Зеленський, in Київ.", ["Зеленський", ",", "in", "Київ", "."]],
  ["one whomst'd've met", ["one", "whomst'd've", "met"]],
  ["यह है। यह", ["यह", "है", "।", "यह"]],
  ["on the\u00a0fifth\tof\nMay", ["on", "the", "fifth", "of", "May"]],
])("the words of %s", (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("words and tags are those wink-nlp gives to a text without possessives and foreign letters", () => {
  const text =
    "The talks may last until the second march, which police didn't ban; \"we can't,\" Ms. Smith told the U.S. envoy (59).";
  const winkNLP = require("wink-nlp") as typeof import("wink-nlp").default;
  const nlp = winkNLP(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
  const whole = nlp.readDoc(text).tokens();
  expect(read(text).map((token) => token.text)).toEqual(whole.out());
  expect(read(text).map((token) => token.pos)).toEqual(whole.out(nlp.its.pos));
});

test("a block is read with the offsets of its text", () => {
  const tokens = tokenize("Title\n\nHe left.", { start: 7, end: 15 });
  expect(tokens.map(({ start, end, text }) => [start, end, text])).toEqual([
    [7, 9, "He"],
    [10, 14, "left"],
    [14, 15, "."],
  ]);
});

/** Letters of several scripts, marks and spaces in any mixture: where splitting is hardest. */
const mixture = fc
  .array(
    fc.constantFrom(..."aZ.é's’s,-–“”\"(0 9:/!।हैЖ中ğ😀 \u0301\u200d@#$%…— Trump don't U.S. Kim's".split(/(?:)/u)),
    {
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(""));

test("tokens cover the text but for white space", () => {
  fc.assert(
    fc.property(fc.oneof(mixture, fc.string({ unit: "binary", maxLength: 80 })), (text) => {
      let end = 0;
      for (const token of read(text)) {
        expect(
          text
            .slice(end, token.start)
            .trim()
            .replaceAll("\u200b", "")
            .replace(/\p{Cc}/gu, ""),
        ).toBe("");
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.text).not.toBe("");
        end = token.end;
      }
    }),
    { numRuns: 500 },
  );
});

test("tokens do not depend on what was read before", () => {
  fc.assert(
    fc.property(fc.array(mixture, { minLength: 2, maxLength: 12 }), fc.infiniteStream(fc.nat()), (texts, order) => {
      const first = new Map(texts.map((text) => [text, JSON.stringify(read(text))]));
      const shuffled = texts.map((text) => ({ text, key: order.next().value })).sort((a, b) => a.key - b.key);
      // The same words in other surroundings, then the same texts in another order.
      for (const { text } of shuffled) read(text.replaceAll(" ", ""));
      for (const { text } of shuffled) expect(JSON.stringify(read(text))).toBe(first.get(text));
    }),
    { numRuns: 200 },
  );
});
