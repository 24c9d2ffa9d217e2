import type { Analysis } from "../../model/analysis.ts";
import { locate } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import type { TruthRecord } from "../../model/truth.ts";

const LONGEST_WORDS = 60;

/** What the article says in one place, as a record to hold another place against: the article itself is its citation. */
export function ownRecord<F>({ document }: Analysis, span: Span, fact: F): TruthRecord<F> {
  const { id, title = id, published } = document;
  return {
    id: `article: “${shownWords(document.text, span)}”`,
    fact,
    citations: [{ id, type: "article", title, ...(published === undefined ? {} : { issued: published }) }],
    location: locate(document, span),
    span: { start: span.start, end: span.end },
  };
}

/** The words of a range on one line, cut where they are many. */
export function shownWords(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + LONGEST_WORDS)).replace(/\s+/g, " ");
  return end > start + LONGEST_WORDS ? `${words.trimEnd()} …` : words;
}

/** `line:column` of a range in the file. */
export function placeOf({ document }: Analysis, span: Span): string {
  const { line, column } = locate(document, span);
  return `${line}:${column}`;
}
