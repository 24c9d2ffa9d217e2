import { ranksOf } from "../../model/ranks.ts";
import { createWordFilter, createWordSieve, type WordFilter } from "../../model/signature.ts";
import type { NameEntry } from "../../model/truth.ts";
import { createGazetteer, type Gazetteer } from "./gazetteer.ts";
import { addListed, addPlaces, addTitles, keyOf, type ListedPlaces } from "./indexing.ts";
import type { MentionLexicon, NamePart, Pronoun, TenseWord } from "./lexemes.ts";
import { createPersons, type Persons } from "./persons.ts";
import { createSuggestions, type Suggestions } from "./suggestions.ts";
import { normalize, type Word } from "./words.ts";

/** Everything the pass knows before it reads: the language's and the ground truth's names, indexed. */
export interface Knowledge {
  readonly gazetteer: Gazetteer;
  /** Persons by family name. */
  readonly surnames: Persons["surnames"];
  readonly longSurnames: Persons["longSurnames"];
  readonly spelledAs: Persons["spelledAs"];
  readonly parts: ReadonlyMap<string, NamePart>;
  /** What is known of a word as a part of names: the same as of its key. */
  readonly partOf: (word: Word | undefined) => NamePart | undefined;
  readonly surnameEndings: readonly string[];
  readonly tensesBefore: ReadonlyMap<string, TenseWord>;
  readonly tensesAfter: ReadonlyMap<string, TenseWord>;
  /** Adjectives before a title that leave open which office it is. */
  readonly qualities: ReadonlySet<string>;
  /** Numbers in words: "fourteenth". */
  readonly ranks: ReadonlyMap<string, number>;
  readonly groupNouns: ReadonlyMap<string, { readonly by: string; readonly of: "person" | "country" | "either" }>;
  /** What a word may refer to by itself or open; undefined for nearly all words. */
  readonly openerOf: (word: Word) => Opener | undefined;
  readonly suggest: Suggestions["suggest"];
}

/** What a word may be, or open together with the word after it. */
export interface Opener {
  readonly pronoun: Pronoun | undefined;
  /** Id of the cue of a group that the word is. */
  readonly cue: string | undefined;
  /** Ids of cues of two words and of pairs, by the second. */
  readonly cues: ReadonlyMap<string, string>;
  readonly pairs: ReadonlyMap<string, string>;
  /** False for most words that are no second word of any. */
  readonly mayOpen: WordFilter;
}

/** Indexes the names. Takes time in proportion to their number; nothing after does. */
export function createKnowledge(lexicon: MentionLexicon, names: readonly NameEntry[]): Knowledge {
  const gazetteer = createGazetteer();
  const persons = createPersons();
  const suggestions = createSuggestions();
  const listed: ListedPlaces = new Map();
  const places = addPlaces(gazetteer, lexicon, listed);
  addTitles(gazetteer, lexicon, names);
  addListed(gazetteer, names, places, listed, (name) => {
    persons.add(name);
    suggestions.add(name);
  });
  return {
    gazetteer,
    surnames: persons.surnames,
    longSurnames: persons.longSurnames,
    spelledAs: persons.spelledAs,
    ...partsOf(lexicon),
    surnameEndings: lexicon.names.flatMap((entry) => (entry.kind === "surname-ending" ? entry.forms : [])),
    tensesBefore: tenses(lexicon, false),
    tensesAfter: tenses(lexicon, true),
    ranks: ranksOf(lexicon.counting),
    qualities: new Set(lexicon.titles.flatMap((entry) => (entry.kind === "quality" ? entry.forms : []))),
    ...pronounsOf(lexicon),
    suggest: suggestions.suggest,
  };
}

function partsOf(lexicon: MentionLexicon): Pick<Knowledge, "parts" | "partOf"> {
  const parts = new Map<string, NamePart>();
  for (const entry of lexicon.names) {
    if (entry.kind === "surname-ending") continue;
    for (const form of entry.forms) {
      const key = normalize(form);
      parts.set(key, withMeaning(parts.get(key) ?? NO_PART, entry));
    }
  }
  const mayBe = createWordFilter(parts.keys());
  const partOf = (word: Word | undefined): NamePart | undefined =>
    word !== undefined && mayBe(word.signature) ? parts.get(word.lower) : undefined;
  return { parts, partOf };
}

/** All have the same fields: what is read so often must have one shape. */
const NO_PART: NamePart = {
  given: undefined,
  head: undefined,
  particle: undefined,
  outsider: false,
  commonWord: false,
  body: undefined,
  compound: false,
};

function withMeaning(
  part: NamePart,
  entry: Exclude<MentionLexicon["names"][number], { kind: "surname-ending" }>,
): NamePart {
  switch (entry.kind) {
    case "given":
      return { ...part, given: entry.gender ?? "any" };
    case "head":
      return { ...part, head: part.head ?? { type: entry.type, of: entry.of } };
    case "particle":
      return { ...part, particle: { leads: entry.leads, person: entry.person } };
    case "outsider":
      return { ...part, outsider: true };
    case "common-word":
      return { ...part, commonWord: true };
    case "body":
      return { ...part, body: entry.id };
    case "compound":
      return { ...part, compound: true };
  }
}

function tenses(lexicon: MentionLexicon, after: boolean): Map<string, TenseWord> {
  const words = new Map<string, TenseWord>();
  for (const entry of lexicon.titles) {
    if (entry.kind !== "tense" || entry.after !== after) continue;
    for (const form of entry.forms) words.set(keyOf(form), { by: entry.id, tense: entry.tense });
  }
  return words;
}

function pronounsOf(lexicon: MentionLexicon): Pick<Knowledge, "groupNouns" | "openerOf"> {
  const groupNouns = new Map<string, { by: string; of: "person" | "country" | "either" }>();
  const openers = new Map<string, OpenerDraft>();
  const openerFor = (word: string): OpenerDraft => {
    const opener = openers.get(word) ?? createOpener();
    openers.set(word, opener);
    return opener;
  };
  for (const entry of lexicon.pronouns) {
    for (const form of entry.forms) {
      const [first = "", second] = keyOf(form).split(" ");
      if (entry.kind === "pronoun") {
        const gender = entry.gender === undefined ? {} : { gender: entry.gender };
        openerFor(form).pronoun = { by: entry.id, number: entry.number, ...gender };
      } else if (entry.kind === "group-noun") groupNouns.set(keyOf(form), { by: entry.id, of: entry.of });
      else if (entry.kind === "pair") openerFor(first).addPair(second ?? "", entry.id);
      else if (second === undefined) openerFor(first).cue = entry.id;
      else openerFor(first).addCue(second, entry.id);
    }
  }
  const mayOpen = createWordFilter(openers.keys());
  const openerOf = ({ lower, signature }: Word): Opener | undefined =>
    mayOpen(signature) ? openers.get(lower) : undefined;
  return { groupNouns, openerOf };
}

/** An opener while its forms are gathered. */
interface OpenerDraft extends Opener {
  pronoun: Pronoun | undefined;
  cue: string | undefined;
  addCue(second: string, id: string): void;
  addPair(second: string, id: string): void;
}

function createOpener(): OpenerDraft {
  const { add, mayHave } = createWordSieve();
  const cues = new Map<string, string>();
  const pairs = new Map<string, string>();
  return {
    pronoun: undefined,
    cue: undefined,
    cues,
    pairs,
    mayOpen: mayHave,
    addCue(second, id) {
      add(second);
      cues.set(second, id);
    },
    addPair(second, id) {
      add(second);
      pairs.set(second, id);
    },
  };
}
