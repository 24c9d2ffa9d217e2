import { capitalsIn, createWordSieve } from "../../model/signature.ts";
import type { NameEntry } from "../../model/truth.ts";
import type { Place, Title } from "./lexemes.ts";
import { createTrie, ROOT } from "./trie.ts";
import { capsOf, type NameWord, type Word, wordsOfName } from "./words.ts";

/** What a sequence of words may stand for. */
export type Sense =
  | { readonly kind: "listed"; readonly entry: NameEntry }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "demonym"; readonly place: Place }
  | { readonly kind: "title"; readonly title: Title };

/** The senses that the `length` words from some word on may have. */
export interface Match {
  readonly length: number;
  readonly senses: readonly Sense[];
}

interface Form {
  /** One letter a word: `C` asks for a capital, `U` for capitals only, `-` for nothing. */
  readonly cases: string;
  readonly sense: Sense;
}

/** How strictly the capitals of a name are asked for. `proper` tells which words of an event's name keep theirs. */
export type Casing = "name" | "free" | { readonly proper: ReadonlySet<string> };

/** Names longer than this are cut off the index, so that a look-up has a bound. */
const LONGEST_NAME = 12;
/** A name that more than so many of the ground truth go by stands for none of them. */
export const MOST_NAMESAKES = 32;
const NONE: readonly Match[] = [];

/** An index of names by their words. A look-up costs the same whatever the number of names. */
export interface Gazetteer {
  /** The name as it is written, or its words where they are at hand. */
  add(name: string | readonly NameWord[], sense: Sense, casing: Casing): void;
  /** False for most words with which no match begins. */
  mayBegin(word: Word): boolean;
  /** All matches that begin at `words[at]`, the longest first. */
  matches(words: readonly Word[], at: number): readonly Match[];
}

/** Makes an empty index. */
export function createGazetteer(): Gazetteer {
  const trie = createTrie();
  // By the number of the words that make the name.
  const forms: (readonly Form[] | undefined)[] = [];
  // Names that more of the ground truth go by than could be told apart.
  const crowded = new Set<number>();
  // First words of names, and of those that may begin in lower case.
  const leading = createWordSieve();
  const free = createWordSieve();
  const mayBegin = ({ signature }: Word): boolean => (capitalsIn(signature) === 0 ? free : leading).mayHave(signature);
  return {
    add(name, sense, casing) {
      const words = typeof name === "string" ? wordsOfName(name) : name;
      const [first] = words;
      if (first === undefined || words.length > LONGEST_NAME) return;
      let node = ROOT;
      for (const { key } of words) node = trie.grow(node, key);
      leading.add(first.key);
      if (caseOf(first, 0, casing) === "-") free.add(first.key);
      if (sense.kind === "listed" && crowded.has(node)) return;
      const form = { cases: casesOf(words, casing), sense };
      const others = forms[node];
      forms[node] = others === undefined ? [form] : withForm(others, form);
      if ((forms[node]?.length ?? 0) <= MOST_NAMESAKES) return;
      const unlisted = forms[node]?.filter((one) => one.sense.kind !== "listed") ?? [];
      if ((forms[node]?.length ?? 0) - unlisted.length <= MOST_NAMESAKES) return;
      crowded.add(node);
      forms[node] = unlisted.length > 0 ? unlisted : undefined;
    },
    mayBegin,
    matches(words, at) {
      const first = words[at];
      if (first === undefined || !mayBegin(first)) return NONE;
      let node = trie.after(ROOT, first.lower);
      let found: Match[] | undefined;
      for (let length = 1; node !== undefined; length++) {
        const here = forms[node];
        const senses = here === undefined ? undefined : fittingSenses(here, words, at);
        if (senses !== undefined) {
          if (found === undefined) found = [{ length, senses }];
          else found.unshift({ length, senses });
        }
        const next: Word | undefined = words[at + length];
        node = next === undefined ? undefined : trie.after(node, next.lower);
      }
      return found ?? NONE;
    },
  };
}

function withForm(others: readonly Form[], form: Form): readonly Form[] {
  const isKnown = others.some(({ cases, sense }) => cases === form.cases && isSame(sense, form.sense));
  return isKnown ? others : [...others, form];
}

function fittingSenses(forms: readonly Form[], words: readonly Word[], at: number): readonly Sense[] | undefined {
  let senses: Sense[] | undefined;
  for (const form of forms) {
    if (!fits(form.cases, words, at)) continue;
    if (senses === undefined) senses = [form.sense];
    else senses.push(form.sense);
  }
  return senses === undefined || senses.length === 1 ? senses : distinct(senses);
}

function casesOf(words: readonly NameWord[], casing: Casing): string {
  let cases = "";
  for (let index = 0; index < words.length; index++) cases += caseOf(words[index] as NameWord, index, casing);
  return cases;
}

function caseOf(word: NameWord, index: number, casing: Casing): string {
  if (casing === "free" || word.caps === 0) return "-";
  if (word.caps === 2 && word.key.length > 1) return "U";
  if (casing === "name" || index === 0) return word.glued ? "-" : "C";
  return casing.proper.has(word.key) ? "C" : "-";
}

function fits(cases: string, words: readonly Word[], at: number): boolean {
  for (let index = 0; index < cases.length; index++) {
    const asked = cases.charCodeAt(index);
    if (asked === 45) continue;
    const caps = capsOf(words[at + index] as Word);
    if (asked === 85 ? caps !== 2 : caps === 0) return false;
  }
  return true;
}

/** One sense may be listed in spellings that differ in capitals only: "Yoon Suk-yeol", "Yoon Suk Yeol". */
function distinct(senses: readonly Sense[]): readonly Sense[] {
  if (senses.length < 2) return senses;
  return senses.filter((sense, index) => senses.findIndex((other) => isSame(other, sense)) === index);
}

function isSame(a: Sense, b: Sense): boolean {
  if (a.kind === "listed" && b.kind === "listed") return a.entry === b.entry;
  if (a.kind === "title" && b.kind === "title") return a.title === b.title;
  if (a.kind === "place" && b.kind === "place") return a.place === b.place;
  return a.kind === "demonym" && b.kind === "demonym" && a.place === b.place;
}
