import type { Mention, Sentence, Token } from "../../model/analysis.ts";
import type { Document } from "../../model/document.ts";
import type { NameEntry } from "../../model/truth.ts";
import { createArticleReader } from "./article.ts";
import { createKnowledge } from "./knowledge.ts";
import type { MentionLexicon } from "./lexemes.ts";

/** What the pass reads. */
export interface MentionInput {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Finds the mentions of a document, in text order; they do not overlap. */
export type MentionFinder = (input: MentionInput) => readonly Mention[];

/**
 * Makes the pass that finds who and what a text speaks of: names, family names, titled forms, offices, demonyms, groups and
 * pronouns. Building takes time in proportion to the names; reading does not depend on their number.
 */
export function createMentionFinder({
  lexicon,
  names,
}: {
  lexicon: MentionLexicon;
  names: readonly NameEntry[];
}): MentionFinder {
  const read = createArticleReader(createKnowledge(lexicon, names));
  return (input) => read(input);
}
