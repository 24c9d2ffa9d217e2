import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { loadLexicon } from "../../src/lexicon/index.ts";
import type { Document } from "../../src/model/document.ts";
import type { Finding } from "../../src/model/finding.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { readArticles } from "../../src/read/index.ts";
import { readTruth } from "../../src/truth/index.ts";

const ARTICLES = "corpus/articles";
export const TRUTHS = ["corpus/ground-truth.yaml", "corpus/truth"];

/** An article of the corpus and what the check found in it. */
export interface Checked {
  /** The file's name without its extension; of an article in an archive its own id. */
  readonly name: string;
  readonly document: Document;
  readonly findings: readonly Finding[];
}

const indexSchema = z.array(z.strictObject({ file: z.string(), published: z.iso.date() }));

/** Checks every article of the corpus against its whole ground truth, in order of file name. */
export async function checkCorpus(): Promise<readonly Checked[]> {
  const { check } = createPipeline({ lexicon: loadLexicon(), truth: readTruth(TRUTHS) });
  return (await corpusDocuments()).map(({ name, document }) => ({ name, document, findings: check(document) }));
}

/** Every article of the corpus, in order of file name. */
export async function corpusDocuments(): Promise<readonly Omit<Checked, "findings">[]> {
  const index = indexSchema.parse(parse(readFileSync(join(ARTICLES, "index.yaml"), "utf8")));
  const dates = new Map(index.map(({ file, published }) => [file, published]));
  const files = readdirSync(ARTICLES).filter((file) => /\.(?:md|txt|ndjson)$/.test(file));
  const articles: Omit<Checked, "findings">[] = [];
  for (const file of files.sort()) {
    const published = dates.get(file);
    const settings = published === undefined ? {} : { published };
    for await (const { document, fault } of readArticles([join(ARTICLES, file)], settings)) {
      if (document === undefined) throw new Error(`${file}: ${fault?.message}`);
      const name = basename(document.id).replace(/\.(?:md|txt)$/, "");
      articles.push({ name, document });
    }
  }
  return articles;
}

/** The words that a finding judges, on one line. */
export function wordsOf({ claim }: Finding, { text }: Document): string {
  return text.slice(claim.span.start, claim.span.end).replace(/\s+/g, " ");
}

const LABELS = { supported: "match", refuted: "contradiction", "not-enough-info": "unverified" } as const;

/** The committed run: every finding of every article, one a line. */
export function reportOf(checked: readonly Checked[]): string {
  const articles = checked.map(({ name, document, findings }) => {
    const lines = findings.map((finding) => {
      const { verdict, ruleId, level, message, location } = finding;
      return JSON.stringify({
        at: `${location.line}:${location.column}`,
        verdict: LABELS[verdict.label],
        rule: ruleId,
        ...(verdict.label === "refuted" ? { level } : {}),
        words: wordsOf(finding, document),
        message,
        evidence: verdict.evidence.map(({ id }) => id),
      });
    });
    const body = lines.map((line) => `      ${line}`).join(",\n");
    return `  {\n    "article": ${JSON.stringify(name)},\n    "published": ${JSON.stringify(document.published)},\n    "findings": [\n${body}\n    ]\n  }`;
  });
  return `[\n${articles.join(",\n")}\n]\n`;
}
