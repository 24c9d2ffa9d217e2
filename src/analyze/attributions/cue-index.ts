import type { CueEntry } from "../../lexicon/cues.ts";
import { createWordFilter, type WordFilter } from "../../model/signature.ts";
import type { Item } from "./units.ts";

/** A cue found in a unit: its entry and the items `[first, last)` of its own words. */
export interface CueMatch {
  readonly entry: CueEntry;
  readonly first: number;
  readonly last: number;
  readonly form: "base" | "present" | "past" | "participle";
}

interface IndexedForm {
  readonly entry: CueEntry;
  readonly rest: readonly string[];
  readonly form: CueMatch["form"];
}

/** The forms of the cues by their first word. */
export interface CueIndex {
  /** False for most words with which no cue begins. */
  readonly mayLead: WordFilter;
  has(item: Item): boolean;
  get(item: Item | undefined): readonly IndexedForm[] | undefined;
}

/** All forms of all cues by their first word; the longest come first. */
export function indexCues(entries: readonly CueEntry[]): CueIndex {
  const index = new Map<string, IndexedForm[]>();
  for (const entry of entries) {
    for (const lemma of entry.lemmas) {
      const [head = "", ...rest] = lemma.split(" ");
      for (const [word, form] of inflect(head, entry)) {
        const forms = index.get(word) ?? [];
        forms.push({ entry, rest, form });
        index.set(word, forms);
      }
    }
  }
  for (const forms of index.values()) forms.sort((a, b) => b.rest.length - a.rest.length);
  const mayLead = createWordFilter(index.keys());
  return {
    mayLead,
    has: ({ lower, signature }) => mayLead(signature) && index.has(lower),
    get: (item) => (item !== undefined && mayLead(item.signature) ? index.get(item.lower) : undefined),
  };
}

function inflect(word: string, entry: CueEntry): [string, CueMatch["form"]][] {
  if (entry.kind === "source-phrase") return [[word, "base"]];
  const plural = /(?:s|x|z|ch|sh)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`;
  if (entry.kind === "noun") {
    return [
      [word, "base"],
      [plural, "base"],
    ];
  }
  const stem = word.endsWith("e") ? word.slice(0, -1) : word;
  const past = word.endsWith("e") ? `${word}d` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`;
  const forms: [string, CueMatch["form"]][] = [
    [word, "base"],
    [plural, "present"],
    [`${/ee$/.test(word) ? word : stem}ing`, "participle"],
  ];
  const irregular = entry.irregular[word];
  if (irregular === undefined) forms.push([past, "past"]);
  else for (const form of irregular) forms.push([form, form.endsWith("ing") ? "participle" : "past"]);
  // Whether the last consonant doubles depends on the stress; the wrong form is no word, so both may stand.
  if (/[^aeiou][aeiou][bdgmnprt]$/.test(word)) {
    const last = word.at(-1);
    forms.push([`${word}${last}ing`, "participle"]);
    if (irregular === undefined) forms.push([`${word}${last}ed`, "past"]);
  }
  return forms;
}

/** Adverbs may stand inside a cue of several words; no more than this many items are looked through. */
const WIDEST = 3;

/** The cues whose first word is the item at `at`, longest first. */
export function cuesAt(index: CueIndex, items: readonly Item[], at: number): CueMatch[] {
  const found: CueMatch[] = [];
  for (const { entry, rest, form } of index.get(items[at]) ?? []) {
    let cursor = at + 1;
    let complete = true;
    for (const word of rest) {
      const limit = cursor + WIDEST;
      while (cursor < limit && items[cursor]?.lower !== word && items[cursor]?.pos === "ADV") cursor++;
      if (items[cursor]?.lower !== word) {
        complete = false;
        break;
      }
      cursor++;
    }
    if (complete) found.push({ entry, first: at, last: cursor, form });
  }
  return found;
}
