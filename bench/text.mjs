import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { ROOT } from "./built.mjs";

/** Sentences with names and numbers that no vocabulary holds: without them a text repeated is read faster than real news. */
const FRAMES = [
  "“We will not wait another year,” $N told reporters in $P on $W.",
  "$N, who chairs the council of $P, said the plan would cost $$# million.",
  "The meeting in $P on $M $D, $Y ended without a vote.",
  "According to $N, about # people lived in $P before $M $Y.",
  "$N and $N met twice in $Y, but no agreement was reached in $P.",
  "Police in $P arrested # people after the march, $N's office said.",
];
/** Most of what news says makes no claim that could be checked. */
const PLAIN = [
  "The road along the river stays closed while crews clear the debris and check the bridge at $P for cracks.",
  "Residents of $P had complained for a long time about the noise, the dust and the trucks that pass their houses.",
  "Farmers around $P depend on the canal, which runs dry when the reservoir upstream is not opened early enough.",
  "The old mill, a brick building with a tall chimney, is the last of its kind in the valley near $P.",
  "Critics of $N see little sense in the plan and point to the rising cost of steel, cement and labour.",
  "The exhibition shows paintings, letters and tools that belonged to the $N family and its workshop.",
  "Most of the students walk to school, although the path through the forest is steep and often muddy.",
  "Volunteers hand out water, blankets and bread at the station, where trains from $P arrive every hour.",
  "The orchestra of $P plays on instruments that the town's craftsmen built from local maple and spruce.",
  "Behind the counter $N keeps a notebook in which every customer is listed, with a remark on taste and temper.",
  "Scientists suspect that the warmer water drives the fish north, away from the nets of the coastal villages.",
  "The company makes pumps, valves and pipes, and sells most of them to breweries and dairies abroad.",
];
/** The share of sentences like the first ones: with the articles between them, about as many claims a megabyte as in news. */
const TELLING = 0.1;
const ONSETS = ["b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "sh", "kr", "st", "tr"];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "io"];
const ENDS = ["n", "r", "s", "l", "m", "ck", "th", "rd", ""];
const MONTHS = ["January", "March", "April", "June", "August", "September", "October", "December"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** The whole ground truth of the corpus. */
export const TRUTH = [`${ROOT}corpus/ground-truth.yaml`, `${ROOT}corpus/truth`];

/** @typedef {{ readonly text: string, readonly published: string }} BenchArticle */

/**
 * News-like articles of about `bytes` in all, the same on every machine: the project's own articles in which nothing is wrong,
 * whole and in turn, each with its own date, with paragraphs about invented people and places between theirs. Those with a planted fault
 * are left out: news seldom holds a contradiction, and each costs a second reading.
 * @param {number} bytes
 * @returns {readonly BenchArticle[]}
 */
export function benchArticles(bytes) {
  const random = generator(20250826);
  const pick = (/** @type {readonly string[]} */ list) =>
    /** @type {string} */ (list[Math.floor(random() * list.length)]);
  const sentence = () => filled(pick(random() < TELLING ? FRAMES : PLAIN), random, pick);
  const invented = () => Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(" ");
  const sources = cleanArticles();
  /** @type {BenchArticle[]} */
  const articles = [];
  for (let size = 0; size < bytes; ) {
    const { text: source, published } = /** @type {BenchArticle} */ (sources[articles.length % sources.length]);
    const text = source
      .split(/\n\s*\n|\n/)
      .filter((paragraph) => paragraph.trim() !== "")
      .flatMap((paragraph) => [paragraph, invented(), invented(), invented()])
      .join("\n\n");
    size += Buffer.byteLength(text);
    articles.push({ text, published });
  }
  return articles;
}

/** The articles of the corpus whose expected verdicts hold no contradiction. @returns {readonly BenchArticle[]} */
function cleanArticles() {
  const folder = `${ROOT}corpus/articles/`;
  /** @type {readonly { file: string, published: string }[]} */
  const dates = parse(readFileSync(`${folder}index.yaml`, "utf8"));
  const names = readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .filter((name) => expectedContradictions(name).length === 0)
    .sort();
  return names.map((name) => {
    const [, front = "", text = ""] =
      /^(?:---\n([\s\S]*?)\n---\n)?([\s\S]*)$/.exec(readFileSync(folder + name, "utf8")) ?? [];
    const published = /^published: (\S+)$/m.exec(front)?.[1] ?? dates.find(({ file }) => file === name)?.published;
    if (published === undefined) throw new Error(`${name} has no date`);
    return { text, published };
  });
}

/** @param {string} article @returns {readonly unknown[]} */
function expectedContradictions(article) {
  const file = `${ROOT}corpus/expected/${article.replace(/\.\w+$/, ".yaml")}`;
  return parse(readFileSync(file, "utf8")).contradictions ?? [];
}

/**
 * @param {string} frame
 * @param {() => number} random
 * @param {(list: readonly string[]) => string} pick
 */
function filled(frame, random, pick) {
  const word = () => {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(ONSETS) + pick(VOWELS));
    const name = syllables.join("") + pick(ENDS);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  return frame
    .replace(/\$N/g, () => `${word()} ${word()}`)
    .replace(/\$P/g, word)
    .replace(/\$W/g, () => pick(WEEKDAYS))
    .replace(/\$M/g, () => pick(MONTHS))
    .replace(/\$D/g, () => String(1 + Math.floor(random() * 28)))
    .replace(/\$Y/g, () => String(1990 + Math.floor(random() * 35)))
    .replace(/\$#|#/g, (mark) => (mark === "$#" ? "$" : "") + String(1 + Math.floor(random() * 900)));
}

/** A linear congruential generator: numbers from 0 to 1. @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
