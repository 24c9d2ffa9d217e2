import { createAttributionFinder } from "../../../src/analyze/attributions/index.ts";
import { createTokenizer } from "../../../src/analyze/tokens.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { Attribution, Mention } from "../../../src/model/analysis.ts";
import type { Document } from "../../../src/model/document.ts";

export const lexicon = loadLexicon();
const tokenize = createTokenizer(lexicon);
const find = createAttributionFinder(lexicon.cues);

/** A document of plain paragraphs, one a line. */
export function documentOf(text: string): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: "paragraph" as const,
  }));
  const segments = [{ start: 0, end: text.length, rawStart: 0, rawEnd: text.length }];
  return { uri: "t", id: "t", raw: text, rawLine: 1, text, blocks, segments, language: "en" };
}

/** The attributions of a text; without mentions, sources are read from words alone. */
export function attributionsOf(text: string, mentions: readonly Mention[] = []): readonly Attribution[] {
  const document = documentOf(text);
  return find({ document, ...tokenize(document), mentions });
}

/** Attributions as `style source | cue | content / content`, in text order. */
export function shown(text: string): string[] {
  const words = (span: { start: number; end: number } | null): string =>
    span === null ? "-" : text.slice(span.start, span.end);
  return attributionsOf(text).map(
    ({ style, source, cue, content }) =>
      `${style} ${words(source)} | ${words(cue)} | ${content.map(words).join(" / ")}`,
  );
}
