import { createWordFilter, createWordSieve, type WordFilter } from "../../model/signature.ts";
import { keyOf } from "./indexing.ts";
import type { MentionLexicon, Pronoun } from "./lexemes.ts";
import type { Word } from "./words.ts";

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

/** The words that refer to what was named before. */
export interface Openers {
  readonly groupNouns: ReadonlyMap<string, { readonly by: string; readonly of: "person" | "country" | "either" }>;
  /** What a word may refer to by itself or open; undefined for nearly all words. */
  readonly openerOf: (word: Word) => Opener | undefined;
}

/** Indexes pronouns, groups and pairs by their first words. */
export function createOpeners(entries: MentionLexicon["pronouns"]): Openers {
  const groupNouns = new Map<string, { by: string; of: "person" | "country" | "either" }>();
  const openers = new Map<string, OpenerDraft>();
  const openerFor = (word: string): OpenerDraft => {
    const opener = openers.get(word) ?? createOpener();
    openers.set(word, opener);
    return opener;
  };
  for (const entry of entries) {
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
