import type { NameEntry } from "../../model/truth.ts";
import { bearersOf, isKnownInFull, isKnownWholly, type Reading, startsTitle } from "./borders.ts";
import type { Chunk } from "./chunks.ts";
import { isInitial, isNameWord, runEnd, typeOfRun } from "./runs.ts";
import { capsOf, type Word } from "./words.ts";

const CONTENT_INITIAL = new Set(["PROPN", "NOUN", "ADJ", "NUM"]);

/** "Francis of Assisi": somebody who goes by a given name and a place, or an epithet, is nobody else of that name. */
export function bynameAt({ knowledge, words, style }: Reading, at: number, end: number): Chunk | undefined {
  if (end - at !== 1 || words[end]?.lower !== "of" || !isNameWord(knowledge, words, end + 1, style)) return undefined;
  if (knowledge.partOf(words[at])?.given === undefined) return undefined;
  const last = runEnd(knowledge, words, end + 1, style);
  return { first: at, last, kind: "run", entries: [], type: "PERSON", by: "mention/run" };
}

/** A name that nothing lists, or a listed person's in another spelling. */
export function runAt(reading: Reading, at: number, end: number): Chunk | undefined {
  const { knowledge, words } = reading;
  const word = words[at] as Word;
  const initial = isInitial(words, at) && capsOf(word) === 1;
  if (initial && !isNameBegin(reading, at, end)) return undefined;
  const next = words[end];
  // "Trump-era": no mention of the man.
  if (next?.glued && capsOf(next) === 0 && bearersOf(reading, at, end) !== undefined) return undefined;
  const person = variantOf(reading, at, end);
  if (person !== undefined)
    return { first: at, last: end, kind: "listed", entries: [person], type: "PERSON", by: "mention/variant" };
  const type = typeOfRun(knowledge, words, at, end);
  return { first: at, last: end, kind: "run", entries: [], type, by: "mention/run" };
}

/** Whether the first word of a sentence begins a name or is a common word with a capital. */
function isNameBegin(reading: Reading, at: number, end: number): boolean {
  const { knowledge, words } = reading;
  const word = words[at] as Word;
  if (!CONTENT_INITIAL.has(word.pos)) return false;
  if (knowledge.partOf(word)?.given !== undefined && end - at > 1) return true;
  if (word.pos === "PROPN")
    return !(end - at > 1 && isKnownInFull(reading, at + 1, end)) || knowledge.surnames.has(word.lower);
  return end - at > 1 && !isKnownWholly(reading, at + 1, end) && !startsTitle(reading, at + 1);
}

/** A listed person by the letters of the name alone ("Kim Jongun"), or with a middle initial put in ("Donald J. Trump"). */
function variantOf({ knowledge, words }: Reading, first: number, last: number): NameEntry | undefined {
  if (last - first < 2) return undefined;
  const run = words.slice(first, last).map(({ lower }) => lower);
  const letters = knowledge.spelledAs(run);
  if (letters.length === 1) return letters[0];
  const inner = run.filter((key, index) => index === 0 || index === run.length - 1 || key.length > 1);
  if (inner.length === run.length) return undefined;
  const plain = knowledge.spelledAs(inner);
  const [entry] = plain;
  // A listed name with another initial is proof that initials tell people apart ("George H. W. Bush").
  if (plain.length !== 1 || entry?.names.some((name) => /(^|\s)\p{Lu}\.?(\s|\p{Lu}\.)/u.test(name))) return undefined;
  return entry;
}
