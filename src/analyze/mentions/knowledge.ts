import type { NameEntry } from "../../model/truth.ts";
import { createGazetteer, type Gazetteer } from "./gazetteer.ts";
import { addListed, addPlaces, addTitles, type CutNames, keyOf } from "./indexing.ts";
import type { MentionLexicon, NamePart, Pronoun, TenseWord } from "./lexemes.ts";
import { createSuggester, type Suggester } from "./suggestions.ts";
import { type NameWord, normalize, wordsOfName } from "./words.ts";

/** Everything the pass knows before it reads: the language's and the ground truth's names, indexed. */
export interface Knowledge {
  readonly gazetteer: Gazetteer;
  /** Persons by family name, and by full name with all blanks and hyphens taken out. */
  readonly surnames: ReadonlyMap<string, readonly NameEntry[]>;
  readonly compact: ReadonlyMap<string, readonly NameEntry[]>;
  /** First and last words of the persons' names. */
  readonly personWords: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, NamePart>;
  readonly surnameEndings: readonly string[];
  readonly tensesBefore: ReadonlyMap<string, TenseWord>;
  readonly tensesAfter: ReadonlyMap<string, TenseWord>;
  /** Adjectives before a title that leave open which office it is. */
  readonly qualities: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly groupNouns: ReadonlyMap<string, { readonly by: string; readonly of: "person" | "country" | "either" }>;
  readonly groupCues: ReadonlyMap<string, string>;
  readonly pairs: ReadonlyMap<string, string>;
  /** First words of the pronouns, cues and pairs. */
  readonly openers: ReadonlySet<string>;
  readonly suggest: Suggester;
}

/** Indexes the names. Takes time in proportion to their number; nothing after does. */
export function createKnowledge(lexicon: MentionLexicon, names: readonly NameEntry[]): Knowledge {
  const gazetteer = createGazetteer();
  const places = addPlaces(gazetteer, lexicon, names);
  addTitles(gazetteer, lexicon, names);
  // A name is cut into words once: with a hundred thousand of them, that is what indexing costs.
  const cut = names.map((entry): CutNames => ({ entry, cuts: entry.names.map(wordsOfName) }));
  addListed(gazetteer, cut, places);
  const persons = cut.filter(({ entry }) => entry.kind === "entity" && entry.type === "PERSON");
  return {
    gazetteer,
    ...personIndexes(persons),
    parts: partsOf(lexicon),
    surnameEndings: lexicon.names.flatMap((entry) => (entry.kind === "surname-ending" ? entry.forms : [])),
    tensesBefore: tenses(lexicon, false),
    tensesAfter: tenses(lexicon, true),
    qualities: new Set(lexicon.titles.flatMap((entry) => (entry.kind === "quality" ? entry.forms : []))),
    ...pronounsOf(lexicon),
    suggest: createSuggester(persons),
  };
}

function personIndexes(persons: readonly CutNames[]): Pick<Knowledge, "surnames" | "compact" | "personWords"> {
  const surnames = new Map<string, NameEntry[]>();
  const compact = new Map<string, NameEntry[]>();
  const personWords = new Set<string>();
  for (const { entry, cuts } of persons) {
    const surname = entry.surname === undefined ? lastOfSeveral(cuts[0]) : surnameKey(entry);
    if (surname !== undefined && surname !== "") addEntry(surnames, surname, entry);
    for (const words of cuts) {
      personWords.add(words[0]?.key ?? "").add(words.at(-1)?.key ?? "");
      if (words.length > 1) addEntry(compact, words.map(({ key }) => key).join(""), entry);
    }
  }
  return { surnames, compact, personWords };
}

/** Each entry once a key; its own come one after another. */
function addEntry(index: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [entry]);
  else if (known.at(-1) !== entry) known.push(entry);
}

/** A person's family name as the registry is keyed by it; undefined where the name has one word only. */
export function surnameKey(entry: NameEntry): string | undefined {
  if (entry.surname !== undefined) return keyOf(entry.surname);
  return lastOfSeveral(wordsOfName(entry.names[0] ?? ""));
}

function lastOfSeveral(words: readonly NameWord[] = []): string | undefined {
  return words.length > 1 ? words.at(-1)?.key : undefined;
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
): Pick<Knowledge, "pronouns" | "groupNouns" | "groupCues" | "pairs" | "openers"> {
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
  return { pronouns, groupNouns, groupCues, pairs, openers };
}
