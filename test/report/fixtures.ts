import { grade } from "../../src/grade.ts";
import type { Rule, Verdict } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { ArticleResult, Finding } from "../../src/model/finding.ts";
import type { TruthRecord } from "../../src/model/truth.ts";
import { readers } from "../../src/read/index.ts";
import { NOTHING, type Run, reporters, tally } from "../../src/report/index.ts";

const record: TruthRecord<unknown> = {
  id: "singapore-summit",
  fact: { id: "singapore-summit", names: ["Singapore summit"], date: "2018-06-12" },
  citations: [
    { id: "c", type: "article-newspaper", title: "Trump and Kim meet", publisher: "Reuters", issued: "2018-06-12" },
  ],
  location: { uri: "truth/summits.yaml", line: 34, column: 5, endLine: 34, endColumn: 21 },
};

const rules: readonly Rule[] = [
  {
    id: "event/date",
    summary: "An event is dated otherwise than on record.",
    what: "Compares the date of an event with the record.",
    why: "A wrong date is the most common slip.",
    example: { truth: "events: []", article: "The summit was in July 2018.", expect: "1:19 error  …  [event/date]" },
  },
];

const run: Run = { version: "1.2.3", rules, single: true, detail: "usual", color: false, width: 80 };

/** A document read by one of the readers. */
export function documentOf(raw: string, format = "text", uri = `article.${format}`): Document {
  const { document } = readers.find(({ id }) => id === format)?.read({ uri, raw, rawLine: 1 }, {}) ?? {};
  if (document === undefined) throw new Error(`not readable: ${raw}`);
  return document;
}

/** A finding at some words of the document; `verdict` overrides those of a contradiction about a date. */
export function findingAt(document: Document, words: string, verdict: Partial<Verdict> = {}): Finding {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in the text`);
  const span = { start, end: start + words.length };
  const refuted = {
    label: "refuted",
    rule: "event/date",
    message: `dated ${words}, on record as 2018-06-12`,
    evidence: [record],
    actual: words,
    expected: ["2018-06-12"],
    edits: [{ span, replacement: "June 2018", evidence: record.id }],
    certainty: "firm",
  };
  const claim = { kind: "event", span, assertion: null, basis: [] };
  return grade(claim, { ...refuted, ...verdict } as Verdict, document);
}

/** What a reporter writes for these articles. */
export function report(id: string, results: readonly ArticleResult[], settings: Partial<Run> = {}): string {
  const reporter = reporters.find((one) => one.id === id);
  if (reporter === undefined) throw new Error(`there is no reporter \`${id}\``);
  const { begin, article, end } = reporter.open({ ...run, ...settings });
  return begin() + results.map(article).join("") + end(results.reduce(tally, NOTHING));
}
