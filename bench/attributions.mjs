/*
 * Speed of attribution alone, tokens and mentions given: over news, and over texts made to be slow, at two sizes.
 *   npm run --silent build && node --expose-gc bench/attributions.mjs [--kilobytes 1000]
 */
import { parseArgs } from "node:util";
import { built, ROOT } from "./built.mjs";
import { benchArticles } from "./text.mjs";

const { values } = parseArgs({ options: { kilobytes: { type: "string", default: "1000" } } });
const BYTES = Number(values.kilobytes) * 1000;

/** @type {typeof import("../src/lexicon/index.ts")} */
const { loadLexicon } = await built("lexicon/index.ts");
/** @type {typeof import("../src/analyze/index.ts")} */
const { createAnalyzer } = await built("analyze/index.ts");
/** @type {typeof import("../src/analyze/attributions/index.ts")} */
const { createAttributionFinder } = await built("analyze/attributions/index.ts");
/** @type {typeof import("../src/read/text.ts")} */
const { textReader } = await built("read/text.ts");
/** @type {typeof import("../src/truth/index.ts")} */
const { namesOf, readTruth } = await built("truth/index.ts");

const lexicon = loadLexicon();
const analyze = createAnalyzer(lexicon, namesOf(readTruth([`${ROOT}corpus/ground-truth.yaml`])));
const findAttributions = createAttributionFinder(lexicon.cues);

/** Texts that a careless reader takes quadratic time over, repeated to the size wanted. */
const REPEATED = {
  "straight marks": '"',
  "opening marks": "“",
  "closing marks": "”",
  "single marks": "'",
  "marks and spaces": '" ',
  "unclosed quotations": "“We will stay. ",
  "unclosed paragraphs": "“We will stay, he said. \n\n",
  "nested openings": "“a “a ",
  "nested single openings": "‘a ‘a ",
  "double and single": "“a ‘a “a’ ",
  "cues without end": "said he said that ",
  colons: "said: ",
  "one sentence": "he said, “we will”, and ",
};

const news = measure(benchArticles(BYTES).map(({ text }) => text));
console.log(`news: ${news.toFixed(2)} MB/s`);
for (const [name, piece] of Object.entries(REPEATED)) {
  const [small, large] = [BYTES / 4, BYTES].map((bytes) => measure([piece.repeat(Math.ceil(bytes / piece.length))]));
  console.log(
    `${name}: ${large?.toFixed(2)} MB/s at ${BYTES / 1000} kB, ${small?.toFixed(2)} at ${BYTES / 4000} kB (time × ${((4 * (small ?? 0)) / (large ?? 1)).toFixed(1)} for × 4)`,
  );
}

/** Megabytes a second, the best of three runs. @param {readonly string[]} texts */
function measure(texts) {
  const read = texts.map((text) => analyze(documentOf(text)));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = process.hrtime.bigint();
    for (const analysis of read) findAttributions(analysis);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
  }
  return characters / 1e6 / best;
}

/** @param {string} text */
function documentOf(text) {
  const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, { published: "2025-08-26" });
  if (document === undefined) throw new Error("plain text can always be read");
  return document;
}
