/*
 * What a large ground truth costs: loading, memory, and checking an article beside 100, 10,000 and 100,000 entities and facts.
 *   npm run bench:truth-scale [-- --sizes 100,10000,100000 --rounds 9 --loads 1] [--print]
 * Each load is measured in a process of its own; articles are checked beside all sizes in turn, in one process, and processor
 * time is what counts. With --print no report is written.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { built, ROOT } from "./built.mjs";
import { benchArticles, TRUTH } from "./text.mjs";
import { ndjsonOf, scaledTruth, yamlOf } from "./truth-scale-text.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,10000,100000" },
    rounds: { type: "string", default: "9" },
    loads: { type: "string", default: "1" },
    print: { type: "boolean", default: false },
    measure: { type: "string", multiple: true },
    cache: { type: "string" },
  },
});

/** @type {typeof import("../src/lexicon/open.ts")} */
const { openLexicon } = await built("lexicon/open.ts");
/** @type {typeof import("../src/pipeline.ts")} */
const { createPipeline } = await built("pipeline.ts");
/** @type {typeof import("../src/read/text.ts")} */
const { textReader } = await built("read/text.ts");
/** @type {typeof import("../src/truth/open.ts")} */
const { openTruth, compileTruth } = await built("truth/open.ts");
/** @type {typeof import("../src/truth/cache.ts")} */
const { createFolderCache } = await built("truth/cache.ts");

/** A sentence of every kind of claim, so that the first check builds all that is built when first asked for. */
const FIRST =
  "Donald Trump met Kim Jong-un in Singapore on June 12, 2018, their first meeting. “We will not wait another year for that,” President Smith said.";

if (values.measure !== undefined) {
  console.log(JSON.stringify(await measureLoad(values.measure, values.cache)));
} else {
  await run();
}

/**
 * Opens a ground truth and checks a first article. @param {readonly string[]} paths @param {string} [cacheFolder]
 */
async function measureLoad(paths, cacheFolder) {
  const lexicon = await openLexicon();
  // The words' tagger is loaded once and has nothing to do with the ground truth.
  createPipeline({ lexicon, truth: await openTruth([], {}, null) }).check(
    documentOf({ text: FIRST, published: "2025-08-26" }),
  );
  const [start, used, before] = [process.hrtime.bigint(), process.cpuUsage(), heap()];
  const truth = await openTruth(paths, {}, cacheFolder === undefined ? null : createFolderCache(cacheFolder));
  const opened = process.hrtime.bigint();
  const pipeline = createPipeline({ lexicon, truth });
  pipeline.check(documentOf({ text: FIRST, published: "2025-08-26" }));
  const { user, system } = process.cpuUsage(used);
  const ready = process.hrtime.bigint();
  const megabytes = heap() - before;
  return {
    openSeconds: Number(opened - start) / 1e9,
    readySeconds: Number(ready - start) / 1e9,
    processorSeconds: (user + system) / 1e6,
    megabytes,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    entities: truth.entities.length,
  };
}

function heap() {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function run() {
  const lexicon = await openLexicon();
  const types = lexicon.events.map(({ type }) => type);
  const folder = mkdtempSync(join(tmpdir(), "factlint-scale-"));
  try {
    const sizes = values.sizes.split(",").map(Number);
    const loads = [];
    const compiledFiles = [];
    for (const size of sizes) {
      const { items } = scaledTruth(size, types);
      const yaml = join(folder, `${size}.yaml`);
      const lines = join(folder, `${size}.ndjson`);
      const compiled = join(folder, `${size}.factlint`);
      writeFileSync(yaml, yamlOf(items));
      writeFileSync(lines, ndjsonOf(items));
      writeFileSync(compiled, await compileTruth([...TRUTH, yaml], {}));
      compiledFiles.push(compiled);
      const cache = join(folder, `cache-${size}`);
      child([...TRUTH, yaml], cache);
      for (const [form, paths, file, kept] of /** @type {const} */ ([
        ["YAML", [...TRUTH, yaml], yaml, undefined],
        ["JSON Lines", [...TRUTH, lines], lines, undefined],
        ["the cache of the YAML", [...TRUTH, yaml], yaml, cache],
        ["compiled", [compiled], compiled, undefined],
      ])) {
        const runs = Array.from({ length: Number(values.loads) }, () => child(paths, kept));
        const best = /** @type {Awaited<ReturnType<typeof measureLoad>>} */ (
          runs.toSorted((a, b) => a.readySeconds - b.readySeconds)[0]
        );
        loads.push({ size, form, fileMegabytes: statSync(file).size / 1e6, ...best });
        console.log(
          `${size} from ${form}: ${best.readySeconds.toFixed(2)} s (processor ${best.processorSeconds.toFixed(2)} s)`,
        );
      }
    }
    const checks = await measureChecks(sizes, compiledFiles, types, lexicon);
    write({ sizes, loads, checks });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {readonly string[]} paths @param {string} [cache] */
function child(paths, cache) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      "--expose-gc",
      `${ROOT}bench/truth-scale.mjs`,
      ...paths.map((path) => `--measure=${path}`),
      ...(cache === undefined ? [] : [`--cache=${cache}`]),
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return /** @type {Awaited<ReturnType<typeof measureLoad>>} */ (JSON.parse(stdout));
}

/**
 * Processor time an article, beside each size in turn.
 * @param {readonly number[]} sizes
 * @param {readonly string[]} files
 * @param {readonly string[]} types
 * @param {import("../src/lexicon/index.ts").Lexicon} lexicon
 */
async function measureChecks(sizes, files, types, lexicon) {
  const pipelines = [];
  for (const file of files) pipelines.push(createPipeline({ lexicon, truth: await openTruth([file], {}, null) }));
  /** @type {Readonly<Record<string, readonly import("./text.mjs").BenchArticle[]>>} */
  const sets = {
    "the corpus's articles, with invented paragraphs": benchArticles(2e5),
    "articles on the first hundred facts": scaledTruth(100, types).articles,
  };
  const checks = [];
  for (const [name, articles] of Object.entries(sets)) {
    const documents = articles.map(documentOf);
    /** @type {number[][]} */
    const times = sizes.map(() => []);
    for (let round = -3; round < Number(values.rounds); round++) {
      // Whoever comes first in a round finds the caches as the one before left them.
      for (let step = 0; step < sizes.length; step++) {
        const index = (step + round + 3) % sizes.length;
        global.gc?.();
        const from = process.cpuUsage();
        for (const document of documents) pipelines[index]?.check(document);
        const { user, system } = process.cpuUsage(from);
        if (round >= 0) times[index]?.push((user + system) / 1000 / documents.length);
      }
    }
    const [base = 1] = times.map(median);
    for (const [index, list] of times.entries()) {
      checks.push({
        articles: name,
        count: documents.length,
        size: sizes[index],
        milliseconds: median(list),
        ratio: median(list) / base,
      });
    }
  }
  return checks;
}

/** @param {{ sizes: readonly number[], loads: readonly any[], checks: readonly any[] }} result */
function write({ sizes, loads, checks }) {
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`;
  const load = loadavg().map((value) => Number(value.toFixed(1)));
  const page = `# A large ground truth

Written by \`npm run bench:truth-scale\`. Beside the project's own ground truth, as many invented entities as facts: ${sizes
    .map((size) => size.toLocaleString("en"))
    .join(", ")}
of each, from a fixed seed (people with family names shared as in life, places, bodies; events, offices with their holders,
quotations, series). ${machine}; at the end of the run, over the last 1, 5 and 15 minutes, ${load.join(", ")}
processes wanted a processor. Where that is more than the processors, seconds by the clock tell little, and processor seconds are
too high as well: the ratios decide.

## Loading

In a process of its own${Number(values.loads) > 1 ? `, the best of ${values.loads}` : ""}. "Ready" is with all indexes built and a first article checked; "kept" is what the
ground truth holds in memory after that, "peak" the whole process's.

| Entities and facts | From | File, MB | Opened, s | Ready, s | Processor, s | Kept, MB | Peak, MB |
|---|---|---|---|---|---|---|---|
${loads
  .map(
    (one) =>
      `| ${one.size.toLocaleString("en")} | ${one.form} | ${one.fileMegabytes.toFixed(1)} | ${one.openSeconds.toFixed(2)} | ${one.readySeconds.toFixed(2)} | ${one.processorSeconds.toFixed(2)} | ${one.megabytes.toFixed(0)} | ${one.peakMegabytes.toFixed(0)} |`,
  )
  .join("\n")}

## Checking an article

Processor time, median of ${values.rounds} rounds in which the sizes take turns.

| Articles | Entities and facts | ms an article | × |
|---|---|---|---|
${checks
  .map(
    (one) =>
      `| ${one.count}, ${one.articles} | ${one.size.toLocaleString("en")} | ${one.milliseconds.toFixed(2)} | ${one.ratio.toFixed(2)} |`,
  )
  .join("\n")}
`;
  if (!values.print) {
    writeFileSync(`${ROOT}reports/truth-scale.json`, `${JSON.stringify({ machine, load, loads, checks }, null, 2)}\n`);
    writeFileSync(`${ROOT}reports/truth-scale.md`, page);
  }
  console.log(page);
}

/** @param {import("./text.mjs").BenchArticle} article */
function documentOf({ text, published }) {
  const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, { published });
  if (document === undefined) throw new Error("plain text can always be read");
  return document;
}

/** @param {readonly number[]} list */
function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
}
