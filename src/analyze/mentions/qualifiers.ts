import type { RoleUse } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";
import type { Chunk, Passage } from "./chunks.ts";
import type { Knowledge } from "./knowledge.ts";
import { capsOf, type Word } from "./words.ts";

/** What the words before a title say of the office: "the | former | 45th | South Korean | president". */
export interface Left {
  /** First word of the phrase, with and without its determiner. */
  first: number;
  head: number;
  tense: RoleUse["tense"];
  ordinal: number | null;
  place: readonly NameEntry[] | null;
  /** A word before the title makes it another office: "opposition leader", "Google's president". */
  other: boolean;
  determiner: "definite" | "indefinite" | "none";
  /** Id of the lexicon entry that gave the tense. */
  by: string | null;
  readonly used: Chunk[];
}

/** What the words behind a title say of the office: "-elect", "of South Korea". */
export interface Right {
  readonly last: number;
  readonly place: readonly NameEntry[] | null;
  readonly other: boolean;
  readonly tense: RoleUse["tense"] | null;
  readonly used: readonly Chunk[];
}

const INDEFINITE = new Set("a an no any every each another some many several few all most".split(" "));
const DEFINITE = new Set(["the", "this"]);
const POSSESSIVE = new Set(["his", "her", "their", "its", "our", "my", "your"]);
const OWN_COUNTRY = new Set(["country", "nation", "republic", "state"]);
const ORDINAL = /^([1-9]\d{0,2})(st|nd|rd|th)$/;
/** Lower numbers in words rank somebody among those who did something. */
const LEAST_IN_WORDS = 4;
/** A phrase reaches no further than this many words to the left of its title. */
const LONGEST_REACH = 8;

/** Reads from the title to the left, as far as the words qualify it. */
export function readLeft(knowledge: Knowledge, { words, chunks }: Passage, index: number): Left {
  const title = chunks[index] as Chunk;
  const { first } = title;
  const left: Left = {
    first,
    head: first,
    tense: "current",
    ordinal: null,
    place: null,
    other: false,
    determiner: "none",
    by: null,
    used: [],
  };
  let before = index - 1;
  // Adjectives belong to the phrase only where a determiner opens it.
  let pending = first;
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_REACH); ) {
    const word = words[at] as Word;
    // "former World Bank (WB) president": the short form changes nothing.
    if (word.lower === ")" && words[at - 2]?.lower === "(" && capsOf(words[at - 1] as Word) > 1) {
      pending = at - 2;
      at -= 3;
      continue;
    }
    while (before >= 0 && (chunks[before] as Chunk).first > at) before--;
    const chunk = chunks[before];
    const tense = tenseEndingAt(knowledge, words, at);
    const ordinal = ordinalOf(word, knowledge);
    const isTense = chunk?.kind === "run" && tense !== null && chunk.first === at + 1 - tense.length;
    if (chunk !== undefined && chunk.last === at + 1 && !isTense) {
      if (!takeChunk(chunk, words, left)) break;
      at = pending = left.first = left.head = chunk.first;
    } else if (tense !== null) {
      // "Former Chancellor Keller" at the beginning of a sentence: a capital makes no name.
      if (isTense) left.used.push(chunk);
      // "the past winner U.S. President Keller": of what the noun says.
      left.other ||= words.slice(pending, left.head).some(({ pos }) => pos === "NOUN");
      left.tense = tense.tense;
      left.by = tense.by;
      at = pending = left.first = left.head = at + 1 - tense.length;
    } else if (ordinal !== undefined) {
      left.ordinal = ordinal;
      pending = left.first = left.head = at;
    } else if (word.lower === "'s" || word.lower === "'") {
      takeOwner(knowledge, words, chunks.slice(Math.max(0, before - 1), before + 1), at, left);
      break;
    } else if (DEFINITE.has(word.lower) || INDEFINITE.has(word.lower) || POSSESSIVE.has(word.lower)) {
      left.determiner = INDEFINITE.has(word.lower) ? "indefinite" : "definite";
      left.other ||= POSSESSIVE.has(word.lower);
      left.head = pending;
      left.first = at;
      break;
    } else if (left.place !== null && left.first === at + 1 && words[at + 1]?.glued === true) {
      // "pro-Russian president": of which country, the word does not tell.
      left.other = true;
      left.first = left.head = at;
      break;
    } else if (
      capsOf(word) === 0 &&
      (left.place !== null || knowledge.qualities.has(word.lower)) &&
      isDecoration(word)
    ) {
      pending = at;
    } else if (capsOf(word) === 0 && (word.pos === "ADJ" || word.pos === "NOUN") && left.place === null) {
      left.other = true;
      pending = left.first = left.head = at;
    } else {
      // "under-secretary-general", "co-president": the prefix makes it another office.
      left.other ||= words[at + 1]?.glued === true;
      break;
    }
    at--;
  }
  return left;
}

/** "The 45th president", "the fourteenth president". Lower ranks in words are seldom the holder's number: "the first president to". */
function ordinalOf({ lower }: Word, { ranks }: Knowledge): number | undefined {
  const digits = lower.charCodeAt(0) < 58 ? ORDINAL.exec(lower) : null;
  if (digits !== null) return Number(digits[1]);
  const rank = ranks.get(lower);
  return rank !== undefined && rank >= LEAST_IN_WORDS ? rank : undefined;
}

function isDecoration({ pos }: Word): boolean {
  return pos === "ADJ" || pos === "NUM" || pos === "ADV" || pos === "VERB" || pos === "NOUN";
}

/** Takes the chunk directly before what was read as part of the phrase, if it can be. */
function takeChunk(chunk: Chunk, words: readonly Word[], left: Left): boolean {
  if (chunk.kind === "title") {
    if (chunk.title?.plural === true) return false;
    left.other ||= chunk.title?.kind === "office" && words[chunk.last]?.glued === true;
    left.used.push(chunk);
    return true;
  }
  if (left.place !== null || chunk.type === "PERSON" || chunk.type === "EVENT") return false;
  if (chunk.kind === "run") left.other = true;
  else left.place = chunk.entries;
  left.used.push(chunk);
  return true;
}

/** "South Korea's president", "then South Korea's president"; a person's or company's is an office of its own. */
function takeOwner(knowledge: Knowledge, words: readonly Word[], near: readonly Chunk[], at: number, left: Left): void {
  const owner = near.find((chunk) => chunk.last === at);
  if (owner !== undefined && (owner.kind === "title" || owner.type === "EVENT" || left.place !== null)) return;
  left.determiner = "definite";
  if (owner === undefined) left.other = !OWN_COUNTRY.has(words[at - 1]?.lower ?? "");
  else if (owner.kind === "run" || owner.type === "PERSON") left.other = true;
  else left.place = owner.entries;
  // The person who owns stays a mention of its own: "Trump's lawyer".
  if (owner?.type === "PERSON") return;
  if (owner !== undefined) left.used.push(owner);
  left.first = left.head = owner?.first ?? Math.max(0, at - 1);
  if (words[left.first - 1]?.lower === "the") left.first--;
  const tense = left.first > 0 ? tenseEndingAt(knowledge, words, left.first - 1) : null;
  if (tense === null) return;
  left.tense = tense.tense;
  left.by = tense.by;
  left.first = left.head = left.first - tense.length;
}

function tenseEndingAt(
  { tensesBefore }: Knowledge,
  words: readonly Word[],
  at: number,
): { tense: RoleUse["tense"]; by: string; length: number } | null {
  const word = words[at] as Word;
  const two = at > 0 && word.glued ? tensesBefore.get(`${words[at - 1]?.lower} ${word.lower}`) : undefined;
  const found = two ?? tensesBefore.get(word.lower);
  if (found === undefined) return null;
  // "And then President Obama left": an adverb, unless a hyphen or a comma says otherwise.
  if (
    word.lower === "then" &&
    words[at + 1]?.glued !== true &&
    words[at - 1]?.lower !== "," &&
    words[at - 1]?.lower !== "the"
  ) {
    return null;
  }
  return { tense: found.tense, by: found.by, length: two === undefined ? 1 : 2 };
}

/** Reads from the title to the right. */
export function readRight(knowledge: Knowledge, { words, chunks }: Passage, index: number): Right {
  const title = chunks[index] as Chunk;
  const after = words[title.last]?.glued ? knowledge.tensesAfter.get(words[title.last]?.lower ?? "") : undefined;
  const last = title.last + (after === undefined ? 0 : 1);
  const right = { last, place: null, other: false, tense: after?.tense ?? null, used: [] };
  if (words[last]?.lower !== "of") return right;
  const from = words[last + 1]?.lower === "the" ? last + 2 : last + 1;
  const chunk = chunks.slice(index + 1, index + 4).find((next) => next.first === from);
  if (chunk === undefined || chunk.kind === "title" || chunk.kind === "demonym" || chunk.kind === "surname") {
    return { ...right, other: true };
  }
  // "president of Singapore's parliament" is no president of Singapore.
  const owns = words[chunk.last]?.lower === "'s" || words[chunk.last]?.lower === "'";
  const place = chunk.kind === "run" || owns ? null : chunk.entries;
  if (owns) return { ...right, other: true };
  return { ...right, last: chunk.last, place, other: place === null, used: [chunk] };
}
