import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLexicon } from "../../src/lexicon/index.ts";
import { type Document, rawSpan } from "../../src/model/document.ts";
import type { Span } from "../../src/model/span.ts";
import type { Truth } from "../../src/model/truth.ts";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import { readers } from "../../src/read/index.ts";
import { readTruth } from "../../src/truth/index.ts";
import { corpusDocuments, TRUTHS } from "../corpus/run.ts";
import { casesOf } from "../literate/cases.ts";
import { inputOf, read, truthOf } from "../literate/check.ts";

/** An article that mutations are made of, with the ground truth it is checked against. */
export interface Source {
  readonly name: string;
  readonly truth: Truth;
  readonly pipeline: Pipeline;
  readonly document: Document;
}

const lexicon = loadLexicon();

/** The articles of the corpus, and those of the literate tests. */
export async function* readSources(): AsyncGenerator<Source> {
  const corpus = readTruth(TRUTHS);
  const pipeline = createPipeline({ lexicon, truth: corpus });
  for (const { name, document } of await corpusDocuments()) yield { name, truth: corpus, pipeline, document };
  const pages = readdirSync("test/literate").filter((name) => name.endsWith(".md"));
  // Pages share a truth among many cases: one pipeline serves neighbours.
  let last: { key: string; truth: Truth; pipeline: Pipeline } | undefined;
  for (const page of pages.sort()) {
    for (const one of casesOf(page, readFileSync(join("test/literate", page), "utf8"))) {
      const input = inputOf(one);
      const key = input.truths.join("\0");
      if (last?.key !== key) {
        const truth = truthOf(input.truths);
        last = { key, truth, pipeline: createPipeline({ lexicon, truth }) };
      }
      yield { ...last, name: `${page}:${one.line}`, document: read(input) };
    }
  }
}

/** The article with other words in the place of some, read anew from its file; undefined where it cannot be read. */
export function withEdit(document: Document, span: Span, replacement: string): Document | undefined {
  const { raw, uri, rawLine, published, format = "text" } = document;
  const { start, end } = rawSpan(document, span);
  const reader = readers.find(({ id }) => id === format);
  return reader?.read(
    { uri, raw: raw.slice(0, start) + replacement + raw.slice(end), rawLine },
    published === undefined ? {} : { published },
  ).document;
}
