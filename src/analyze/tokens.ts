import type { Lexicon } from "../lexicon/index.ts";
import type { Sentence, Token } from "../model/analysis.ts";
import type { Document } from "../model/document.ts";
import { createSentenceSplitter } from "./sentences.ts";
import { tokenize } from "./tokenize.ts";

/** The tokens and sentences of a document. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Makes the first pass: tokens and sentences, block by block. */
export function createTokenizer(lexicon: Pick<Lexicon, "abbreviations">): (document: Document) => Tokens {
  const split = createSentenceSplitter(lexicon.abbreviations);
  return (document) => {
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    for (const [index, block] of document.blocks.entries()) {
      const first = tokens.length;
      tokenize(document.text, block, tokens);
      split(tokens, first, index, sentences);
    }
    return { tokens, sentences };
  };
}
