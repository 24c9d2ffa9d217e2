/*
 * Where the time of the full check goes, by part of the program; writes reports/profile.md.
 *   npm run profile [-- --megabytes 2]
 */
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { parseArgs } from "node:util";
import { built, ROOT } from "./built.mjs";
import { benchArticles, TRUTH } from "./text.mjs";

const { values } = parseArgs({ options: { megabytes: { type: "string", default: "2" } } });

/** @type {typeof import("../src/lexicon/index.ts")} */
const { loadLexicon } = await built("lexicon/index.ts");
/** @type {typeof import("../src/pipeline.ts")} */
const { createPipeline } = await built("pipeline.ts");
/** @type {typeof import("../src/read/text.ts")} */
const { textReader } = await built("read/text.ts");
/** @type {typeof import("../src/truth/index.ts")} */
const { readTruth } = await built("truth/index.ts");

const pipeline = createPipeline({ lexicon: loadLexicon(), truth: readTruth(TRUTH) });
const articles = benchArticles(Number(values.megabytes) * 1e6);

function checkAll() {
  for (const { text, published } of articles) {
    const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, { published });
    if (document !== undefined) pipeline.check(document);
  }
}

checkAll();
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.start");
checkAll();
const { profile } = await session.post("Profiler.stop");
session.disconnect();

const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
/** @type {Map<string, number>} */
const times = new Map();
for (const [index, sample] of (profile.samples ?? []).entries()) {
  const part = partOf(sample);
  times.set(part, (times.get(part) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
}
const total = [...times.values()].reduce((sum, time) => sum + time, 0);
const rows = [...times]
  .sort((a, b) => b[1] - a[1])
  .map(([part, time]) => `| ${part} | ${((100 * time) / total).toFixed(1)} |`);

const page = `# Where the time goes

Written by \`npm run profile\`: the full check of ${values.megabytes} MB of the benchmark's text, after one run to warm up. The time of
libraries counts for the part that calls them.

| Part | % |
|---|---|
${rows.join("\n")}
`;
writeFileSync(`${ROOT}reports/profile.md`, page);
console.log(page);

/** The folder of the program that a sample was taken in, or in a library called from there. @param {number} sample */
function partOf(sample) {
  const own = nodes.get(sample)?.callFrame.functionName ?? "";
  if (own === "(garbage collector)") return "garbage collection";
  for (let id = /** @type {number | undefined} */ (sample); id !== undefined; id = parents.get(id)) {
    const file = /\/dist\/(.+)\.js$/.exec(nodes.get(id)?.callFrame.url ?? "");
    const path = nodes.get(id)?.callFrame.url.startsWith(`file://${ROOT}`) ? file?.[1]?.split("/") : undefined;
    if (path !== undefined) return `\`${path.slice(0, 2).join("/")}\``;
  }
  return "the engine";
}
