import type { TellingEntry } from "../../lexicon/tellings.ts";
import type { Token } from "../../model/analysis.ts";
import { type PhraseReader, readPhrases } from "../phrases.ts";

/** The entries that one phrase stands in; more than one where its words tell of several kinds. */
export type Telling = readonly TellingEntry[];

/** The words by which a text tells that something happened on a day. */
export interface Vocabulary {
  /** Verbs and nouns that tell of it. */
  readonly cues: PhraseReader<Telling>;
  isWord(kind: Exclude<TellingEntry["kind"], "happening" | "loss" | "noun">, token: Token | undefined): boolean;
}

const CUES = new Set<TellingEntry["kind"]>(["happening", "loss", "noun"]);

/** Makes the look-ups out of the entries. */
export function createVocabulary(entries: readonly TellingEntry[]): Vocabulary {
  const cues = new Map<string, TellingEntry[]>();
  const words = new Map<TellingEntry["kind"], Set<string>>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      if (CUES.has(entry.kind)) {
        const list = cues.get(form);
        if (list === undefined) cues.set(form, [entry]);
        else list.push(entry);
      } else {
        const set = words.get(entry.kind) ?? new Set<string>();
        set.add(form);
        words.set(entry.kind, set);
      }
    }
  }
  // "plunged into" is told of all that "plunged" is.
  for (const [form, list] of cues) {
    const parts = form.split(" ");
    for (let count = 1; count < parts.length; count++) list.push(...(cues.get(parts.slice(0, count).join(" ")) ?? []));
  }
  return {
    cues: readPhrases(cues),
    isWord: (kind, token) => token !== undefined && words.get(kind)?.has(token.lower) === true,
  };
}
