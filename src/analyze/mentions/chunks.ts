import type { EntityType, Sentence, Token } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";
import { bearersOf, beforeTitle, isKnownAt, isTitle, type Reading, standsAlone } from "./borders.ts";
import type { Match, Sense } from "./gazetteer.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Place, Title } from "./lexemes.ts";
import { isNameWord, runEnd } from "./runs.ts";
import { bynameAt, runAt } from "./unlisted.ts";
import { capsOf, readWords, type Style, styleOf, type Word } from "./words.ts";

/** Words `[first, last)` of a sentence that name something, before it is asked what. */
export interface Chunk {
  readonly first: number;
  readonly last: number;
  readonly kind: "listed" | "surname" | "place" | "demonym" | "title" | "run";
  /** Those of the ground truth that go by these words. */
  readonly entries: readonly NameEntry[];
  readonly type: EntityType;
  readonly by: string;
  readonly place?: Place;
  readonly title?: Title;
}

/** A sentence with its words and the names in it. */
export interface Passage {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly style: Style;
  readonly chunks: readonly Chunk[];
}

const NONE: readonly NameEntry[] = [];

/** Finds the names, places, demonyms and titles of one sentence, left to right, the longest first. */
export function readPassage(knowledge: Knowledge, tokens: readonly Token[], sentence: Sentence): Passage {
  const words = readWords(tokens, sentence);
  const style = styleOf(words);
  const reading: Reading = { knowledge, words, style };
  const chunks: Chunk[] = [];
  let split = false;
  for (let at = 0; at < words.length; ) {
    const chunk: Chunk | undefined = mayBegin(reading, at) ? chunkAt(reading, at, split) : undefined;
    split = chunk !== undefined && words[chunk.last]?.glued === true;
    if (chunk === undefined) at++;
    else {
      chunks.push(chunk);
      at = chunk.last;
    }
  }
  return { sentence, words, style, chunks };
}

/** False for a word without a capital with which no listed name begins, and no name of a capitalized word behind it. */
function mayBegin({ knowledge, words }: Reading, at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  return capsOf(word) > 0 || (next !== undefined && capsOf(next) > 0) || knowledge.gazetteer.mayBegin(word);
}

/** The chunk that begins at the word. `split`: the word is joined by a hyphen to the chunk before ("Trump-Kim summit"). */
function chunkAt(reading: Reading, at: number, split: boolean): Chunk | undefined {
  const { knowledge, words, style } = reading;
  const word = words[at] as Word;
  if (word.pos === "PUNCT") return undefined;
  const matches = knowledge.gazetteer.matches(words, at);
  if (capsOf(word) === 0 && !leadsName(reading, at)) return chosen(reading, at, matches, at + 1, split);
  const named = isNameWord(knowledge, words, at, style) || capsOf(word) === 0;
  const end = named ? beforeTitle(reading, at, runEnd(knowledge, words, at, style)) : at + 1;
  const listed = chosen(reading, at, matches, end, split);
  if (listed !== undefined) return listed;
  if (!named || style === "capitals") return style === "capitals" && named ? surnameAt(reading, at, end) : undefined;
  const byname = bynameAt(reading, at, end);
  if (byname !== undefined) return byname;
  return surnameAt(reading, at, split ? at + 1 : end) ?? hyphenated(reading, at, end) ?? runAt(reading, at, end);
}

/** "bin Salman", "al-Assad": a particle that begins a name. */
function leadsName({ knowledge, words, style }: Reading, at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || capsOf(next) === 0) return false;
  return knowledge.partOf(words[at])?.particle?.leads === true && isNameWord(knowledge, words, at + 1, style);
}

/** The longest match whose borders are those of a name of its own. */
function chosen(
  reading: Reading,
  at: number,
  matches: readonly Match[],
  end: number,
  split: boolean,
): Chunk | undefined {
  for (const { length, senses } of matches) {
    const last = at + length;
    const listed = senses.filter((sense) => sense.kind === "listed").map((sense) => sense.entry);
    if (listed.length > 0 && standsAlone(reading, at, last, end, split)) return listedChunk(at, last, listed, senses);
    for (const sense of senses) {
      const chunk = unlistedChunk(reading, at, last, end, split, sense);
      if (chunk !== undefined) return chunk;
    }
  }
  return undefined;
}

function listedChunk(first: number, last: number, entries: readonly NameEntry[], senses: readonly Sense[]): Chunk {
  const { type } = entries[0] as NameEntry;
  const place = senses.find(
    (sense) => sense.kind === "place" && sense.place.entries.some((entry) => entries.includes(entry)),
  );
  const by = "mention/name";
  if (place?.kind !== "place") return { first, last, kind: "listed", entries, type, by };
  return { first, last, kind: "listed", entries, type, by, place: place.place };
}

function unlistedChunk(
  reading: Reading,
  first: number,
  last: number,
  end: number,
  split: boolean,
  sense: Sense,
): Chunk | undefined {
  if (sense.kind === "listed") return undefined;
  if (sense.kind === "title") {
    if (!isTitle(reading, first, last, sense.title)) return undefined;
    return { first, last, kind: "title", entries: NONE, type: "PERSON", by: sense.title.by, title: sense.title };
  }
  if (!standsAlone(reading, first, last, end, split)) return undefined;
  const { place } = sense;
  return { first, last, kind: sense.kind, entries: place.entries, type: "PLACE", by: place.by, place };
}

/** A family name that the ground truth lists, standing alone. */
function surnameAt(reading: Reading, first: number, last: number): Chunk | undefined {
  const { knowledge, words } = reading;
  const entries = bearersOf(reading, first, last);
  const next = words[last];
  if (entries === undefined || (next?.glued && knowledge.partOf(next)?.compound)) return undefined;
  return { first, last, kind: "surname", entries, type: "PERSON", by: "mention/surname" };
}

/** "Trump-Kim", "US-North Korea": two names where each is known by itself, else one ("Jean-Claude"). */
function hyphenated(reading: Reading, at: number, end: number): Chunk | undefined {
  const { knowledge, words } = reading;
  for (let cut = at + 1; cut < end; cut++) {
    const word = words[cut] as Word;
    if (!word.glued || capsOf(word) === 0) continue;
    if (!isKnownAt(reading, cut, end)) return undefined;
    const [match] = knowledge.gazetteer.matches(words, at).filter(({ length }) => length === cut - at);
    return (match && chosen(reading, at, [match], cut, true)) ?? surnameAt(reading, at, cut);
  }
  return undefined;
}
