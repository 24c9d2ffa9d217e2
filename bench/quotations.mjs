/*
 * What quotations on record cost: loading and indexing them, memory, and checking an article beside 100 and many records.
 *   npm run --silent build && node --expose-gc bench/quotations.mjs [--records 100000] [--rounds 20]
 */
import { parseArgs } from "node:util";
import { built } from "./built.mjs";

const { values } = parseArgs({
  options: { records: { type: "string", default: "100000" }, rounds: { type: "string", default: "20" } },
});
const FEW = 100;
const SPEAKERS = 50;

/** @type {typeof import("../src/lexicon/index.ts")} */
const { loadLexicon } = await built("lexicon/index.ts");
/** @type {typeof import("../src/pipeline.ts")} */
const { createPipeline } = await built("pipeline.ts");
/** @type {typeof import("../src/read/text.ts")} */
const { textReader } = await built("read/text.ts");
/** @type {typeof import("../src/truth/index.ts")} */
const { parseTruth } = await built("truth/index.ts");
/** @type {typeof import("../src/claims/quote/words.ts")} */
const { createWordReader } = await built("claims/quote/words.ts");

const WORDS =
  "the a of to and in we that it will not is for this on have with as be they at by but from our can no if what more about who which their time up out people there year would than new all has some could them other two work first good then do any like now over also long way even back after use how many must before such world here old see just where most right know take city river school water money house road law vote tax bridge council plan price farm winter summer engine harbor letter doctor child union paper field bread stone island market station judge game coach season player song ship storm forest valley museum".split(
    " ",
  );
const random = generator(7);
const pick = () => WORDS[Math.floor(random() ** 2 * WORDS.length)] ?? "";
const sentence = () => {
  const words = Array.from({ length: 12 + Math.floor(random() * 20) }, pick).join(" ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};
const texts = Array.from({ length: Number(values.records) }, sentence);
const names = Array.from({ length: SPEAKERS }, (_, at) => `Speaker Name${String.fromCharCode(97 + (at % 26))}${at}`);

const lexicon = loadLexicon();
const [few, many] = [measured(texts.slice(0, FEW)), measured(texts)];
const article = documentOf(articleOf(texts));
const reader = createWordReader(lexicon.wording);

const start = process.hrtime.bigint();
let words = 0;
for (const text of texts) words += reader(text).length;
const perWord = Number(process.hrtime.bigint() - start) / words;

/** @type {[number[], number[]]} */
const times = [[], []];
for (let round = -3; round < Number(values.rounds); round++) {
  for (const [index, { pipeline }] of [few, many].entries()) {
    const from = process.cpuUsage();
    for (let count = 0; count < 5; count++) pipeline.check(article);
    const { user, system } = process.cpuUsage(from);
    if (round >= 0) times[index]?.push((user + system) / 5000);
  }
}
const [small, large] = times.map(median);
console.log(`reading words: ${perWord.toFixed(0)} ns a word`);
for (const { count, load, index, megabytes } of [few, many]) {
  console.log(
    `${count} records: loaded in ${load.toFixed(0)} ms, first check with the index built ${index.toFixed(0)} ms, ${megabytes.toFixed(0)} MB more in memory`,
  );
}
console.log(
  `an article of ${article.text.length} characters: ${small?.toFixed(2)} ms beside ${FEW} records, ${large?.toFixed(2)} ms beside ${texts.length}, × ${((large ?? 0) / (small ?? 1)).toFixed(2)}`,
);

/** @param {readonly string[]} quotations */
function measured(quotations) {
  const yaml = truthOf(quotations);
  const before = memory();
  const started = process.hrtime.bigint();
  const truth = parseTruth([{ uri: "bench.yaml", text: yaml }]);
  const loaded = process.hrtime.bigint();
  const pipeline = createPipeline({ lexicon, truth });
  pipeline.check(documentOf(`“${quotations[0]}” ${names[0]} said.`));
  const indexed = process.hrtime.bigint();
  return {
    count: quotations.length,
    pipeline,
    load: Number(loaded - started) / 1e6,
    index: Number(indexed - loaded) / 1e6,
    megabytes: (memory() - before) / 1e6,
  };
}

function memory() {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** @param {readonly string[]} quotations */
function truthOf(quotations) {
  const entities = names.map((name, at) => `  - { id: s${at}, type: PERSON, names: [${name}] }\n`);
  const records = quotations.map(
    (text, at) =>
      `  - { id: q${at}, speaker: s${at % SPEAKERS}, text: "${text}", date: 20${10 + (at % 10)}-0${1 + (at % 9)}-1${at % 10}, citations: [{ type: document, title: Record ${at} }] }\n`,
  );
  return `entities:\n${entities.join("")}quotations:\n${records.join("")}`;
}

/** Quotations on record whole, shortened, changed, and never said, with prose between them. @param {readonly string[]} quotations */
function articleOf(quotations) {
  return Array.from({ length: 10 }, (_, at) => {
    const said = quotations[at % FEW] ?? "";
    const cut = said.split(" ").slice(0, 8).join(" ");
    const quote = at % 3 === 0 ? said.replace(/\.$/, ",") : at % 3 === 1 ? `${cut},` : sentence().replace(/\.$/, ",");
    return `${sentence()} “${quote}” ${names[at % SPEAKERS]} said. ${sentence()} ${sentence()}`;
  }).join("\n\n");
}

/** @param {string} text */
function documentOf(text) {
  const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, { published: "2025-08-26" });
  if (document === undefined) throw new Error("plain text can always be read");
  return document;
}

/** @param {readonly number[]} list */
function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
}

/** Mulberry32: numbers from 0 to 1. @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
