import type { Mention, Sentence, Token } from "../../model/analysis.ts";
import type { Document } from "../../model/document.ts";
import { beforeIn } from "../../model/list.ts";
import { joinAppositions } from "./appositions.ts";
import { assemble } from "./assemble.ts";
import { officesOfBare } from "./bare-titles.ts";
import { type Chunk, readPassage } from "./chunks.ts";
import { createDiscourse } from "./discourse.ts";
import { draft } from "./drafting.ts";
import type { Draft } from "./drafts.ts";
import { withoutJuniors } from "./juniors.ts";
import type { Knowledge } from "./knowledge.ts";
import { quotedSpans } from "./quotes.ts";
import { type ReferenceContext, referenceAt } from "./references.ts";
import { createRegistry } from "./registry.ts";
import { rememberCountry, rememberDraft } from "./remembering.ts";
import type { RolePhrase } from "./roles.ts";
import { createSurnameResolver } from "./surnames.ts";
import type { Word } from "./words.ts";

/** Makes the reader of one article after another; nothing is kept between them. */
export function createArticleReader(
  knowledge: Knowledge,
): (input: { document: Document; tokens: readonly Token[]; sentences: readonly Sentence[] }) => readonly Mention[] {
  return ({ document, tokens, sentences }) => {
    const passages = sentences.map((sentence) => readPassage(knowledge, tokens, sentence));
    const registry = createRegistry(knowledge, passages, document.text);
    const discourse = createDiscourse();
    const context = {
      knowledge,
      text: document.text,
      registry,
      resolveSurname: createSurnameResolver(registry),
      officesOfBare: (phrase: RolePhrase) => officesOfBare(discourse, phrase),
    };
    const isQuoted = createQuoteTest(document);
    const mentions: Mention[] = [];
    for (const [index, passage] of passages.entries()) {
      const { drafts, countries } = draft(context, passage);
      joinAppositions(passage, drafts);
      const block = passage.sentence.block;
      const reference: ReferenceContext = {
        knowledge,
        discourse,
        text: document.text,
        passage,
        sentence: index,
        block,
        firstOfBlock: beforeIn(passages, index)?.sentence.block !== block,
        isQuoted,
      };
      for (const made of withReferences(reference, drafts, countries)) mentions.push(mentionOf(passage.words, made));
    }
    return withoutJuniors(mentions, document.text);
  };
}

/** Goes through the sentence once more, word by word: resolves pronouns and groups, and keeps what later ones look back on. */
function withReferences(context: ReferenceContext, drafts: readonly Draft[], countries: readonly Chunk[]): Draft[] {
  const { words } = context.passage;
  const all: Draft[] = [];
  let next = 0;
  let country = 0;
  let lastPerson: Draft | undefined;
  for (let at = 0; at < words.length; ) {
    for (; country < countries.length && (countries[country] as Chunk).first <= at; country++) {
      rememberCountry(context, countries[country] as Chunk);
    }
    const drafted = drafts[next];
    const made = drafted?.first === at ? drafted : referenceAt(context, at);
    if (made === drafted) next++;
    if (
      made === null ||
      made === undefined ||
      (made !== drafted && drafted !== undefined && made.last > drafted.first)
    ) {
      at++;
      continue;
    }
    all.push(made);
    rememberDraft(context, made, lastPerson);
    if (made.type === "PERSON") lastPerson = made;
    at = Math.max(at + 1, made.last);
  }
  return all;
}

function createQuoteTest(document: Document): (offset: number) => boolean {
  const spans = quotedSpans(document);
  let next = 0;
  return (offset) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= offset) next++;
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

function mentionOf(words: readonly Word[], made: Draft): Mention {
  const { first, last, headFirst, headLast } = made;
  const head = { start: startOf(words, headFirst), end: endOf(words, headLast) };
  return assemble({ start: startOf(words, first), end: endOf(words, last) }, head, made);
}

function startOf(words: readonly Word[], index: number): number {
  return words[index]?.start ?? 0;
}

function endOf(words: readonly Word[], index: number): number {
  return words[index - 1]?.end ?? 0;
}
