import type { WordingEntry } from "../../lexicon/wording.ts";
import type { QuotedWord } from "./words.ts";

type Kind = Extract<WordingEntry, { words: unknown }>["kind"];

/** The wording rules by what they are asked for. All words are keys of `QuotedWord`. */
export interface Vocabulary {
  is(kind: Kind, word: QuotedWord | undefined): boolean;
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>;
  /** The groups of modal verbs that the words hold, in one string: equal where they say the same. */
  modals(words: readonly QuotedWord[]): string;
  /** The same of words of quantity. */
  quantities(words: readonly QuotedWord[]): string;
  /** The same of words that point at a time: this, next, last. */
  times(words: readonly QuotedWord[]): string;
}

/** Sorts the wording rules. */
export function createVocabulary(entries: readonly WordingEntry[]): Vocabulary {
  const sets = new Map<Kind, ReadonlySet<string>>();
  const opposites = new Map<string, Set<string>>();
  const groups = {
    modal: new Map<string, number>(),
    polarity: new Map<string, number>(),
    time: new Map<string, number>(),
  };
  for (const entry of entries) {
    if ("words" in entry) sets.set(entry.kind, new Set([...(sets.get(entry.kind) ?? []), ...entry.words]));
    if (entry.kind === "modal" || entry.kind === "polarity" || entry.kind === "time") {
      for (const [number, forms] of entry.groups.entries())
        for (const form of forms) groups[entry.kind].set(form, number);
    }
    if (entry.kind !== "opposites") continue;
    for (const [left, right] of entry.pairs) {
      for (const word of left) opposites.set(word, new Set([...(opposites.get(word) ?? []), ...right]));
      for (const word of right) opposites.set(word, new Set([...(opposites.get(word) ?? []), ...left]));
    }
  }
  return {
    is: (kind, word) => word !== undefined && sets.get(kind)?.has(word.key) === true,
    opposites,
    modals: (words) => groupsIn(words, groups.modal),
    quantities: (words) => groupsIn(words, groups.polarity),
    times: (words) => groupsIn(words, groups.time),
  };
}

function groupsIn(words: readonly QuotedWord[], groups: ReadonlyMap<string, number>): string {
  const found = new Set<number>();
  for (const [at, { key }] of words.entries()) {
    const next = words[at + 1];
    const group = (next === undefined ? undefined : groups.get(`${key} ${next.key}`)) ?? groups.get(key);
    if (group !== undefined) found.add(group);
  }
  return [...found].sort((a, b) => a - b).join(" ");
}
