import type { Lexicon } from "../../lexicon/index.ts";
import type { Attribution, Mention, Sentence, Token } from "../../model/analysis.ts";
import type { Document } from "../../model/document.ts";
import { bySpan } from "../../model/span.ts";
import { toAttributions } from "./attribution.ts";
import { indexCues } from "./cue-index.ts";
import { attributeFloating } from "./floating.ts";
import { joinReports } from "./join.ts";
import { createSourceReader } from "./mention.ts";
import { findQuotations } from "./quotations.ts";
import { findReports } from "./speech.ts";
import { readTranscript } from "./transcript.ts";
import { findUnits } from "./units.ts";

/** What attributions are read from. */
export interface AttributionInput {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

export type AttributionFinder = (input: AttributionInput) => readonly Attribution[];

/** Makes the pass that tells who said what. Attributions come in text order; one with several pieces has one style. */
export function createAttributionFinder(cues: Lexicon["cues"]): AttributionFinder {
  const index = indexCues(cues);
  return ({ document, tokens, sentences, mentions }) => {
    const quotations = findQuotations(document.text, document.blocks);
    const units = joinReports(index, findUnits(tokens, sentences, quotations, index.mayLead));
    const sourceOf = createSourceReader(document.text, mentions);
    const transcript = readTranscript(document.text, document.blocks, sourceOf);
    const told = new Set<number>();
    const reported = units.map((unit) => {
      const { block } = unit;
      const spoken = transcript.get(block);
      if (spoken === undefined) {
        if (unit.silent) return [];
        const items = unit.items();
        return findReports(index, items).flatMap((report) => toAttributions(document.text, items, report, sourceOf));
      }
      const first = !told.has(block);
      told.add(block);
      return first ? [spoken] : [];
    });
    const floating = attributeFloating(document, units, reported, sourceOf, transcript);
    return [...reported.flat(), ...floating].sort((a, b) => bySpan(a, b));
  };
}
