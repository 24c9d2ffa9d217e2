import type { Mention, Sentence, Token } from "../../model/analysis.ts";
import type { Document } from "../../model/document.ts";
import type { NameEntry } from "../../model/truth.ts";
import { joinAppositions } from "./appositions.ts";
import { type Chunk, readPassage } from "./chunks.ts";
import { createDiscourse, type Discourse, remember } from "./discourse.ts";
import { draft } from "./drafting.ts";
import type { Draft } from "./drafts.ts";
import type { Knowledge } from "./knowledge.ts";
import { quotedSpans } from "./quotes.ts";
import { type ReferenceContext, referenceAt } from "./references.ts";
import { createRegistry, isSameReferent, keyOfReferent } from "./registry.ts";
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
        firstOfBlock: passages[index - 1]?.sentence.block !== block,
        isQuoted,
      };
      for (const made of withReferences(reference, drafts, countries)) mentions.push(mentionOf(passage.words, made));
    }
    return mentions;
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

function rememberCountry({ discourse, sentence, block }: ReferenceContext, chunk: Chunk): void {
  for (const entry of chunk.entries) discourse.places.add(entry.id);
  const kind = chunk.place?.kind;
  const isCountry = kind === "country" || (chunk.kind === "demonym" && kind !== "region" && kind !== "city");
  if (!isCountry && !chunk.entries.some((entry) => (entry.demonyms?.length ?? 0) > 0)) return;
  const [only, ...others] = chunk.entries;
  if (others.length > 0) return;
  const name = chunk.place?.name ?? only?.names[0] ?? "";
  const referent =
    only === undefined ? ({ kind: "unlisted", name } as const) : ({ kind: "entity", id: only.id } as const);
  remember(discourse.countries, { referent, name, gender: null, sentence, block, first: chunk.first, subject: false });
}

function rememberDraft(context: ReferenceContext, made: Draft, before: Draft | undefined): void {
  const { discourse, passage, sentence, block } = context;
  const { words } = passage;
  if (made.role !== undefined) rememberOffice(discourse, made);
  if (made.phrase !== undefined && !made.phrase.bare) rememberTitle(discourse, made.phrase);
  if (made.form === "group") {
    if (made.referent.kind === "group") discourse.group = { referent: made.referent, sentence, first: made.last };
    return;
  }
  if (made.type !== "PERSON" || made.form === "nominal" || made.plural || isUnknown(made)) return;
  const { referent, name, gender, first } = made;
  const recent = {
    referent,
    ...(name === undefined ? {} : { name }),
    gender,
    sentence,
    block,
    first,
    subject: isSubject(words, made),
  };
  remember(discourse.persons, recent);
  if (before === undefined || before.type !== "PERSON" || !arePaired(words, before, made)) return;
  if (isSameReferent(before.referent, referent)) return;
  discourse.group = { referent: { kind: "group", members: [before.referent, referent] }, sentence, first: made.last };
}

/** "Trump and Kim", "Trump and North Korea's Kim", "Trump met Kim": two persons that a later "they" may mean. */
function arePaired(words: readonly Word[], before: Draft, made: Draft): boolean {
  const between = made.first - before.last;
  if (words[before.last]?.lower === "and")
    return between === 1 || (between <= 5 && words[made.first - 1]?.lower === "'s");
  return between <= 2 && words[before.last]?.pos === "VERB";
}

/** Pronouns that stand for nobody known are no antecedents. */
function isUnknown({ form, referent }: Draft): boolean {
  return form === "pronoun" && referent.kind === "unlisted";
}

function rememberOffice({ holders }: Discourse, { role, referent }: Draft): void {
  for (const office of role?.offices ?? []) {
    const known = holders.get(office);
    if (known === undefined) holders.set(office, new Set([keyOfReferent(referent)]));
    else known.add(keyOfReferent(referent));
  }
}

function rememberTitle({ explicit }: Discourse, phrase: RolePhrase): void {
  if (phrase.title === null) return;
  const known = explicit.get(phrase.title.key) ?? new Set();
  explicit.set(phrase.title.key, phrase.offices.length === 0 ? null : new Set([...known, ...phrase.offices]));
}

/**
 * The offices that "the president" may mean: those of the places that the article has named so far; where it has named none,
 * all of that title, unless that is a single one. After "the French president", an office that is not listed, none.
 */
function officesOfBare({ explicit, places }: Discourse, { title }: RolePhrase): readonly NameEntry[] {
  if (title === null) return [];
  const used = explicit.get(title.key);
  if (used === null) return [];
  if (title.crowd !== undefined) return evidentOfCrowd(title.crowd, used, places);
  const evident = title.offices.filter((office) => used?.has(office) || office.within?.some((id) => places.has(id)));
  if (evident.length > 0) return evident;
  return title.offices.length > 1 ? title.offices : [];
}

/** In an article that names more places than these, a title that many offices go by is left open. */
const MOST_PLACES = 64;

function evidentOfCrowd(
  crowd: ReadonlyMap<string, readonly NameEntry[]>,
  used: ReadonlySet<NameEntry> | undefined,
  places: ReadonlySet<string>,
): readonly NameEntry[] {
  if (places.size > MOST_PLACES) return [];
  return [...new Set([...(used ?? []), ...[...places].flatMap((id) => crowd.get(id) ?? [])])];
}

function isSubject(words: readonly Word[], { first, last }: Draft): boolean {
  if (words[first - 1]?.pos === "ADP") return false;
  let at = last;
  while (words[at]?.pos === "ADV") at++;
  const pos = words[at]?.pos;
  return pos === "VERB" || pos === "AUX";
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
  const { first, last, headFirst, headLast, by, form, type, referent, plural } = made;
  const head = { start: startOf(words, headFirst), end: endOf(words, headLast) };
  const mention: { -readonly [K in keyof Mention]: Mention[K] } = {
    start: startOf(words, first),
    end: endOf(words, last),
    by,
    form,
    type,
    referent,
    head,
    plural,
  };
  if (made.name !== undefined) mention.name = made.name;
  if (made.role !== undefined) mention.role = made.role;
  if (made.suggestion !== undefined) mention.suggestion = made.suggestion;
  return mention;
}

function startOf(words: readonly Word[], index: number): number {
  return words[index]?.start ?? 0;
}

function endOf(words: readonly Word[], index: number): number {
  return words[index - 1]?.end ?? 0;
}
