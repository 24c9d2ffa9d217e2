import type { Token } from "../../model/analysis.ts";
import { beforeIn } from "../../model/list.ts";
import { hashIn, hashOf, type WordFilter } from "../../model/signature.ts";
import type { Kind, Sense, ValueOf, Vocabulary } from "./vocabulary.ts";

/** A word, a run of digits or a mark: tokens such as `mid-1980s`, `27-28` and `5p.m.` are cut into several. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** Lower case, without the full stop of an abbreviation. */
  readonly word: string;
  /** Value of a run of digits, else NaN. */
  readonly number: number;
  /** True where no space is between it and the atom before. */
  readonly glued: boolean;
  readonly capital: boolean;
  readonly pos: string;
  readonly senses: readonly Sense[] | undefined;
  /** Of `word`. */
  readonly hash: number;
  /** Index of its token in the document. */
  readonly token: number;
}

export type Atoms = readonly Atom[];

/** The vocabulary, with the quick answer for most words that are not in it. */
export interface Lookup {
  readonly vocabulary: Vocabulary;
  readonly mayMean: WordFilter;
}

const LETTER = 1;
const DIGIT = 2;
const MARK = 3;

/** Cuts the tokens `[first, last)` into atoms. */
export function atomsOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  { vocabulary, mayMean }: Lookup,
): Atom[] {
  const atoms: Atom[] = [];
  for (let index = first; index < last; index++) {
    const token = tokens[index] as Token;
    if (isWhole(token.text)) {
      pushAtom(token.start, token.end, token.lower, token.signature, token.pos, index);
      continue;
    }
    for (let from = 0; from < token.text.length; ) {
      const to = pieceEnd(token.text, from);
      const lower = token.lower.slice(from, to);
      pushAtom(token.start + from, token.start + to, lower, hashOf(lower), token.pos, index);
      from = to;
    }
  }
  return atoms;

  function pushAtom(start: number, end: number, lower: string, signature: number, pos: string, token: number): void {
    const isDotted = lower.length > 1 && lower.charCodeAt(lower.length - 1) === 46;
    const word = isDotted ? lower.slice(0, -1) : lower;
    const hash = isDotted ? hashOf(word) : hashIn(signature);
    const code = word.charCodeAt(0);
    const isDigit = code >= 48 && code <= 57;
    const before = beforeIn(atoms, atoms.length);
    const glued = before !== undefined && start === before.end;
    // The tokenizer cuts some runs of digits in two.
    if (glued && isDigit && !Number.isNaN(before.number) && before.word.length < 16) {
      const whole = before.word + word;
      const senses = vocabulary.get(whole);
      atoms[atoms.length - 1] = { ...before, end, word: whole, number: numberOf(whole), senses, hash: hashOf(whole) };
      return;
    }
    const initial = text.charCodeAt(start);
    const capital = initial < 128 ? initial >= 65 && initial <= 90 : initial !== lower.charCodeAt(0);
    const number = isDigit ? numberOf(word) : Number.NaN;
    const senses = mayMean(hash) ? vocabulary.get(word) : undefined;
    atoms.push({ start, end, word, number, glued, capital, pos, senses, hash, token });
  }
}

/** Digits with thousands' commas and a decimal point; at most twelve. */
function numberOf(word: string): number {
  if (word.length > 15) return Number.NaN;
  return Number(word.includes(",") ? word.replaceAll(",", "") : word);
}

function classOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 46 || code > 0x24f) {
    return code >= 0x2010 && code <= 0x2044 ? MARK : LETTER;
  }
  return code >= 0xc0 ? LETTER : MARK;
}

function isWhole(text: string): boolean {
  if (text.length === 1 || isPlainWord(text)) return true;
  const first = classOf(text.charCodeAt(0));
  if (first === MARK && text.length <= 3) {
    const second = text.charCodeAt(1);
    // The clitic 's, and marks such as "..." stay whole.
    return classOf(second) !== DIGIT;
  }
  for (let index = 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (first === DIGIT ? !(classOf(code) === DIGIT || isInNumber(text, index)) : classOf(code) !== LETTER)
      return false;
  }
  return true;
}

/** Only ASCII letters: the quick answer for most tokens. */
function isPlainWord(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** A comma or point between digits. */
function isInNumber(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (
    (code === 44 || code === 46) &&
    classOf(text.charCodeAt(index - 1)) === DIGIT &&
    index + 1 < text.length &&
    classOf(text.charCodeAt(index + 1)) === DIGIT
  );
}

function pieceEnd(text: string, from: number): number {
  const kind = classOf(text.charCodeAt(from));
  let to = from + 1;
  if (kind === MARK) return to;
  while (to < text.length && (classOf(text.charCodeAt(to)) === kind || (kind === DIGIT && isInNumber(text, to)))) {
    if (kind === LETTER && text.charCodeAt(to) === 46 && to + 1 < text.length && text.charCodeAt(to + 1) === 46) break;
    to++;
  }
  return to;
}

/** A word class's value at an atom, and the index after its form. */
export interface Read<V> {
  readonly value: V;
  readonly end: number;
}

/** The longest form of the word class that begins at atom `i`. */
export function read<K extends Kind>(a: Atoms, i: number, kind: K): Read<ValueOf<K>> | undefined {
  const senses = a[i]?.senses;
  if (senses === undefined) return undefined;
  for (const sense of senses) {
    if (sense.kind === kind && follows(a, i + 1, sense.rest)) {
      return { value: sense.value as ValueOf<K>, end: i + 1 + sense.rest.length };
    }
  }
  return undefined;
}

function follows(a: Atoms, i: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) if (a[i + index]?.word !== words[index]) return false;
  return true;
}

/** Index after a hyphen that binds atom `i` to the words before and after it; `i` itself where there is none. */
export function overHyphen(a: Atoms, i: number): number {
  const mark = a[i];
  return mark?.glued && isDash(mark.word) && a[i + 1]?.glued ? i + 1 : i;
}

/** True for a hyphen or dash. */
export function isDash(word: string | undefined): boolean {
  return word === "-" || word === "–" || word === "‑" || word === "—" || word === "−";
}

/** True where atom `i` is the word. */
export function is(a: Atoms, i: number, word: string): boolean {
  return a[i]?.word === word;
}
