import type { Analysis } from "../model/analysis.ts";
import type { Document } from "../model/document.ts";
import type { ArticleResult } from "../model/finding.ts";
import type { Pipeline } from "../pipeline.ts";
import type { Reading } from "../read/index.ts";

/** An article that could not be read, or that made a step of factlint fail. */
export type Broken = Extract<ArticleResult, { readonly fault: object }>;

type Articles = AsyncIterable<Reading> | Iterable<Reading>;

/**
 * Judges articles in the order they come, one at a time and only when the next result is asked for: memory does not grow with
 * their number. An article that could not be read, or that makes a step throw, is a fault in its place.
 */
export function checkArticles(articles: Articles, pipeline: Pick<Pipeline, "check">): AsyncGenerator<ArticleResult> {
  return eachArticle(articles, (document) => ({ document, findings: pipeline.check(document) }));
}

/** As `checkArticles`, but only reads the articles, without judging them. */
export function analyzeArticles(
  articles: Articles,
  pipeline: Pick<Pipeline, "analyze">,
): AsyncGenerator<{ readonly analysis: Analysis; readonly fault?: undefined } | Broken> {
  return eachArticle(articles, (document) => ({ analysis: pipeline.analyze(document) }));
}

async function* eachArticle<R>(articles: Articles, step: (document: Document) => R): AsyncGenerator<R | Broken> {
  for await (const reading of articles) yield reading.fault === undefined ? attempt(reading.document, step) : reading;
}

function attempt<R>(document: Document, step: (document: Document) => R): R | Broken {
  try {
    return step(document);
  } catch (error) {
    return { id: document.id, fault: internalFault(document, error), internal: true };
  }
}

function internalFault({ uri, rawLine }: Document, error: unknown): Broken["fault"] {
  const message = error instanceof Error ? error.message : String(error);
  return {
    location: { uri, line: rawLine, column: 1, endLine: rawLine, endColumn: 1 },
    message: `internal error: ${message}`,
    mend: "please report this article as a bug of factlint",
  };
}
