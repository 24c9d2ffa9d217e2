import { beforeIn } from "../../model/list.ts";
import type { NameEntry } from "../../model/truth.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Title } from "./lexemes.ts";
import { isNameWord, runEnd, typeOfRun } from "./runs.ts";
import { capsOf, type Style, type Word } from "./words.ts";

/** The sentence being cut: what the functions below share. */
export interface Reading {
  readonly knowledge: Knowledge;
  readonly words: readonly Word[];
  readonly style: Style;
}

const PREPOSITIONS = new Set(["in", "at", "to", "from", "of", "near", "inside", "outside"]);

/**
 * False where the words are part of a longer name: "Trump" in "Trump Tower", "Singapore" in "Singapore Airlines". They are a
 * name of their own before a title ("US President …"), and after "in" before another listed name ("In Hanoi Kim said").
 */
export function standsAlone(reading: Reading, first: number, last: number, end: number, split: boolean): boolean {
  const { knowledge, words, style } = reading;
  if (style === "capitals" && last - first === 1 && (words[first] as Word).lower.length < 4) return false;
  const next = words[last];
  if (next === undefined || split) return true;
  // A name of lower-case words ends by itself; one of capitals may be the beginning of a longer one.
  if (capsOf(words[last - 1] as Word) === 0 && last >= end) return true;
  if (next.glued && capsOf(next) === 0) return knowledge.partOf(next)?.compound === true;
  if (next.glued) return isKnownAt(reading, last, end);
  if (last >= end) {
    if (!isNameWord(knowledge, words, last, style)) return true;
  }
  if (startsTitle(reading, last)) return true;
  const before = beforeIn(words, first, beforeIn(words, first)?.lower === "the" ? 2 : 1);
  if (!PREPOSITIONS.has(before?.lower ?? "")) return false;
  return isKnownWholly(reading, last, end) || typeOfRun(knowledge, words, last, end) === "PERSON";
}

/** Whether a title, or a word such as "former", begins at the word. */
export function startsTitle({ knowledge, words }: Reading, at: number): boolean {
  if (knowledge.tensesBefore.has((words[at] as Word).lower)) return true;
  return knowledge.gazetteer
    .matches(words, at)
    .some(({ senses }) => senses.some((sense) => sense.kind === "title" && !sense.title.surname));
}

/** Whether a name that is known begins at the word, and ends within the run. */
export function isKnownAt({ knowledge, words }: Reading, at: number, end: number): boolean {
  if (knowledge.surnames.has((words[at] as Word).lower)) return true;
  return knowledge.gazetteer.matches(words, at).some((match) => match.length <= end - at);
}

/** Whether the words `[at, end)` are a name that is known, not just a family name: "Alma Powell" is not Powell. */
export function isKnownInFull({ knowledge, words }: Reading, at: number, end: number): boolean {
  return knowledge.gazetteer.matches(words, at).some((match) => match.length === end - at);
}

/** Whether the words `[at, end)` are a name that is known. */
export function isKnownWholly(reading: Reading, at: number, end: number): boolean {
  if (bearersOf(reading, at, end) !== undefined) return true;
  const { knowledge, words } = reading;
  return knowledge.gazetteer.matches(words, at).some((match) => match.length === end - at);
}

/** A title by its words may still be a part of a name ("General Motors"), a verb ("to head") or a family name ("King"). */
export function isTitle({ knowledge, words, style }: Reading, first: number, last: number, title: Title): boolean {
  const final = words[last - 1] as Word;
  const begins = words[first] as Word;
  const next = words[last];
  const nextNamed = isNameWord(knowledge, words, last, style) && next?.glued !== true;
  if (title.kind === "honorific") {
    const isBeside = nextNamed || (next !== undefined && capsOf(next) === 0);
    return capsOf(begins) > 0 && isBeside && next?.pos !== "PUNCT";
  }
  if (capsOf(begins) === 0) {
    if (!title.bare) return false;
    const noun = words.slice(first, last).some(({ pos }) => pos === "NOUN" || pos === "PROPN");
    return noun || (nextNamed && final.pos === "ADJ");
  }
  if (style === "capitals") return false;
  if (title.surname) return nextNamed && !isNameWord(knowledge, words, first - 1, style);
  if (!nextNamed) return true;
  const type = typeOfRun(knowledge, words, first, runEnd(knowledge, words, first, style));
  return type === "PERSON" || type === "OTHER";
}

/** Where a title begins inside a run, the name ends: "Emergencies | Minister Anna Keller". */
export function beforeTitle(reading: Reading, at: number, end: number): number {
  const { knowledge, words } = reading;
  const afterOf = beforeIn(words, at, beforeIn(words, at)?.lower === "the" ? 2 : 1)?.lower === "of";
  const placed = afterOf && knowledge.partOf(words[at])?.given === undefined;
  for (let cut = at + 1; cut < end; cut++) {
    if (capsOf(words[cut - 1] as Word) === 0) continue;
    // "Mayor of Xbridge | Anna Keller"
    if (placed && cut + 1 < end && knowledge.partOf(words[cut])?.given !== undefined) return cut;
    const found = knowledge.gazetteer
      .matches(words, cut)
      .some(({ length, senses }) =>
        senses.some(
          (sense) => sense.kind === "title" && !sense.title.surname && isTitle(reading, cut, cut + length, sense.title),
        ),
      );
    if (found) return cut;
  }
  return end;
}

/** Those listed under the words `[first, last)`, the first of them at least, as their family name. */
export function bearersOf(
  { knowledge, words }: Reading,
  first: number,
  last: number,
): readonly NameEntry[] | undefined {
  const { lower: key } = words[first] as Word;
  if (last - first <= 1) return knowledge.surnames.get(key);
  return knowledge.longSurnames.has(key) ? knowledge.surnames.get(keyOf(words, first, last)) : undefined;
}

/** The keys of the words `[first, last)`, joined by single spaces. */
function keyOf(words: readonly Word[], first: number, last: number): string {
  let key = (words[first] as Word).lower;
  for (let index = first + 1; index < last; index++) key += ` ${(words[index] as Word).lower}`;
  return key;
}
