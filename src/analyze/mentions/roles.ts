import type { RoleUse } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";
import type { Chunk, Passage } from "./chunks.ts";
import type { Knowledge, Title } from "./knowledge.ts";
import type { Word } from "./words.ts";

/** An office as the words of a sentence put it: "the then South Korean president", words `[first, last)`. */
export interface RolePhrase {
  readonly first: number;
  readonly last: number;
  /** First word of the phrase without its determiner. */
  readonly head: number;
  readonly by: string;
  readonly title: Title | null;
  readonly tense: RoleUse["tense"];
  readonly ordinal?: number;
  /** Offices that the words fit. */
  readonly offices: readonly NameEntry[];
  /** Neither place nor body is named: which office is meant, the passage must tell. */
  readonly bare: boolean;
  /** "a president", "no president": nobody in particular. */
  readonly generic: boolean;
  /** Index of the chunk that names the holder, directly behind; -1 where there is none. */
  readonly holder: number;
}

const INDEFINITE = new Set([
  "a",
  "an",
  "no",
  "any",
  "every",
  "each",
  "another",
  "some",
  "many",
  "several",
  "few",
  "all",
  "most",
]);
const DEFINITE = new Set(["the", "this", "that"]);
const POSSESSIVE = new Set(["his", "her", "their", "its", "our", "my", "your"]);
const OWN_COUNTRY = new Set(["country", "nation", "republic", "state"]);
const ORDINAL = /^([1-9]\d{0,2})(st|nd|rd|th)$/;
/** A phrase reaches no further than this many words to the left of its title. */
const LONGEST_REACH = 8;

interface Left {
  first: number;
  head: number;
  tense: RoleUse["tense"];
  ordinal?: number;
  place: readonly NameEntry[] | null;
  /** A word before the title makes it another office: "opposition leader", "Google's president". */
  other: boolean;
  generic: boolean;
  by: string | null;
}

/** The role phrases of a sentence, in order, and the chunks that became part of them. */
export function findRoles(
  knowledge: Knowledge,
  { words, chunks }: Passage,
): { roles: readonly RolePhrase[]; used: ReadonlySet<Chunk> } {
  const roles: RolePhrase[] = [];
  const used = new Set<Chunk>();
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    const office = chunk.kind === "listed" && chunk.entries.every((entry) => entry.kind === "office");
    if (!office && (chunk.kind !== "title" || chunk.title?.kind !== "office" || chunk.title.plural)) continue;
    // Of titles in a row the last is the one that counts: "Lt. Gen.", "Chairman and".
    const following = chunks[index + 1];
    if (following?.kind === "title" && following.first === chunk.last && following.title?.kind === "office") continue;
    const left = readLeft(knowledge, words, chunks, index, used);
    const right = office
      ? { last: chunk.last, place: null, other: false, tense: null }
      : readRight(knowledge, words, chunks, index, used);
    const place = left.place ?? right.place;
    const other = left.other || right.other;
    const offices = office ? chunk.entries : other ? [] : officesOf(chunk.title as Title, place);
    used.add(chunk);
    const holder = holderAt(words, chunks, index, right.last);
    roles.push({
      first: left.first,
      last: right.last,
      head: left.head,
      by: left.by ?? chunk.by,
      title: chunk.title ?? null,
      tense: right.tense ?? left.tense,
      ...(left.ordinal === undefined ? {} : { ordinal: left.ordinal }),
      offices,
      bare: !office && !other && place === null,
      generic: left.generic,
      holder,
    });
  }
  return { roles, used };
}

function officesOf(title: Title, place: readonly NameEntry[] | null): readonly NameEntry[] {
  if (place === null) return title.offices;
  const ids = new Set(place.map((entry) => entry.id));
  return title.offices.filter((office) => office.within?.some((id) => ids.has(id)));
}

/** Reads from the title to the left: "the | former | 45th | South Korean | president". */
function readLeft(
  knowledge: Knowledge,
  words: readonly Word[],
  chunks: readonly Chunk[],
  index: number,
  used: Set<Chunk>,
): Left {
  const title = chunks[index] as Chunk;
  const left: Left = {
    first: title.first,
    head: title.first,
    tense: "current",
    place: null,
    other: false,
    generic: false,
    by: null,
  };
  let before = index - 1;
  // Adjectives belong to the phrase only where a determiner or a place opens it.
  let pending = title.first;
  const stop = Math.max(0, title.first - LONGEST_REACH);
  for (let at = title.first - 1; at >= stop; ) {
    const word = words[at] as Word;
    while (before >= 0 && (chunks[before] as Chunk).first > at) before--;
    const chunk = chunks[before];
    if (chunk !== undefined && chunk.last === at + 1) {
      if (!takesChunk(chunk, words, left)) break;
      used.add(chunk);
      at = chunk.first - 1;
      pending = chunk.first;
      left.first = left.head = chunk.first;
      if (chunk.kind === "surname") break;
      continue;
    }
    const tense = tenseBefore(knowledge, words, at);
    const ordinal = ORDINAL.exec(word.key);
    if (tense !== null) {
      left.tense = tense.tense;
      left.by = tense.by;
      at -= tense.length;
      pending = left.first = left.head = at + 1;
    } else if (ordinal !== null) {
      left.ordinal = Number(ordinal[1]);
      pending = left.first = left.head = at;
      at--;
    } else if (word.key === "'s" || word.key === "'") {
      const owner = chunks.slice(Math.max(0, before - 1), before + 1).find((other) => other.last === at);
      const country = OWN_COUNTRY.has(words[at - 1]?.key ?? "");
      if (owner === undefined && !country) left.other = true;
      else if (owner !== undefined && !takesOwner(owner, left)) break;
      else if (owner !== undefined) used.add(owner);
      left.first = left.head = owner?.first ?? Math.max(0, at - 1);
      if (words[left.first - 1]?.key === "the") left.first--;
      const then = left.first > 0 ? tenseBefore(knowledge, words, left.first - 1) : null;
      if (then === null) return left;
      left.tense = then.tense;
      left.by = then.by;
      left.first = left.head = left.first - then.length;
      return left;
    } else if (DEFINITE.has(word.key) || INDEFINITE.has(word.key) || POSSESSIVE.has(word.key)) {
      left.generic = INDEFINITE.has(word.key);
      if (POSSESSIVE.has(word.key)) left.other = true;
      left.head = pending;
      left.first = at;
      return left;
    } else if (word.caps === 0 && (word.pos === "ADJ" || word.pos === "NUM") && /^\p{L}/u.test(word.key)) {
      pending = at;
      at--;
    } else if (word.caps === 0 && word.pos === "NOUN" && left.place === null && !word.glued) {
      left.other = true;
      pending = left.first = left.head = at;
      at--;
    } else break;
  }
  return left;
}

/** Takes the chunk directly before what was read as part of the phrase, if it can be. */
function takesChunk(chunk: Chunk, words: readonly Word[], left: Left): boolean {
  const isName = chunk.kind === "place" || chunk.kind === "demonym" || chunk.kind === "listed";
  if (chunk.kind === "title") {
    if (chunk.title?.kind !== "honorific") left.other ||= words[chunk.last]?.glued === true;
    return chunk.title?.plural !== true;
  }
  if (left.place !== null || chunk.type === "PERSON" || chunk.type === "EVENT") return false;
  if (isName && (chunk.entries.length > 0 || chunk.place !== undefined)) {
    left.place = chunk.entries;
    return true;
  }
  left.other = true;
  return true;
}

function takesOwner(owner: Chunk, left: Left): boolean {
  if (owner.kind === "title" || owner.type === "EVENT") return false;
  if (left.place !== null) return false;
  if (owner.kind === "run" || owner.type === "PERSON") {
    left.other = true;
    return owner.kind === "run" && owner.type !== "PERSON";
  }
  left.place = owner.entries;
  return true;
}

function tenseBefore(
  { tensesBefore }: Knowledge,
  words: readonly Word[],
  at: number,
): { tense: RoleUse["tense"]; by: string; length: number } | null {
  const word = words[at] as Word;
  const two = at > 0 ? tensesBefore.get(`${words[at - 1]?.key} ${word.key}`) : undefined;
  const found = two ?? tensesBefore.get(word.key);
  if (found === undefined) return null;
  // "And then President Obama left": an adverb, unless a hyphen or a comma says otherwise.
  if (word.key === "then" && words[at + 1]?.glued !== true && words[at - 1]?.key !== ",") return null;
  return { tense: found.tense, by: found.by, length: two === undefined ? 1 : 2 };
}

/** Reads from the title to the right: "-elect", "of South Korea". */
function readRight(
  knowledge: Knowledge,
  words: readonly Word[],
  chunks: readonly Chunk[],
  index: number,
  used: Set<Chunk>,
): { last: number; place: readonly NameEntry[] | null; other: boolean; tense: RoleUse["tense"] | null } {
  let { last } = chunks[index] as Chunk;
  const after = words[last]?.glued ? knowledge.tensesAfter.get(words[last]?.key ?? "") : undefined;
  if (after !== undefined) last++;
  const tense = after?.tense ?? null;
  if (words[last]?.key !== "of") return { last, place: null, other: false, tense };
  const from = words[last + 1]?.key === "the" ? last + 2 : last + 1;
  const chunk = chunks.slice(index + 1, index + 4).find((next) => next.first === from);
  if (chunk === undefined) {
    // "president of the company"
    return { last: Math.min(from + 1, words.length), place: null, other: true, tense };
  }
  if (chunk.kind === "title") return { last, place: null, other: true, tense };
  used.add(chunk);
  const place = chunk.kind === "place" || chunk.kind === "listed" ? chunk.entries : null;
  return { last: chunk.last, place, other: place === null, tense };
}

/** The chunk of the person who is named directly behind the phrase. */
function holderAt(words: readonly Word[], chunks: readonly Chunk[], index: number, last: number): number {
  for (let next = index + 1; next < Math.min(chunks.length, index + 4); next++) {
    const chunk = chunks[next] as Chunk;
    if (chunk.first !== last) continue;
    if (words[last]?.glued) return -1;
    if (chunk.kind === "title" && chunk.title?.kind === "honorific") return holderAt(words, chunks, next, chunk.last);
    const isPerson =
      chunk.kind === "surname" ||
      (chunk.kind === "listed" && chunk.type === "PERSON" && chunk.entries[0]?.kind === "entity");
    return isPerson || (chunk.kind === "run" && chunk.type !== "ORGANIZATION" && chunk.type !== "EVENT") ? next : -1;
  }
  return -1;
}
