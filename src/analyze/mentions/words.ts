import type { Sentence, Token } from "../../model/analysis.ts";
import { type Capitals, capitalsIn, capitalsOf, isPlain, isSimpleWord, signatureOf } from "../../model/signature.ts";
import type { Span } from "../../model/span.ts";

/**
 * A word as names are matched by it. Hyphens and dashes between words are dropped and tokens with a hyphen inside are cut,
 * so that "Jong-un", "Jong Un" and "Jong–un" are the same two words. A token of plain letters is a word as it is.
 */
export interface Word extends Span {
  /** Lower case, without diacritics and full stops, apostrophes straightened. */
  readonly lower: string;
  readonly pos: string;
  /** Its capitals, and a hash of `lower`. */
  readonly signature: number;
  /** A hyphen or dash, and no space, joins it to the word before. */
  readonly glued?: boolean;
}

/** How a word is capitalized. */
export function capsOf({ signature }: Word): Capitals {
  return capitalsIn(signature);
}

/** How the capitals of a sentence are to be read. */
export type Style = "sentence" | "title" | "capitals";

const PIECE = /[\p{L}\p{M}\p{N}.'’ʼ]+|[^\s\p{L}\p{M}\p{N}.'’ʼ\-‐‑–]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Capitals are no marks: they have a key of their own. */
function isMark(code: number): boolean {
  return code < 65 || (code > 90 && code < 128) || (code >= 0x2010 && code <= 0x2027);
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013;
}

/** The key of one word. */
export function normalize(word: string): string {
  const lower = word.toLowerCase();
  if (isPlain(lower)) return lower;
  const key = lower
    .replace(/[’ʼ]/g, "'")
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .replace(/[øłßæœđðþı]/g, (letter) => LETTERS[letter] ?? letter);
  return key === "" ? lower : key;
}

/** A name of the ground truth or of the lexicon, cut in the same way as a text. */
export interface NameWord {
  readonly key: string;
  readonly caps: Capitals;
  readonly glued: boolean;
}

/** True for a name of plain letters and single spaces: its key is the name in lower case. */
export function isPlainName(name: string): boolean {
  return /^[a-z]+(?: [a-z]+)*$/i.test(name);
}

/** The words of a name. */
export function wordsOfName(name: string): readonly NameWord[] {
  if (isPlainName(name)) {
    return name.split(" ").map((word) => ({ key: word.toLowerCase(), caps: capitalsOf(word), glued: false }));
  }
  const words: NameWord[] = [];
  for (const match of name.matchAll(PIECE)) {
    const glued = match.index > 0 && isHyphen(name.charCodeAt(match.index - 1));
    const [, stem = match[0], possessive] = /^(.+?)(['’](?:s)?)$/u.exec(match[0]) ?? [];
    words.push({ key: normalize(stem), caps: capitalsOf(stem), glued });
    if (possessive !== undefined) words.push({ key: normalize(possessive), caps: 0, glued: false });
  }
  return words;
}

/** A dash as it is typed. */
const DASHES = /^-{2,3}$/;

/** The words and marks of one sentence. */
export function readWords(tokens: readonly Token[], sentence: Sentence): readonly Word[] {
  const words: Word[] = [];
  let glued = false;
  for (let index = sentence.first; index < sentence.last; index++) {
    const token = tokens[index] as Token;
    const { start, end, pos, lower, signature } = token;
    if (isSimpleWord(signature)) {
      words.push(glued ? { start, end, pos, lower, signature, glued } : token);
      glued = false;
    } else if (token.text.length === 1 && isHyphen(token.text.charCodeAt(0))) {
      glued = index > sentence.first && tokens[index - 1]?.end === start && tokens[index + 1]?.start === end;
      if (!glued) words.push({ start, end, pos: "PUNCT", lower: "-", signature });
    } else if (token.text.length === 1 && isMark(token.text.charCodeAt(0))) {
      words.push({ start, end, pos, lower, signature, glued });
      glued = false;
    } else if (DASHES.test(token.text)) {
      words.push({ start, end, pos: "PUNCT", lower: "—", signature });
      glued = false;
    } else {
      glued = readPieces(token, glued, words);
    }
  }
  return words;
}

function readPieces({ start, text, pos }: Token, gluedBefore: boolean, words: Word[]): boolean {
  let glued = gluedBefore;
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0];
    const from = start + match.index;
    const joined = match.index > 0 ? isHyphen(text.charCodeAt(match.index - 1)) : glued;
    const lower = normalize(piece);
    words.push({
      start: from,
      end: from + piece.length,
      pos,
      lower,
      signature: signatureOf(piece, lower),
      glued: joined,
    });
    glued = false;
  }
  return glued;
}

/** Tells headlines from prose by the share of long words with capitals. */
export function styleOf(words: readonly Word[]): Style {
  let long = 0;
  let capital = 0;
  let upper = 0;
  for (const { lower, signature, pos } of words) {
    if (lower.length < 4 || pos === "PUNCT" || pos === "NUM") continue;
    const caps = capitalsIn(signature);
    long++;
    if (caps > 0) capital++;
    if (caps === 2) upper++;
  }
  if (long >= 2 && upper === long) return "capitals";
  return long >= 4 && capital >= long * 0.75 ? "title" : "sentence";
}
