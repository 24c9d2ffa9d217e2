/*
 * What a word is like, in one number. It is worked out once for each word of a language and carried by its tokens, so that a
 * pass that looks for a few words turns down all others without looking at their letters (after the signature files of
 * information retrieval; Faloutsos and Christodoulakis 1984).
 */

/** The low 16 bits are a hash of the word in lower case; those above tell of its letters. */
const HASH = 0xffff;
const PLAIN = 1 << 16;
const SIMPLE = 1 << 17;
const FIGURE = 1 << 18;
const CAPITALS = 19;

/** How a word is capitalized. 0: begins with no capital; 1: with one; 2: two or more letters, all capitals. */
export type Capitals = 0 | 1 | 2;

/** The signature of a word as it stands in the text, with its form in lower case. Equal words have equal signatures. */
export function signatureOf(text: string, lower: string): number {
  const letters = (isPlain(lower) ? PLAIN : 0) | (isSimple(lower) ? SIMPLE : 0) | (isFigure(lower) ? FIGURE : 0);
  return hashOf(lower) | letters | (capitalsOf(text) << CAPITALS);
}

/** True for a word of the letters a to z alone: most of all words, which need no closer look. */
export function isPlainWord(signature: number): boolean {
  return (signature & PLAIN) !== 0;
}

/** True for a word of letters a to z, digits and straight apostrophes. */
export function isSimpleWord(signature: number): boolean {
  return (signature & SIMPLE) !== 0;
}

/** True for what has a digit at its beginning or end, or a hyphen or dash among other characters ("2018", "'90s", "mid-June"). */
export function isFigureWord(signature: number): boolean {
  return (signature & FIGURE) !== 0;
}

/** How the word of the signature is capitalized. */
export function capitalsIn(signature: number): Capitals {
  return ((signature >>> CAPITALS) & 3) as Capitals;
}

/** How a word is capitalized. */
export function capitalsOf(word: string): Capitals {
  const first = word.charCodeAt(0);
  if (first < 128 ? first < 65 || first > 90 : !/^[\p{Lu}\p{Lt}]/u.test(word)) return 0;
  const second = word.charCodeAt(1);
  if (second >= 97 && second <= 122) return 1;
  return word.length > 1 && word === word.toUpperCase() && /\p{L}.*\p{L}/u.test(word) ? 2 : 1;
}

/** False only for signatures of words that are none of the listed ones; true for those, and for a few others. */
export type WordFilter = (signature: number) => boolean;

/** Makes a test that turns down all words but the listed ones and about one in a hundred others, in a few machine steps. */
export function createWordFilter(words: Iterable<string>): WordFilter {
  const { add, mayHave } = createWordSieve();
  for (const word of words) add(word);
  return mayHave;
}

/** A filter that is made word by word. */
export interface WordSieve {
  add(word: string): void;
  readonly mayHave: WordFilter;
}

/** Makes a filter that lets nothing through yet. */
export function createWordSieve(): WordSieve {
  const listed = new Uint32Array((HASH + 1) / 32);
  return {
    add(word) {
      const hash = hashOf(word);
      listed[hash >>> 5] = (listed[hash >>> 5] as number) | (1 << (hash & 31));
    },
    mayHave: (signature) => (((listed[(signature & HASH) >>> 5] as number) >>> (signature & 31)) & 1) === 1,
  };
}

/** The hash in a signature: `hashOf` the word in lower case. */
export function hashIn(signature: number): number {
  return signature & HASH;
}

/** FNV-1a over UTF-16 units, folded to 16 bits. Equal words have equal hashes. */
export function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  return (value ^ (value >>> 16)) & HASH;
}

/** True for the letters a to z alone. */
export function isPlain(lower: string): boolean {
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function isSimple(lower: string): boolean {
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    if ((code < 97 || code > 122) && !isDigit(code) && code !== 39) return false;
  }
  return true;
}

function isFigure(lower: string): boolean {
  const { length } = lower;
  if (isDigit(lower.charCodeAt(0)) || isDigit(lower.charCodeAt(1)) || isDigit(lower.charCodeAt(length - 1)))
    return true;
  return length > 1 && /[-–]/.test(lower);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
