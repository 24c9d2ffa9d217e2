import type { NameEntry } from "../../model/truth.ts";
import type { Place, Title } from "./lexemes.ts";
import { type NameWord, type Word, wordsOfName } from "./words.ts";

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

/** The names that go on with, or end at, some word. Most words end a name and lead no further: lists are made when needed. */
interface Node {
  forms: Form[] | null;
  next: Map<string, Node> | null;
  /** More of the ground truth go by the name than could be told apart. */
  crowded: boolean;
}

function newNode(): Node {
  return { forms: null, next: null, crowded: false };
}

function nodeAfter(node: Node, key: string): Node {
  if (node.next === null) node.next = new Map();
  let after = node.next.get(key);
  if (after === undefined) {
    after = newNode();
    node.next.set(key, after);
  }
  return after;
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
  /** All matches that begin at `words[at]`, the longest first. */
  matches(words: readonly Word[], at: number): readonly Match[];
}

/** Makes an empty index. */
export function createGazetteer(): Gazetteer {
  const root = newNode();
  // First words of names that may begin in lower case.
  const free = new Set<string>();
  return {
    add(name, sense, casing) {
      const words = typeof name === "string" ? wordsOfName(name) : name;
      const [first] = words;
      if (first === undefined || words.length > LONGEST_NAME) return;
      let node = root;
      for (const { key } of words) node = nodeAfter(node, key);
      addForm(node, words.map((word, index) => caseOf(word, index, casing)).join(""), sense);
      if (caseOf(first, 0, casing) === "-") free.add(first.key);
    },
    matches(words, at) {
      const first = words[at];
      if (first === undefined) return NONE;
      let node = root.next?.get(first.key);
      if (node === undefined || (first.caps === 0 && !free.has(first.key))) return NONE;
      let found: Match[] | undefined;
      for (let length = 1; node !== undefined; length++) {
        const senses = node.forms === null ? undefined : fittingSenses(node.forms, words, at);
        if (senses !== undefined) {
          if (found === undefined) found = [{ length, senses }];
          else found.unshift({ length, senses });
        }
        const next: Word | undefined = words[at + length];
        node = next === undefined ? undefined : node.next?.get(next.key);
      }
      return found ?? NONE;
    },
  };
}

function addForm(node: Node, cases: string, sense: Sense): void {
  if (node.crowded && sense.kind === "listed") return;
  if (node.forms === null) node.forms = [];
  if (node.forms.some((form) => form.cases === cases && isSame(form.sense, sense))) return;
  node.forms.push({ cases, sense });
  if (node.forms.length <= MOST_NAMESAKES) return;
  const others = node.forms.filter((form) => form.sense.kind !== "listed");
  if (node.forms.length - others.length <= MOST_NAMESAKES) return;
  node.crowded = true;
  node.forms = others.length > 0 ? others : null;
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

function caseOf(word: { key: string; caps: number; glued: boolean }, index: number, casing: Casing): string {
  if (casing === "free" || word.caps === 0) return "-";
  if (word.caps === 2 && word.key.length > 1) return "U";
  if (casing === "name" || index === 0) return word.glued ? "-" : "C";
  return casing.proper.has(word.key) ? "C" : "-";
}

function fits(cases: string, words: readonly Word[], at: number): boolean {
  for (let index = 0; index < cases.length; index++) {
    const asked = cases.charCodeAt(index);
    if (asked === 45) continue;
    const { caps } = words[at + index] as Word;
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
