/*
 * Scores extraction against gold and writes reports/evaluation.md:
 *   npm run eval -- --timex GOLD.ndjson --timex-calendar GOLD.ndjson --attribution GOLD.ndjson
 * Gold is one article a line: {id, text, dct?, timex:[{start,end,text,type,value}]} or {id, text, quotes:[{start,end,kind,
 * speaker,speakerName,speech}], ignore}. `--timex-calendar` is for gold that holds calendar dates and times alone.
 *   npm run eval -- --mutate
 * changes what the check gets right, one word at a time, and writes reports/mutations.md (see test/mutations).
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { built, ROOT } from "./built.mjs";
import { scoreAttributions } from "./score-attribution.mjs";
import { scoreTimexes } from "./score-timex.mjs";
import { percent } from "./scoring.mjs";

const several = {
  type: /** @type {const} */ ("string"),
  multiple: /** @type {const} */ (true),
  default: /** @type {string[]} */ ([]),
};
const { values } = parseArgs({
  options: {
    timex: several,
    "timex-calendar": several,
    attribution: several,
    mutate: { type: "boolean", default: false },
    missed: { type: "string" },
    out: { type: "string", default: `${ROOT}reports/evaluation.md` },
  },
});

/** @type {typeof import("../src/lexicon/index.ts")} */
const { loadLexicon } = await built("lexicon/index.ts");
/** @type {typeof import("../src/pipeline.ts")} */
const { createPipeline } = await built("pipeline.ts");
/** @type {typeof import("../src/read/index.ts")} */
const { readers } = await built("read/index.ts");
/** @type {typeof import("../src/truth/index.ts")} */
const { parseTruth } = await built("truth/index.ts");

// No ground truth: what is scored must not hang on knowing the names.
const { analyze } = createPipeline({ lexicon: loadLexicon(), truth: parseTruth([]) });
const ndjson = readers.find(({ id }) => id === "ndjson");

/** @param {string} file @returns {any[]} */
function readGold(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** @param {{ id: string, text: string, dct?: string }} article */
function analysisOf({ id, text, dct }) {
  const raw = JSON.stringify({ id, text, ...(dct === undefined ? {} : { date: dct }) });
  const reading = ndjson?.read({ uri: "gold", raw, rawLine: 1 }, {});
  if (reading?.document === undefined) throw new Error(`${id}: ${reading?.fault.message}`);
  return analyze(reading.document);
}

/** @param {string} file @param {boolean} calendar */
function timexSection(file, calendar) {
  const pages = readGold(file).map((gold) => {
    const found = analysisOf(gold).timexes.map((timex) => ({
      ...timex,
      text: gold.text.slice(timex.start, timex.end),
    }));
    return { id: gold.id, gold: gold.timex, found };
  });
  const result = scoreTimexes(pages, { calendar });
  return `## Time expressions: ${basename(file)}${calendar ? " (calendar)" : ""}

${pages.length} articles, ${result.gold} expressions in the gold, ${result.found} found.

| | precision | recall | F1 |
|---|---|---|---|
| strict | ${row(result.strict)} |
| relaxed | ${row(result.relaxed)} |
| type | | | ${percent(result.typeF1)} |
| value (accuracy ${percent(result.valueAccuracy)}) | | | ${percent(result.valueF1)} |

${errorTable(result.errors)}`;
}

/** @param {string} file */
function attributionSection(file) {
  const pages = readGold(file).map((gold) => ({
    id: gold.id,
    text: gold.text,
    ignore: gold.ignore ?? [],
    gold: gold.quotes,
    found: analysisOf(gold).attributions.flatMap((attribution) => quotesOf(attribution, gold.text)),
  }));
  const views = scoreAttributions(pages);
  const rows = views.map(
    (view) =>
      `| ${view.name} | ${view.gold} | ${view.found} | ${row(view.spans)} | ${percent(view.sources)} | ${row(view.endToEnd)} |`,
  );
  const errors = views.find(({ name }) => name === "speech of all kinds")?.errors ?? [];
  return `## Attribution: ${basename(file)}

| ${pages.length} articles | gold | found | span P | R | F1 | source right | end-to-end P | R | F1 |
|---|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}

${errorTable(errors)}`;
}

/**
 * @param {import("../src/model/analysis.ts").Attribution} attribution
 * @param {string} text
 * @returns {import("./score-sources.mjs").Quote[]}
 */
function quotesOf({ content, style, source }, text) {
  const speaker =
    source === null ? null : { start: source.start, end: source.end, text: text.slice(source.start, source.end) };
  return content.map(({ start, end }) => ({ start, end, kind: style, speaker, speakerName: source?.name ?? null }));
}

/** @param {import("./scoring.mjs").Scores} scores */
function row({ precision, recall, f1 }) {
  return `${percent(precision)} | ${percent(recall)} | ${percent(f1)}`;
}

/** @param {readonly (readonly [string, number])[]} errors */
function errorTable(errors) {
  return `| remaining errors | count |\n|---|---|\n${errors.map(([name, count]) => `| ${name} | ${count} |`).join("\n")}\n`;
}

/** @param {string} report @param {string | undefined} missed */
function mutate(report, missed) {
  const env = { ...process.env, MUTATIONS: report, ...(missed === undefined ? {} : { MUTATIONS_MISSED: missed }) };
  const { status } = spawnSync("npx", ["vitest", "run", "test/mutations"], { cwd: ROOT, env, stdio: "inherit" });
  console.log(readFileSync(report, "utf8"));
  process.exitCode = status ?? 2;
}

const sections = [
  ...values.timex.map((file) => timexSection(file, false)),
  ...values["timex-calendar"].map((file) => timexSection(file, true)),
  ...values.attribution.map(attributionSection),
];
if (values.mutate) mutate(`${ROOT}reports/mutations.md`, values.missed);
if (sections.length === 0) {
  if (values.mutate) process.exit();
  console.error("name gold files: --timex, --timex-calendar or --attribution; or --mutate");
  process.exitCode = 2;
} else {
  const page = `# Evaluation of extraction

Written by \`npm run eval\`; the gold is no part of the project. No ground truth is loaded: no name is known beforehand.

${sections.join("\n")}`;
  writeFileSync(values.out, page);
  console.log(page);
}
