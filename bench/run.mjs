/*
 * Speed of the full check beside named libraries over the same text, in the same run; writes reports/bench.json and .md.
 *   npm run bench [-- --megabytes 5 --rounds 5] [--print]
 * With --print the figures are shown and no report is written, as for a small run between two changes.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as chrono from "chrono-node";
import nlp from "compromise";
import { built, ROOT } from "./built.mjs";
import { benchArticles, TRUTH } from "./text.mjs";

const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "5" },
    rounds: { type: "string", default: "5" },
    print: { type: "boolean", default: false },
  },
});

/** @type {typeof import("../src/lexicon/index.ts")} */
const { loadLexicon } = await built("lexicon/index.ts");
/** @type {typeof import("../src/pipeline.ts")} */
const { createPipeline } = await built("pipeline.ts");
/** @type {typeof import("../src/read/text.ts")} */
const { textReader } = await built("read/text.ts");
/** @type {typeof import("../src/truth/index.ts")} */
const { readTruth } = await built("truth/index.ts");
/** @type {typeof import("../src/analyze/tokens.ts")} */
const { createTokenizer } = await built("analyze/tokens.ts");

const lexicon = loadLexicon();
const pipeline = createPipeline({ lexicon, truth: readTruth(TRUTH) });
const tokenize = createTokenizer(lexicon);
/** @type {typeof import("wink-nlp").default} */
const winkNLP = require("wink-nlp");
const wink = winkNLP(require("wink-eng-lite-web-model"), ["sbd", "pos"]);

/** @param {import("./text.mjs").BenchArticle} article */
function documentOf({ text, published }) {
  const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, { published });
  if (document === undefined) throw new Error("plain text can always be read");
  return document;
}

/** What each contender does with one article. @type {Readonly<Record<string, (article: import("./text.mjs").BenchArticle) => unknown>>} */
const contenders = {
  "factlint check": (article) => pipeline.check(documentOf(article)),
  "factlint, extraction alone": (article) => pipeline.analyze(documentOf(article)),
  "factlint, tokens and sentences alone": (article) => tokenize(documentOf(article)),
  "wink-nlp (sbd, pos; tokens, tags and sentences read)": ({ text }) => {
    const document = wink.readDoc(text);
    const tokens = document.tokens();
    return [tokens.out(), tokens.out(wink.its.pos), document.sentences().out()];
  },
  "compromise (sentences)": ({ text }) => nlp(text).sentences().length,
  "chrono-node (casual)": ({ text, published }) => chrono.casual.parse(text, new Date(`${published}T12:00`)),
};
const [CHECK, WINK] = ["factlint check", "wink-nlp (sbd, pos; tokens, tags and sentences read)"];
/** A slow contender reads a part of the text only; its speed is given all the same. @type {Readonly<Record<string, number>>} */
const SHARE = { "compromise (sentences)": 0.1 };

const articles = benchArticles(Number(values.megabytes) * 1e6);
const tokens = articles.reduce((sum, article) => sum + tokenize(documentOf(article)).tokens.length, 0);
const bytes = bytesOf(articles);
const verdicts = articles.flatMap((article) => pipeline.check(documentOf(article)).map(({ verdict }) => verdict.label));
const contradictions = verdicts.filter((label) => label === "refuted").length;

/** Rounds until V8 has compiled all that is often used: an archive is read in that state. */
const WARM_UP = 3;

/** Seconds per megabyte in each round, the contenders taking turns. @type {Record<string, number[]>} */
const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
/** Processor seconds per megabyte, helper threads included: hardly moved by what else the machine does. @type {Record<string, number[]>} */
const loads = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let round = -WARM_UP; round < Number(values.rounds); round++) {
  for (const [name, run] of Object.entries(contenders)) {
    const part = articles.slice(0, Math.ceil(articles.length * (SHARE[name] ?? 1)));
    global.gc?.();
    const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
    for (const article of part) run(article);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const read = bytesOf(part);
    const { user, system } = process.cpuUsage(used);
    if (round < 0) continue;
    times[name]?.push((seconds / read) * 1e6);
    loads[name]?.push((user + system) / read);
  }
}

const speeds = Object.entries(times).map(([name, list]) => {
  const perMegabyte = median(list);
  const ratios = list.map((time, round) => time / (times[WINK]?.[round] ?? Number.NaN));
  const used = loads[name]?.map((load, round) => load / (loads[WINK]?.[round] ?? Number.NaN)) ?? [];
  return {
    name,
    megabytesPerSecond: 1 / perMegabyte,
    tokensPerSecond: (tokens / bytes / perMegabyte) * 1e6,
    timesWink: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    timesWinkProcessor: median(used),
  };
});

const COLD = [
  `${ROOT}dist/cli/main.js`,
  "check",
  `${ROOT}corpus/articles/fourth-meeting.txt`,
  "--date=2025-08-26",
  `--truth=${ROOT}corpus/ground-truth.yaml`,
];
const coldStarts = {
  "factlint check, one article, the ground truth kept by an earlier run": coldStart(COLD),
  "factlint check --no-cache, one article": coldStart([...COLD, "--no-cache"]),
  "node, doing nothing": coldStart(["-e", "0"]),
};

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`;
const result = {
  machine,
  megabytes: bytes / 1e6,
  articles: articles.length,
  tokens,
  claims: verdicts.length,
  contradictions,
  rounds: Number(values.rounds),
  speeds,
  coldStarts,
};
if (!values.print) writeFileSync(`${ROOT}reports/bench.json`, `${JSON.stringify(result, null, 2)}\n`);

const page = `# Speed

Written by \`npm run bench\`: ${(bytes / 1e6).toFixed(1)} MB in ${articles.length} articles (${tokens} tokens). The text is news-like: the
corpus articles in which nothing is wrong, each with its own date, with sentences about invented people and places between their paragraphs, from
a fixed seed; ${verdicts.length} claims, ${contradictions} contradictions, judged against the corpus's whole ground truth. ${values.rounds} rounds after ${WARM_UP}
to warm up, the contenders taking turns; medians, one thread. ${machine}.

| | MB/s | tokens/s | time, × wink-nlp (lowest to highest) | processor time, × wink-nlp |
|---|---|---|---|---|
${speeds.map((one) => `| ${one.name} | ${one.megabytesPerSecond.toFixed(2)} | ${Math.round(one.tokensPerSecond / 1000)} 000 | ${one.timesWink.toFixed(2)} (${one.lowest.toFixed(2)} to ${one.highest.toFixed(2)}) | ${one.timesWinkProcessor.toFixed(2)} |`).join("\n")}

The full check takes ${speeds.find(({ name }) => name === CHECK)?.timesWink.toFixed(2)} times as long as wink-nlp alone.

| cold start | ms, median of 9 |
|---|---|
${Object.entries(coldStarts)
  .map(([name, ms]) => `| ${name} | ${Math.round(ms)} |`)
  .join("\n")}
`;
if (!values.print) writeFileSync(`${ROOT}reports/bench.md`, page);
console.log(page);

/** @param {readonly import("./text.mjs").BenchArticle[]} list */
function bytesOf(list) {
  return list.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** Milliseconds from start to end of a process, median of nine after one that fills the cache. @param {readonly string[]} args */
function coldStart(args) {
  const env = { ...process.env, FACTLINT_CACHE: mkdtempSync(join(tmpdir(), "factlint-bench-")) };
  spawnSync(process.execPath, args, { stdio: "ignore", env });
  return median(
    Array.from({ length: 9 }, () => {
      const start = process.hrtime.bigint();
      spawnSync(process.execPath, args, { stdio: "ignore", env });
      return Number(process.hrtime.bigint() - start) / 1e6;
    }),
  );
}

/** @param {readonly number[]} list */
function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}
