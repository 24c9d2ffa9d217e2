import { createAnalyzer } from "../../../src/analyze/index.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { Quantity } from "../../../src/model/analysis.ts";

export const lexicon = loadLexicon();
const analyze = createAnalyzer(lexicon, []);

/** The quantities of a text of one paragraph. */
export function quantitiesIn(text: string): readonly Quantity[] {
  return analyze({
    uri: "-",
    id: "-",
    raw: text,
    rawLine: 1,
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    segments: [],
    published: "2025-08-26",
    language: "en",
  }).quantities;
}
