/*
 * Writes docs/timexes.md: what factlint, chrono-node and compromise-dates read in the sentences of
 * test/analyze/timexes/forms.yaml, by running all three.
 *   npm run docs:timexes
 */
import { readFileSync, writeFileSync } from "node:fs";
import * as chrono from "chrono-node";
import nlp from "compromise";
import compromiseDates from "compromise-dates";
import { parse } from "yaml";
import { built, ROOT } from "./built.mjs";

process.env.TZ = "UTC";
nlp.plugin(/** @type {any} */ (compromiseDates));

/** @type {typeof import("../src/lexicon/index.ts")} */
const { loadLexicon } = await built("lexicon/index.ts");
/** @type {typeof import("../src/read/text.ts")} */
const { textReader } = await built("read/text.ts");
/** @type {typeof import("../src/analyze/tokens.ts")} */
const { createTokenizer } = await built("analyze/tokens.ts");
/** @type {typeof import("../src/analyze/timexes/index.ts")} */
const { createTimexFinder } = await built("analyze/timexes/index.ts");
/** @type {typeof import("../src/model/edtf.ts")} */
const { dateRange } = await built("model/edtf.ts");
/** @type {typeof import("../src/model/calendar.ts")} */
const { toDay } = await built("model/calendar.ts");

const PUBLISHED = "2018-06-15";
const lexicon = loadLexicon();
const tokenize = createTokenizer(lexicon);
const findTimexes = createTimexFinder(lexicon.timexes);

/** @type {readonly { kind: string, sentences: readonly { text: string, short?: string }[] }[]} */
const kinds = parse(readFileSync(`${ROOT}test/analyze/timexes/forms.yaml`, "utf8"));

/** What a library reads: its words and the start of what they mean. @typedef {{ words: string, start: string | undefined }} Reading */

/** @param {string} text @returns {Reading[]} */
function chronoReads(text) {
  return chrono.casual.parse(text, new Date(`${PUBLISHED}T12:00:00Z`)).map(({ text: words, start }) => {
    const iso = start.date().toISOString();
    return { words, start: start.isCertain("hour") ? iso.slice(0, 16) : iso.slice(0, 10) };
  });
}

/** @param {string} text @returns {Reading[]} */
function compromiseReads(text) {
  const document = /** @type {any} */ (nlp(text));
  /** @type {{ text: string, dates: { start?: string | null } }[]} */
  const dates = document.dates({ today: PUBLISHED, timezone: "UTC" }).json();
  /** @type {{ text: string }[]} */
  const lengths = dates.length > 0 ? [] : document.durations().json();
  return [
    ...dates.map((one) => ({ words: one.text, start: one.dates.start?.slice(0, 16).replace("T00:00", "") })),
    ...lengths.map((one) => ({ words: one.text, start: "a length" })),
  ];
}

/** @param {string} text */
function ours(text) {
  const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, { published: PUBLISHED });
  if (document === undefined) throw new Error("plain text can always be read");
  return findTimexes({ document, ...tokenize(document) });
}

/** A reading, with ≠ where its first day lies outside what factlint reads. @param {readonly Reading[]} readings @param {ReturnType<typeof ours>} timexes */
function cell(readings, timexes) {
  if (readings.length === 0) return "–";
  const range = timexes[0]?.edtf === undefined ? undefined : dateRange(timexes[0].edtf);
  return readings
    .map(({ start }, index) => {
      if (start === undefined) return "no date";
      const day = toDay(start.slice(0, 10));
      const isOutside =
        index === 0 &&
        range !== undefined &&
        day !== undefined &&
        (day < (range.start ?? day) || day > (range.end ?? day));
      return isOutside ? `≠ ${start}` : start;
    })
    .join(", ");
}

/** @param {{ text: string, short?: string }} sentence */
function row({ text, short }) {
  const timexes = ours(text);
  const values = timexes
    .map(({ value, mod }) => (mod === undefined ? `\`${value}\`` : `\`${value}\` ${mod}`))
    .join(", ");
  const own = timexes.length === 0 ? "–" : short === undefined ? values : `${values} (${short})`;
  return `| ${text} | ${own} | ${cell(chronoReads(text), timexes)} | ${cell(compromiseReads(text), timexes)} |`;
}

const sections = kinds.map(
  ({ kind, sentences }) => `## ${kind}

| written on Friday, ${PUBLISHED} | factlint | chrono-node | compromise-dates |
|---|---|---|---|
${sentences.map(row).join("\n")}
`,
);

const page = `# Forms of time expressions

Written by \`npm run docs:timexes\`, which runs factlint, chrono-node (casual) and compromise-dates on the same sentences; the tests
hold factlint's column to what it reads. factlint gives TIMEX3 values: a week is a week (\`2018-W23\`), a length a length (\`P2W\`), a
repetition a set. The libraries give instants: the column shows where what they read begins. A dash: nothing is read. ≠: what is
read begins on a day outside factlint's value. Where two libraries differ over direction ("They met on Monday"), factlint follows
the tense.

${sections.join("\n")}`;
writeFileSync(`${ROOT}docs/timexes.md`, page);
console.log(`${kinds.length} kinds, ${kinds.reduce((total, { sentences }) => total + sentences.length, 0)} sentences`);
