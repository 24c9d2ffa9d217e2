/*
 * Peak memory of a run over an archive: streams articles as NDJSON through `factlint check` and writes what it took.
 *   npm run bench:memory [-- --articles 1000 --articles 10000] [--from ARCHIVE.ndjson]
 * Without --from the articles are those of the speed benchmark; either way they are repeated with other ids.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { ROOT } from "./built.mjs";
import { benchArticles } from "./text.mjs";

const { values } = parseArgs({
  options: {
    articles: { type: "string", multiple: true, default: /** @type {string[]} */ (["1000", "10000"]) },
    from: { type: "string" },
  },
});

const source =
  values.from === undefined
    ? benchArticles(1e6).map(({ text, published }) => ({ text, date: published }))
    : readFileSync(values.from, "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));

let base = Number.NaN;
for (const count of values.articles.map(Number)) {
  const { megabytes, seconds, lines } = await run(count);
  if (lines !== count) throw new Error(`${lines} results for ${count} articles`);
  if (Number.isNaN(base)) base = megabytes;
  console.log(
    `${count} articles: peak ${megabytes.toFixed(0)} MB (× ${(megabytes / base).toFixed(2)}), ${seconds.toFixed(1)} s`,
  );
}

/** @param {number} count */
async function run(count) {
  const start = process.hrtime.bigint();
  const child = spawn(
    process.execPath,
    [
      "--import",
      `${ROOT}bench/peak.mjs`,
      `${ROOT}dist/cli/main.js`,
      "check",
      "-",
      "--input=ndjson",
      "--format=ndjson",
      "--quiet",
      `--truth=${ROOT}corpus/ground-truth.yaml`,
    ],
    { stdio: ["pipe", "pipe", "inherit", "pipe"] },
  );
  let peak = "";
  child.stdio[3]?.on("data", (chunk) => {
    peak += chunk;
  });
  let lines = 0;
  child.stdout?.on("data", (/** @type {Buffer} */ chunk) => {
    for (const byte of chunk) if (byte === 10) lines++;
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  if (child.stdin === null) throw new Error("the process has no standard input");
  // Where the process ends early, its own words on standard error say why.
  await pipeline(Readable.from(articles(count)), child.stdin).catch(() => undefined);
  await ended;
  return { megabytes: Number(peak) / 1024, seconds: Number(process.hrtime.bigint() - start) / 1e9, lines };
}

/** @param {number} count */
function* articles(count) {
  for (let index = 0; index < count; index++) {
    yield `${JSON.stringify({ ...source[index % source.length], id: `article-${index}` })}\n`;
  }
}
