import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";
import { type Cut, cutOf } from "./cut.ts";
import { isDigit } from "./numbers.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { QuotedWord } from "./words.ts";

/** What a difference does: nothing, changes words, puts one content word for another, or changes the meaning. */
export type Change = "harmless" | "reworded" | "substituted" | "meaning";

/** Words that one side has and the other has not, with the agreeing words around, as recorded. */
export interface Difference {
  readonly quoted: readonly QuotedWord[];
  readonly recorded: readonly QuotedWord[];
  readonly before: readonly QuotedWord[];
  readonly after: readonly QuotedWord[];
  /** An ellipsis stands in the quotation at this place. */
  readonly gap: boolean;
}

/** What a difference does, and by what words it changes the meaning. */
export interface Classified {
  readonly change: Change;
  readonly by?: Cut | "negation" | "opposite" | "modal" | "quantity" | "number" | "name";
}

/** True where two names (words in lower case) stand for one entity. */
export type SameName = (a: string, b: string) => boolean;

/** A changed stretch of more words on a side is another sentence, not a changed one. */
const LONGEST_EDIT = 4;
/** Spellings at least this close (Jaro-Winkler) are one word, typed wrong or inflected. */
const NEAR = 0.93;

const HARMLESS: Classified = { change: "harmless" };
const REWORDED: Classified = { change: "reworded" };

/** Judges one difference. */
export function classify(difference: Difference, vocabulary: Vocabulary, sameName: SameName): Classified {
  const { quoted, recorded, before, after, gap } = difference;
  const added = quoted.filter((word) => !word.bracketed);
  const negations = (words: readonly QuotedWord[]): number =>
    words.filter((word) => vocabulary.is("negation", word)).length;
  if (added.length === 0 && quoted.length > 0)
    return isOdd(negations(quoted) - negations(recorded)) ? REWORDED : HARMLESS;
  if (repeats(added, recorded, before, after)) return HARMLESS;
  if (added.length === 0) {
    const cut = cutOf(difference, vocabulary);
    if (cut !== undefined) return { change: "meaning", by: cut };
    if (gap) return HARMLESS;
  }
  if (added.length > LONGEST_EDIT || recorded.length > LONGEST_EDIT) return REWORDED;
  const [gained, lost] = withoutNear(added, recorded);
  if (gained.length === 0 && lost.length === 0) return REWORDED;
  if ([...gained, ...lost].every((word) => vocabulary.is("filler", word))) return HARMLESS;
  if (isTag(gained, lost, vocabulary)) return REWORDED;

  const opposed = opposedIn(gained, lost, vocabulary);
  const plain = (words: readonly QuotedWord[]): readonly QuotedWord[] =>
    words.filter((word) => !opposed.includes(word));
  const flipped = isOdd(negations(plain(gained)) - negations(plain(lost)));
  // "Not good" for "bad" says the same.
  if (flipped && opposed.length > 0) return REWORDED;
  if (flipped) return { change: "meaning", by: "negation" };
  if (opposed.length > 0) return { change: "meaning", by: "opposite" };
  if (vocabulary.modals(gained) !== vocabulary.modals(lost)) return { change: "meaning", by: "modal" };
  const [here, there] = [vocabulary.quantities(gained), vocabulary.quantities(lost)];
  if (here !== "" && there !== "" && here !== there) return { change: "meaning", by: "quantity" };
  const [now, then] = [vocabulary.times(gained), vocabulary.times(lost)];
  if (now !== "" && then !== "" && now !== then && vocabulary.is("unit", after[0]))
    return { change: "meaning", by: "quantity" };
  if (now !== "" && now === then && gained.length === 1 && lost.length === 1) return REWORDED;
  if (numbersChange(gained, lost)) return { change: "meaning", by: "number" };
  const [only, ...others] = [...gained, ...lost];
  if (others.length === 0 && vocabulary.is("approximator", only) && !isDigit(after[0]?.key ?? ""))
    return { change: "meaning", by: "quantity" };
  if (namesChange(gained, lost, sameName)) return { change: "meaning", by: "name" };
  return isSubstitution(added, recorded, vocabulary) ? { change: "substituted" } : REWORDED;
}

const CONTENT = /^\p{Ll}{3,}$/u;

/** A word that says something by itself: a name, a noun, a verb, no small word. */
export function isContent(word: QuotedWord, vocabulary: Vocabulary): boolean {
  return CONTENT.test(word.key) && !vocabulary.is("function", word) && !vocabulary.is("auxiliary", word);
}

/** One content word for another. Outlets differ in small words and in how a word is inflected, not in this. */
function isSubstitution(
  [gained, ...more]: readonly QuotedWord[],
  [lost, ...others]: readonly QuotedWord[],
  vocabulary: Vocabulary,
): boolean {
  if (gained === undefined || lost === undefined || more.length > 0 || others.length > 0) return false;
  const isPlain = (word: QuotedWord): boolean => isContent(word, vocabulary) && !word.name;
  return isPlain(gained) && isPlain(lost) && gained.key.slice(0, 3) !== lost.key.slice(0, 3);
}

function isOdd(number: number): boolean {
  return number % 2 !== 0;
}

/** "Never, never", "we, we": a word said twice, quoted once. */
function repeats(
  quoted: readonly QuotedWord[],
  recorded: readonly QuotedWord[],
  before: readonly QuotedWord[],
  after: readonly QuotedWord[],
): boolean {
  if (quoted.length > 0 && recorded.length > 0) return false;
  const words = quoted.length > 0 ? quoted : recorded;
  const count = words.length;
  if (count === 0 || count > LONGEST_EDIT) return false;
  const same = (others: readonly QuotedWord[]): boolean =>
    others.length >= count && words.every(({ key }, at) => others[at]?.key === key);
  const single = new Set(words.map(({ key }) => key)).size === 1;
  const [only] = words;
  if (single && (before.at(-1)?.key === only?.key || after[0]?.key === only?.key)) return true;
  return same(before.slice(-count)) || same(after.slice(0, count));
}

/** "Isn't it?", "don't you?" asks for consent and denies nothing. */
function isTag(gained: readonly QuotedWord[], lost: readonly QuotedWord[], vocabulary: Vocabulary): boolean {
  const [first, second, third, ...others] = [...gained, ...lost];
  if (others.length > 0 || (gained.length > 0 && lost.length > 0)) return false;
  return vocabulary.is("auxiliary", first) && second?.key === "not" && PRONOUN.test(third?.key ?? "");
}

const PRONOUN = /^(?:i|you|he|she|it|we|they|there)$/;

/** The words of a pair of opposites, one gained, one lost. */
function opposedIn(
  gained: readonly QuotedWord[],
  lost: readonly QuotedWord[],
  { opposites }: Vocabulary,
): QuotedWord[] {
  for (const word of gained) {
    const other = lost.find(({ key }) => opposites.get(word.key)?.has(key));
    if (other !== undefined) return [word, other];
  }
  return [];
}

/** Both sides without the words that the other has in nearly the same spelling. */
function withoutNear(quoted: readonly QuotedWord[], recorded: readonly QuotedWord[]): [QuotedWord[], QuotedWord[]] {
  const lost = [...recorded];
  const gained = quoted.filter((word) => {
    const at = lost.findIndex((other) => isNear(word.key, other.key));
    if (at >= 0) lost.splice(at, 1);
    return at < 0;
  });
  return [gained, lost];
}

const NEGATIVE_PREFIX = /^(?:un|in|im|dis|non)/;

function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || /\d/.test(a + b) || NEGATIVE_PREFIX.test(a) !== NEGATIVE_PREFIX.test(b))
    return false;
  return JaroWinklerDistance(a, b) >= NEAR;
}

/** "One" is a pronoun as well: alone it is no number. */
function numbersChange(gained: readonly QuotedWord[], lost: readonly QuotedWord[]): boolean {
  const numbers = (words: readonly QuotedWord[]): string =>
    words
      .map(({ key }) => key)
      .filter((key) => /\d/.test(key))
      .join(" ");
  const [here, there] = [numbers(gained), numbers(lost)];
  return here !== there && `${here}${there}` !== "1";
}

/** A name for another one, or one more or less in a list. A name for a pronoun, or a longer form of it, is no change of meaning. */
function namesChange(gained: readonly QuotedWord[], lost: readonly QuotedWord[], sameName: SameName): boolean {
  const names = (words: readonly QuotedWord[]): string =>
    words
      .filter(({ name }) => name)
      .map(({ key }) => key)
      .join(" ");
  const [here, there] = [names(gained), names(lost)];
  if (here !== "" && there !== "") {
    return !here.includes(there) && !there.includes(here) && !sameName(here, there);
  }
  const listed = [...gained, ...lost].some(({ key }) => key === "and" || key === "or");
  return listed && here !== there && (gained.length === 0 || lost.length === 0);
}
