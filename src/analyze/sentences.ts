import type { AbbreviationEntry } from "../lexicon/abbreviations.ts";
import type { Sentence, Token } from "../model/analysis.ts";
import { isPlainWord } from "../model/signature.ts";

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
const STARTERS = new Set(
  "the a an this that these those he she it they we i you his her its their our my in on at after before since when while if but and so as for by from with under during there here what who why how where not no some many most both each one two last next meanwhile however also yet still now then although though because despite according".split(
    " ",
  ),
);
const TERMINAL = new Set([".", "!", "?", "…", "...", "?!", "!?", "!!", "??"]);
const OPENER = new Set(["“", '"', "‘", "'", "(", "[", "«", "``"]);
/** More closing marks than this in a row are no prose; the bound keeps the cost linear. */
const LONGEST_CLOSE = 4;
/** What goes on for longer is a list or broken text: it is cut, so that no pass looks further and the cost stays linear. */
const LONGEST_SENTENCE = 400;
const CLOSER = new Set(['"', "”", "’", "'", "»", ")", "]", "''"]);
/** Longer words are neither: they need no look-up. */
const [LONGEST_TERMINAL, LONGEST_CLOSER] = [3, 2];

/** Divides the tokens of one block, those from `firstToken` to the end, into sentences, and adds them to `sentences`. */
export type SentenceSplitter = (
  tokens: readonly Token[],
  firstToken: number,
  block: number,
  sentences: Sentence[],
) => void;

/** Makes a splitter out of the abbreviations. */
export function createSentenceSplitter(abbreviations: readonly AbbreviationEntry[]): SentenceSplitter {
  const ends = new Map<string, "never" | "maybe">();
  for (const entry of abbreviations) for (const form of entry.forms) ends.set(form.toLowerCase(), entry.ends);

  return (tokens, firstToken, block, sentences) => {
    let first = firstToken;
    const close = (last: number): void => {
      const from = tokens[first];
      const to = tokens[last - 1];
      if (from !== undefined && to !== undefined && last > first) {
        sentences.push({ start: from.start, end: to.end, first, last, block });
      }
      first = last;
    };
    for (let index = firstToken; index < tokens.length; index++) {
      // A word of letters ends no sentence: it is closed after one only where it gets too long.
      const isWord = isPlainWord((tokens[index] as Token).signature);
      if (isWord && index + 1 + LONGEST_CLOSE - first < LONGEST_SENTENCE) continue;
      const next = endOfClosers(tokens, index + 1);
      if (next >= tokens.length) continue;
      if (next - first >= LONGEST_SENTENCE || (!isWord && isBoundary(tokens, index, next, firstToken, ends))) {
        close(next);
        index = next - 1;
      }
    }
    close(tokens.length);
  };
}

function endOfClosers(tokens: readonly Token[], from: number): number {
  let index = from;
  const limit = Math.min(tokens.length, from + LONGEST_CLOSE);
  while (index < limit) {
    const token = tokens[index] as Token;
    if (token.text.length > LONGEST_CLOSER || !CLOSER.has(token.text) || token.start > (tokens[index - 1] as Token).end)
      break;
    index++;
  }
  return index;
}

function isBoundary(
  tokens: readonly Token[],
  index: number,
  next: number,
  firstToken: number,
  ends: ReadonlyMap<string, "never" | "maybe">,
): boolean {
  const token = tokens[index] as Token;
  const following = tokens[next] as Token;
  if (!token.text.endsWith(".") || token.text.length > 12) return isTerminal(tokens, index, next);
  const word = wordEndingAt(tokens, index, firstToken);
  const kind = ends.get(word);
  if (kind === undefined && token.text === ".") return isTerminal(tokens, index, next);
  const opens = OPENER.has(following.text) ? tokens[next + 1] : following;
  if (opens === undefined || !/^[\p{Lu}\p{N}]/u.test(opens.text)) return false;
  if (kind !== undefined) return kind === "maybe" && STARTERS.has(opens.lower);
  // An initial ("J. Smith") never ends a sentence; any other word without stops inside does.
  if (/^\p{Lu}\.$/u.test(token.text)) return false;
  return /^\p{L}{2,}\.$/u.test(token.text) || STARTERS.has(opens.lower);
}

function isTerminal(tokens: readonly Token[], index: number, next: number): boolean {
  const { text } = tokens[index] as Token;
  const following = tokens[next] as Token;
  if (text.length > LONGEST_TERMINAL || !TERMINAL.has(text) || following.start === (tokens[next - 1] as Token).end)
    return false;
  if (!OPENER.has(following.text)) return !/^[\p{Ll},;:)\]]/u.test(following.text);
  const after = tokens[next + 1];
  return after === undefined || !/^\p{Ll}/u.test(after.text);
}

/** The unbroken letters and full stops up to and with the token, in lower case: wink-nlp cuts unknown abbreviations apart. */
function wordEndingAt(tokens: readonly Token[], index: number, firstToken: number): string {
  let word = "";
  for (let at = index; at >= firstToken && word.length < 12; at--) {
    const token = tokens[at] as Token;
    if (at < index && (token.end !== tokens[at + 1]?.start || !/^[\p{L}.]+$/u.test(token.text))) break;
    word = token.lower + word;
  }
  return word;
}
