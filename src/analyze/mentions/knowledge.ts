import { ranksOf } from "../../model/ranks.ts";
import { createWordFilter, type WordFilter } from "../../model/signature.ts";
import type { NameEntry } from "../../model/truth.ts";
import { createGazetteer, type Gazetteer } from "./gazetteer.ts";
import { addListed, addPlaces, addTitles, keyOf, type ListedPlaces } from "./indexing.ts";
import type { MentionLexicon, NamePart, Pronoun, TenseWord } from "./lexemes.ts";
import { createPersons, type Persons } from "./persons.ts";
import { createSuggestions, type Suggestions } from "./suggestions.ts";
import { normalize } from "./words.ts";

/** Everything the pass knows before it reads: the language's and the ground truth's names, indexed. */
export interface Knowledge {
  readonly gazetteer: Gazetteer;
  /** Persons by family name. */
  readonly surnames: Persons["surnames"];
  readonly longSurnames: Persons["longSurnames"];
  readonly spelledAs: Persons["spelledAs"];
  readonly parts: ReadonlyMap<string, NamePart>;
  readonly surnameEndings: readonly string[];
  readonly tensesBefore: ReadonlyMap<string, TenseWord>;
  readonly tensesAfter: ReadonlyMap<string, TenseWord>;
  /** Adjectives before a title that leave open which office it is. */
  readonly qualities: ReadonlySet<string>;
  /** Numbers in words: "fourteenth". */
  readonly ranks: ReadonlyMap<string, number>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly groupNouns: ReadonlyMap<string, { readonly by: string; readonly of: "person" | "country" | "either" }>;
  readonly groupCues: ReadonlyMap<string, string>;
  readonly pairs: ReadonlyMap<string, string>;
  /** First words of the pronouns, cues and pairs. */
  readonly openers: ReadonlySet<string>;
  /** False for most words that are no openers. */
  readonly mayOpen: WordFilter;
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
    parts: partsOf(lexicon),
    surnameEndings: lexicon.names.flatMap((entry) => (entry.kind === "surname-ending" ? entry.forms : [])),
    tensesBefore: tenses(lexicon, false),
    tensesAfter: tenses(lexicon, true),
    ranks: ranksOf(lexicon.counting),
    qualities: new Set(lexicon.titles.flatMap((entry) => (entry.kind === "quality" ? entry.forms : []))),
    ...pronounsOf(lexicon),
    suggest: suggestions.suggest,
  };
}

function partsOf(lexicon: MentionLexicon): Map<string, NamePart> {
  const parts = new Map<string, NamePart>();
  for (const entry of lexicon.names) {
    for (const form of entry.forms) {
      const key = normalize(form);
      const before = parts.get(key) ?? {};
      if (entry.kind === "given") parts.set(key, { ...before, given: entry.gender ?? "any" });
      else if (entry.kind === "head")
        parts.set(key, { ...before, head: before.head ?? { type: entry.type, of: entry.of } });
      else if (entry.kind === "particle")
        parts.set(key, { ...before, particle: { leads: entry.leads, person: entry.person } });
      else if (entry.kind === "outsider") parts.set(key, { ...before, outsider: true });
      else if (entry.kind === "common-word") parts.set(key, { ...before, commonWord: true });
      else if (entry.kind === "body") parts.set(key, { ...before, body: entry.id });
      else if (entry.kind === "compound") parts.set(key, { ...before, compound: true });
    }
  }
  return parts;
}

function tenses(lexicon: MentionLexicon, after: boolean): Map<string, TenseWord> {
  const words = new Map<string, TenseWord>();
  for (const entry of lexicon.titles) {
    if (entry.kind !== "tense" || entry.after !== after) continue;
    for (const form of entry.forms) words.set(keyOf(form), { by: entry.id, tense: entry.tense });
  }
  return words;
}

function pronounsOf(
  lexicon: MentionLexicon,
): Pick<Knowledge, "pronouns" | "groupNouns" | "groupCues" | "pairs" | "openers" | "mayOpen"> {
  const pronouns = new Map<string, Pronoun>();
  const groupNouns = new Map<string, { by: string; of: "person" | "country" | "either" }>();
  const groupCues = new Map<string, string>();
  const pairs = new Map<string, string>();
  for (const entry of lexicon.pronouns) {
    for (const form of entry.forms) {
      if (entry.kind === "pronoun") {
        const gender = entry.gender === undefined ? {} : { gender: entry.gender };
        pronouns.set(form, { by: entry.id, number: entry.number, ...gender });
      } else if (entry.kind === "group-noun") groupNouns.set(keyOf(form), { by: entry.id, of: entry.of });
      else if (entry.kind === "group-cue") groupCues.set(keyOf(form), entry.id);
      else pairs.set(keyOf(form), entry.id);
    }
  }
  const openers = new Set(
    [...pronouns.keys(), ...groupCues.keys(), ...pairs.keys()].map((cue) => cue.split(" ", 1)[0] ?? ""),
  );
  return { pronouns, groupNouns, groupCues, pairs, openers, mayOpen: createWordFilter(openers) };
}
