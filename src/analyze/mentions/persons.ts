import type { NameEntry } from "../../model/truth.ts";
import { createHashedNumbers, hashOf, NO_LETTERS } from "./hashed.ts";
import { type CutName, keyOf } from "./indexing.ts";
import { type NameWord, wordsOfName } from "./words.ts";

/** The persons of the ground truth, by what may be left of their names. */
export interface Persons {
  add(name: CutName): void;
  /** By family name. */
  readonly surnames: ReadonlyMap<string, readonly NameEntry[]>;
  /** First words of family names of several words. */
  readonly longSurnames: ReadonlySet<string>;
  /** The persons whose name has the letters of these words, cut into words in another way, but for the first or the last. */
  spelledAs(words: readonly string[]): readonly NameEntry[];
}

/** Of more names with the same letters none is meant. */
const MOST_ALIKE = 4;

/** Makes an empty index. */
export function createPersons(): Persons {
  const surnames = new Map<string, NameEntry[]>();
  const longSurnames = new Set<string>();
  const byLetters = createHashedNumbers();
  const names: { readonly entry: NameEntry; readonly name: string }[] = [];
  return {
    surnames,
    longSurnames,
    add({ entry, name, words }) {
      const surname = name === entry.names[0] ? surnameIn(entry, words) : undefined;
      if (surname !== undefined && surname !== "") addEntry(surnames, surname, entry);
      if (surname?.includes(" ")) longSurnames.add(surname.slice(0, surname.indexOf(" ")));
      if (words.length < 2) return;
      let hash = NO_LETTERS;
      for (const { key } of words) hash = hashOf(key, hash);
      byLetters.add(hash, names.push({ entry, name }) - 1);
    },
    spelledAs(words) {
      const letters = words.join("");
      const found = byLetters.at(hashOf(letters), MOST_ALIKE).flatMap((number) => {
        const { entry, name } = names[number] as { entry: NameEntry; name: string };
        const listed = wordsOfName(name).map(({ key }) => key);
        const isAlike = listed.join("") === letters && (listed[0] === words[0] || listed.at(-1) === words.at(-1));
        return isAlike ? [entry] : [];
      });
      return found.length > 1 ? [...new Set(found)] : found;
    },
  };
}

/** A person's family name as the registry is keyed by it; undefined where the name has one word only. */
export function surnameKey(entry: NameEntry): string | undefined {
  return surnameIn(entry, wordsOfName(entry.names[0] ?? ""));
}

function surnameIn({ surname }: NameEntry, words: readonly NameWord[]): string | undefined {
  if (surname !== undefined) return keyOf(surname);
  return words.length > 1 ? words.at(-1)?.key : undefined;
}

/** Each entry once a key; its own come one after another. */
function addEntry(index: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [entry]);
  else if (known.at(-1) !== entry) known.push(entry);
}
