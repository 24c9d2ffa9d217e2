import { createTimexFinder } from "../../../src/analyze/timexes/index.ts";
import { createTokenizer } from "../../../src/analyze/tokens.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { Timex } from "../../../src/model/analysis.ts";
import type { Document } from "../../../src/model/document.ts";

export const lexicon = loadLexicon();
const tokenize = createTokenizer(lexicon);
const find = createTimexFinder(lexicon.timexes);

/** The expressions of a text of one paragraph a line, with their words. */
export function read(text: string, published?: string): (Timex & { words: string })[] {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: "paragraph" as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const document: Document = {
    uri: "test",
    id: "test",
    raw: text,
    rawLine: 1,
    text,
    blocks,
    segments: [{ start: 0, end: text.length, rawStart: 0, rawEnd: text.length }],
    language: "en",
    ...(published === undefined ? {} : { published }),
  };
  return find({ document, ...tokenize(document) }).map((timex) => ({
    ...timex,
    words: text.slice(timex.start, timex.end),
  }));
}
