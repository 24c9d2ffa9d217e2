import { ranksOf } from "../../model/ranks.ts";
import type { NameEntry } from "../../model/truth.ts";
import { createGazetteer, type Gazetteer } from "./gazetteer.ts";
import { addListed, addPlaces, addTitles, keyOf, type ListedPlaces } from "./indexing.ts";
import type { MentionLexicon, TenseWord } from "./lexemes.ts";
import { createNameParts, type NameParts } from "./name-parts.ts";
import { createOpeners, type Openers } from "./openers.ts";
import { createPersons, type Persons } from "./persons.ts";
import { createSuggestions, type Suggestions } from "./suggestions.ts";

/** Everything the pass knows before it reads: the language's and the ground truth's names, indexed. */
export interface Knowledge extends NameParts, Openers {
  readonly gazetteer: Gazetteer;
  /** Persons by family name. */
  readonly surnames: Persons["surnames"];
  readonly longSurnames: Persons["longSurnames"];
  readonly spelledAs: Persons["spelledAs"];
  readonly surnameEndings: readonly string[];
  readonly tensesBefore: ReadonlyMap<string, TenseWord>;
  readonly tensesAfter: ReadonlyMap<string, TenseWord>;
  /** Adjectives before a title that leave open which office it is. */
  readonly qualities: ReadonlySet<string>;
  /** Numbers in words: "fourteenth". */
  readonly ranks: ReadonlyMap<string, number>;
  readonly suggest: Suggestions["suggest"];
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
    ...createNameParts(lexicon.names),
    surnameEndings: lexicon.names.flatMap((entry) => (entry.kind === "surname-ending" ? entry.forms : [])),
    tensesBefore: tenses(lexicon, false),
    tensesAfter: tenses(lexicon, true),
    ranks: ranksOf(lexicon.counting),
    qualities: new Set(lexicon.titles.flatMap((entry) => (entry.kind === "quality" ? entry.forms : []))),
    ...createOpeners(lexicon.pronouns),
    suggest: suggestions.suggest,
  };
}

function tenses(lexicon: MentionLexicon, after: boolean): Map<string, TenseWord> {
  const words = new Map<string, TenseWord>();
  for (const entry of lexicon.titles) {
    if (entry.kind !== "tense" || entry.after !== after) continue;
    for (const form of entry.forms) words.set(keyOf(form), { by: entry.id, tense: entry.tense });
  }
  return words;
}
