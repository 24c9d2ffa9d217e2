import type { Lexicon } from "../lexicon/index.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Document } from "../model/document.ts";
import type { NameEntry } from "../model/truth.ts";
import { createAttributionFinder } from "./attributions/index.ts";
import { createEventFinder } from "./events/index.ts";
import { createMentionFinder } from "./mentions/index.ts";
import { createQuantityFinder } from "./quantities/index.ts";
import { createTimexFinder } from "./timexes/index.ts";
import { createTokenizer } from "./tokens.ts";

/** Reads a document: every pass in order, each given just what it needs. Pure; the result is the same whatever was read before. */
export type Analyzer = (document: Document) => Analysis;

/** Makes the analyzer out of the language knowledge and the names, never the facts, of the ground truth. */
export function createAnalyzer(lexicon: Lexicon, names: readonly NameEntry[]): Analyzer {
  const tokenize = createTokenizer(lexicon);
  const findMentions = createMentionFinder({ lexicon, names });
  const findTimexes = createTimexFinder(lexicon.timexes);
  const findAttributions = createAttributionFinder(lexicon.cues);
  const findEvents = createEventFinder(lexicon, names);
  const findQuantities = createQuantityFinder(lexicon);
  return (document) => {
    const { tokens, sentences } = tokenize(document);
    const mentions = findMentions({ document, tokens, sentences });
    const timexes = findTimexes({ document, tokens, sentences });
    const attributions = findAttributions({ document, tokens, sentences, mentions });
    const events = findEvents({ tokens, sentences, mentions, timexes });
    const quantities = findQuantities({ tokens, sentences, mentions, timexes });
    return { document, tokens, sentences, mentions, timexes, events, attributions, quantities, memo: new Map() };
  };
}
