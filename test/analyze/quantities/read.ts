import { createAnalyzer } from "../../../src/analyze/index.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { Quantity } from "../../../src/model/analysis.ts";
import { paragraph } from "../paragraph.ts";

export const lexicon = loadLexicon();
const analyze = createAnalyzer(lexicon, []);

/** The quantities of a text of one paragraph. */
export function quantitiesIn(text: string): readonly Quantity[] {
  return analyze(paragraph(text, "2025-08-26")).quantities;
}
