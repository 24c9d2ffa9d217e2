import type { TimexEntry } from "../../lexicon/timexes.ts";
import type { Sentence, Timex, Token } from "../../model/analysis.ts";
import { toDay } from "../../model/calendar.ts";
import type { Document } from "../../model/document.ts";
import { createWordFilter } from "../../model/signature.ts";
import { anchored } from "./anchored.ts";
import { isCountedFromElsewhere } from "./counted.ts";
import { datelineOf } from "./dateline.ts";
import { dayFirst } from "./day-first.ts";
import { findExpressions } from "./expressions.ts";
import { withoutNamesakes } from "./namesakes.ts";
import { createPhraseFinder } from "./patterns/index.ts";
import { createSayingDays } from "./quoted.ts";
import { createTenseReader } from "./resolve/tense.ts";
import { buildVocabulary, heartsOf } from "./vocabulary.ts";
import { createHeartTest } from "./windows.ts";

/** What the pass reads: the document with its tokens and sentences. */
export interface TimexInput {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/**
 * Makes the pass that finds time expressions and anchors them. Its result is in text order and never overlaps. Without a
 * publication date or a dateline, what the text itself does not give stays open (`XXXX-06-12`).
 */
export function createTimexFinder(entries: readonly TimexEntry[]): (input: TimexInput) => readonly Timex[] {
  const vocabulary = buildVocabulary(entries);
  const grammar = {
    vocabulary,
    mayMean: createWordFilter(vocabulary.keys()),
    isHeart: createHeartTest(heartsOf(vocabulary)),
    findPhrase: createPhraseFinder(vocabulary),
  };
  const sayingDays = createSayingDays(vocabulary);
  const readTense = createTenseReader(vocabulary);
  return ({ document, tokens, sentences }) => {
    const { text, published, blocks } = document;
    const found = withoutNamesakes(findExpressions({ text, tokens, sentences }, grammar), tokens, vocabulary);
    const expressions = dayFirst(found, text);
    const day = published === undefined ? datelineOf(expressions, sentences, blocks) : toDay(published.slice(0, 10));
    const said = sayingDays(expressions, tokens, sentences);
    return anchored(
      expressions,
      day,
      said,
      ({ sentence, firstToken, endToken }) => readTense(tokens, sentences[sentence] as Sentence, firstToken, endToken),
      (expression, previous) => isCountedFromElsewhere(expression, previous, tokens),
    );
  };
}
