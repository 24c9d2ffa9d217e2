/*
 * Speed of reading time expressions, beside named libraries over the same text in the same run, and how it grows with the
 * size of the input; writes reports/timexes.json and .md.
 *   npm run bench:timexes [-- --megabytes 2 --rounds 7]
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import * as chrono from "chrono-node";
import nlp from "compromise";
import compromiseDates from "compromise-dates";
import { built, ROOT } from "./built.mjs";
import { benchArticles } from "./text.mjs";

const { values } = parseArgs({
  options: { megabytes: { type: "string", default: "2" }, rounds: { type: "string", default: "7" } },
});

/** @type {typeof import("../src/lexicon/index.ts")} */
const { loadLexicon } = await built("lexicon/index.ts");
/** @type {typeof import("../src/read/text.ts")} */
const { textReader } = await built("read/text.ts");
/** @type {typeof import("../src/analyze/tokens.ts")} */
const { createTokenizer } = await built("analyze/tokens.ts");
/** @type {typeof import("../src/analyze/timexes/index.ts")} */
const { createTimexFinder } = await built("analyze/timexes/index.ts");

const lexicon = loadLexicon();
const tokenize = createTokenizer(lexicon);
const findTimexes = createTimexFinder(lexicon.timexes);
nlp.plugin(/** @type {any} */ (compromiseDates));

/** @typedef {{ text: string, bytes: number, day: Date, iso: string, input: Parameters<typeof findTimexes>[0] }} Article */

/** @param {string} text @param {string} published @returns {Article} */
function articleOf(text, published) {
  const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, { published });
  if (document === undefined) throw new Error("plain text can always be read");
  const day = new Date(`${published.slice(0, 10)}T12:00:00`);
  const input = { document, ...tokenize(document) };
  return { text, bytes: Buffer.byteLength(text), day, iso: published.slice(0, 10), input };
}

/** What each contender does with one article: how many expressions it finds. @type {Readonly<Record<string, (article: Article) => number>>} */
const contenders = {
  "factlint, from tokens to values": ({ input }) => findTimexes(input).length,
  "factlint, from text to values": ({ text, iso }) => findTimexes(articleOf(text, iso).input).length,
  "chrono-node (casual)": ({ text, day }) => chrono.casual.parse(text, day).length,
  "compromise-dates": ({ text, iso }) =>
    /** @type {any} */ (nlp(text)).dates({ today: iso, timezone: "UTC" }).get().length,
};
const [OURS, CHRONO, COMPROMISE] = ["factlint, from tokens to values", "chrono-node (casual)", "compromise-dates"];
/** A slow contender reads a part of the articles only. @type {Readonly<Record<string, number>>} */
const SHARE = { [COMPROMISE]: 0.02 };

const articles = benchArticles(Number(values.megabytes) * 1e6).map(({ text, published }) => articleOf(text, published));
const bytes = sum(articles.map((article) => article.bytes));

/** @type {Record<string, { seconds: number[], processor: number[], found: number }>} */
const measured = {};
for (let round = 0; round <= Number(values.rounds); round++) {
  for (const [name, run] of Object.entries(contenders)) {
    const part = articles.slice(0, Math.ceil(articles.length * (SHARE[name] ?? 1)));
    const megabytes = sum(part.map((article) => article.bytes)) / 1e6;
    global.gc?.();
    const { seconds, processor, result } = timed(() => sum(part.map(run)));
    measured[name] ??= { seconds: [], processor: [], found: result / megabytes };
    // The first round warms up.
    if (round === 0) continue;
    measured[name].seconds.push(seconds / megabytes);
    measured[name].processor.push(processor / megabytes);
  }
}

const speeds = Object.entries(measured).map(([name, { seconds, processor, found }]) => ({
  name,
  megabytesPerSecond: 1 / median(seconds),
  foundPerMegabyte: Math.round(found),
  timesOurs: median(ratios(seconds, measured[OURS]?.seconds ?? [])),
  lowest: Math.min(...ratios(seconds, measured[OURS]?.seconds ?? [])),
  highest: Math.max(...ratios(seconds, measured[OURS]?.seconds ?? [])),
  timesOursProcessor: median(ratios(processor, measured[OURS]?.processor ?? [])),
}));

const news = articles.map(({ text }) => text).join("\n\n");
/** @type {Readonly<Record<string, (size: number) => string>>} */
const growing = {
  news: (size) => repeated(`${news}\n\n`, size),
  "`june 5 `": (size) => repeated("june 5 ", size),
  "`1/1/`": (size) => repeated("1/1/", size),
  "`may `": (size) => repeated("may ", size),
  "`7`": (size) => repeated("7", size),
  "`2018-`": (size) => repeated("2018-", size),
  "`the last `": (size) => repeated("the last ", size),
};
const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7];
const growth = Object.entries(growing).map(([name, make]) => ({
  name,
  /** Milliseconds by size; of the small ones the best of five, as what else the machine does only adds. */
  milliseconds: SIZES.map((size) => {
    const { input } = articleOf(make(size), "2018-06-15");
    return (
      Math.min(...Array.from({ length: size < 1e6 ? 5 : 1 }, () => timed(() => findTimexes(input).length).processor)) *
      1000
    );
  }),
}));

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`;
const report = {
  machine,
  megabytes: bytes / 1e6,
  articles: articles.length,
  rounds: Number(values.rounds),
  speeds,
  sizes: SIZES,
  growth,
};
writeFileSync(`${ROOT}reports/timexes.json`, `${JSON.stringify(report, null, 2)}\n`);

const page = `# Speed of reading time expressions

Written by \`npm run bench:timexes\`: ${(bytes / 1e6).toFixed(1)} MB in ${articles.length} articles, made of the project's own articles
from a fixed seed; ${values.rounds} rounds after one to warm up, the contenders taking turns; medians, one thread. compromise-dates
reads the first ${(100 * (SHARE[COMPROMISE] ?? 1)).toFixed(0)} % of the articles, one at a time. ${machine}.

| | MB/s | found per MB | time, × factlint's (lowest to highest) | processor time, × factlint's |
|---|---|---|---|---|
${speeds.map((one) => `| ${one.name} | ${one.megabytesPerSecond.toFixed(2)} | ${one.foundPerMegabyte} | ${one.timesOurs.toFixed(2)} (${one.lowest.toFixed(2)} to ${one.highest.toFixed(2)}) | ${one.timesOursProcessor.toFixed(2)} |`).join("\n")}

From tokens to values, factlint takes ${share(CHRONO)} of the time of chrono-node and ${share(COMPROMISE)} of that of compromise-dates.

## By size of the input

Milliseconds of processor time from tokens to values; of the small ones the best of five. A row that grows tenfold from column to column is linear.

| input | ${SIZES.map((size) => (size < 1e6 ? `${size / 1e3} KB` : `${size / 1e6} MB`)).join(" | ")} |
|---|${SIZES.map(() => "---").join("|")}|
${growth.map(({ name, milliseconds }) => `| ${name} | ${milliseconds.map((ms) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0))).join(" | ")} |`).join("\n")}
`;
writeFileSync(`${ROOT}reports/timexes.md`, page);
console.log(page);

/** @template T @param {() => T} run */
function timed(run) {
  const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
  const result = run();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(used);
  return { result, seconds, processor: (user + system) / 1e6 };
}

/** @param {string} name */
function share(name) {
  const times = speeds.find((one) => one.name === name)?.timesOurs ?? Number.NaN;
  return `1/${times.toFixed(times < 10 ? 1 : 0)}`;
}

/** @param {string} text @param {number} size */
function repeated(text, size) {
  return text.repeat(Math.ceil(size / text.length)).slice(0, size);
}

/** @param {readonly number[]} list @param {readonly number[]} base */
function ratios(list, base) {
  return list.map((value, index) => value / (base[index] ?? Number.NaN));
}

/** @param {readonly number[]} list */
function sum(list) {
  return list.reduce((total, value) => total + value, 0);
}

/** @param {readonly number[]} list */
function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}
