import type { Document } from "../model/document.ts";
import type { ArticleResult } from "../model/finding.ts";
import type { Pipeline } from "../pipeline.ts";
import type { Reading } from "../read/index.ts";

/**
 * Judges articles in the order they come, one at a time and only when the next result is asked for: memory does not grow with
 * their number. An article that could not be read, or that makes a step throw, is a fault in its place.
 */
export async function* checkArticles(
  articles: AsyncIterable<Reading> | Iterable<Reading>,
  pipeline: Pick<Pipeline, "check">,
): AsyncGenerator<ArticleResult> {
  for await (const reading of articles) {
    yield reading.fault === undefined ? checkDocument(reading.document, pipeline) : reading;
  }
}

function checkDocument(document: Document, pipeline: Pick<Pipeline, "check">): ArticleResult {
  try {
    return { document, findings: pipeline.check(document) };
  } catch (error) {
    return { id: document.id, fault: internalFault(document, error), internal: true };
  }
}

function internalFault({ uri, rawLine }: Document, error: unknown): NonNullable<ArticleResult["fault"]> {
  const message = error instanceof Error ? error.message : String(error);
  return {
    location: { uri, line: rawLine, column: 1, endLine: rawLine, endColumn: 1 },
    message: `internal error: ${message}`,
    mend: "please report this article as a bug of factlint",
  };
}
