import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Document } from "../../src/model/document.ts";
import { textReader } from "../../src/read/text.ts";
import { readTruth } from "../../src/truth/index.ts";

/** The project's own ground truth. */
export const truth = readTruth(["corpus/ground-truth.yaml"]);

/** A plain text as a document, published on a fixed day. */
export function documentOf(text: string, published = "2025-08-26"): Document {
  const { document } = textReader.read({ uri: "article.txt", raw: text, rawLine: 1 }, { published });
  if (document === undefined) throw new Error("plain text can always be read");
  return document;
}

/** The texts of the project's articles. */
export const articles: readonly string[] = readdirSync("corpus/articles")
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => readFileSync(join("corpus/articles", name), "utf8"));

const NAMES = truth.entities.flatMap(({ names, surname, demonyms }) => [
  ...names,
  ...(surname ? [surname] : []),
  ...demonyms,
]);
const PHRASES =
  `met|meeting|summit|a fourth|three previous|first|sitting president|in June 2018|on Monday, June 12, 2018|last week
since 2019|before year's end|signed an agreement|without agreement|told reporters|said that|according to|did not|may|would|if|never
“I look forward to seeing him,”|"Yes,"|‘|’|“|”|"|'|(|)|—|-|…|.|?|!|,|;|:|’s|'s|the|of|and|who|he|they|president|Mr.|U.S.|former|then-
5|50%|$1.5 billion|9 a.m.|1/2/2018|2018-06-12|é|ğ|中文|😀|\u0301|\u200d|\ud800|\u0000|\n\n|\n|\t`.split(
    /[|]|\n(?!\n|\|)/,
  );

/** News-like texts of names, phrases and marks in any order, with arbitrary characters between. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...PHRASES)), { maxLength: 60 })
    .map((all) => all.join(" ")),
  fc
    .array(fc.oneof(fc.constantFrom(...PHRASES), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 40 })
    .map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);
