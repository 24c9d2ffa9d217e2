import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
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

/** Words, numbers and marks of several scripts in any mixture, with and without spaces: where splitting is hardest. */
const parts = "Trump,Kim,Jong-un,don't,U.S.,a,Z,été,Erdoğan,है,हैं,Київ,中文,😀,e\u0301,2018,9.5,1/2,@x,#y,e@x.org".split(
  ",",
);
const marks = [
  "'s",
  "’s",
  "'",
  "’",
  ",",
  ".",
  "...",
  ";",
  "!",
  "?",
  "।",
  "-",
  "–",
  "“",
  "”",
  '"',
  "(",
  ")",
  "/",
  "$",
  "%",
];
const mixture = fc
  .array(fc.constantFrom(...parts, ...marks, " ", " ", " ", "\u200d"), { maxLength: 6 })
  .map((chosen) => chosen.join(""));

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

test.each([
  ["reversed", (texts: readonly string[]) => texts.toReversed()],
  ["shuffled", (texts: readonly string[]) => texts.toSorted((a, b) => hash(a) - hash(b))],
])("tokens do not depend on what was read before: %s", async (_, reorder) => {
  const texts = fc.sample(mixture, { numRuns: 600, seed: 7 });
  const [straight, other] = [await readAfresh(texts), await readAfresh(reorder(texts))];
  for (const text of texts) expect(other.get(text), text).toBe(straight.get(text));
});

/** Reads all texts, in this order, with a tokenizer that has read nothing yet. */
async function readAfresh(texts: readonly string[]): Promise<Map<string, string>> {
  vi.resetModules();
  const fresh = await import("../../src/analyze/tokenize.ts");
  return new Map(texts.map((text) => [text, JSON.stringify(fresh.tokenize(text, { start: 0, end: text.length }))]));
}

function hash(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65521;
  return sum;
}
