import type { RoleUse } from "../../model/analysis.ts";
import { beforeIn } from "../../model/list.ts";
import type { NameEntry } from "../../model/truth.ts";
import type { Chunk, Passage } from "./chunks.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Title } from "./lexemes.ts";
import { readLeft, readRight } from "./qualifiers.ts";
import { isInitial } from "./runs.ts";
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
  readonly ordinal: number | null;
  /** Offices that the words fit. */
  readonly offices: readonly NameEntry[];
  /** Neither place nor body is named: which office is meant, the passage must tell. */
  readonly bare: boolean;
  /** "a president", "as president": the office, and nobody in particular. */
  readonly generic: boolean;
  /** Index of the chunk that names the holder, directly behind; -1 where there is none. */
  readonly holder: number;
}

/** The role phrases of a sentence, in order, and the chunks that became part of them. */
export interface Roles {
  readonly phrases: readonly RolePhrase[];
  readonly used: ReadonlySet<Chunk>;
}

/** Finds the offices that a sentence speaks of, with or without a name. */
export function findRoles(knowledge: Knowledge, passage: Passage): Roles {
  const phrases: RolePhrase[] = [];
  const used = new Set<Chunk>();
  for (const [index, chunk] of passage.chunks.entries()) {
    // Of titles in a row the last is the one that counts: "Lt. Gen.".
    const following = passage.chunks[index + 1];
    if (!isOffice(chunk) || (following?.first === chunk.last && following.title?.kind === "office")) continue;
    phrases.push(phraseAt(knowledge, passage, index, used));
  }
  return { phrases, used };
}

function isOffice({ kind, title, entries }: Chunk): boolean {
  if (kind === "title") return title?.kind === "office" && !title.plural;
  return kind === "listed" && entries.every((entry) => entry.kind === "office");
}

function phraseAt(knowledge: Knowledge, passage: Passage, index: number, used: Set<Chunk>): RolePhrase {
  const chunk = passage.chunks[index] as Chunk;
  const full = chunk.kind === "listed";
  const left = readLeft(knowledge, passage, index);
  const right = readRight(knowledge, passage, index);
  const last = full ? chunk.last : right.last;
  const holder = holderAt(passage, index, last);
  const place = left.place ?? right.place ?? (holder < 0 ? null : placeBehind(passage, holder));
  const other = left.other || right.other;
  for (const part of [chunk, ...left.used, ...(full ? [] : right.used)]) used.add(part);
  const { first, head, tense, ordinal } = left;
  // "the pro-Russian president": of another country.
  const isPrefixed = left.other && passage.words[chunk.first]?.glued === true;
  const own = isPrefixed ? [] : chunk.entries;
  const fitting = full ? own : other || chunk.title === undefined ? [] : officesOf(chunk.title, place);
  const isNameless = fitting.length === 0 && holder >= 0 && !full;
  const named = isNameless ? officesNamed(knowledge, passage.words, head, chunk.first, last) : fitting;
  return {
    first,
    last,
    head,
    ordinal,
    by: left.by ?? chunk.by,
    title: chunk.title ?? null,
    tense: right.tense ?? tense,
    offices: named,
    bare: !full && !other && place === null && chunk.title?.specific !== true,
    generic:
      left.determiner === "indefinite" ||
      (left.determiner === "none" && isPredicate(passage.words, first, place !== null || full)),
    holder,
  };
}

function officesOf(title: Title, place: readonly NameEntry[] | null): readonly NameEntry[] {
  if (place === null) return title.offices;
  const { crowd } = title;
  if (crowd !== undefined) return [...new Set(place.flatMap(({ id }) => crowd.get(id) ?? []))];
  const ids = new Set(place.map((entry) => entry.id));
  return title.offices.filter((office) => office.within?.some((id) => ids.has(id)));
}

/** "UN chief", "House Speaker": before a name, words of the office's own that the title alone does not tell. */
function officesNamed(
  { gazetteer }: Knowledge,
  words: readonly Word[],
  first: number,
  title: number,
  last: number,
): readonly NameEntry[] {
  const match = gazetteer.matches(words, first).find(({ length }) => length === last - first);
  const senses = match?.senses ?? [];
  const listed = senses.flatMap((sense) =>
    sense.kind === "listed" && sense.entry.kind === "office" ? sense.entry : [],
  );
  if (listed.length > 0 || first === title) return listed;
  return [...new Set(senses.flatMap((sense) => (sense.kind === "title" ? sense.title.offices : [])))];
}

/** Without a determiner, a title is what somebody is ("as president"), except where headlines and openings leave "the" out. */
function isPredicate(words: readonly Word[], first: number, placed: boolean): boolean {
  const before = beforeIn(words, first);
  if (before === undefined || isInitial(words, first)) return false;
  if (!placed) return true;
  return before.pos === "VERB" || before.pos === "AUX" || before.lower === "as" || before.lower === "for";
}

/** The chunk of the person who is named directly behind the phrase. */
function holderAt({ words, chunks }: Passage, index: number, last: number): number {
  let from = last;
  for (let next = index + 1; next < Math.min(chunks.length, index + 4); next++) {
    const chunk = chunks[next] as Chunk;
    if (chunk.first !== from) continue;
    if (words[from]?.glued) return -1;
    if (chunk.title?.kind !== "honorific") return isHolder(chunk) ? next : -1;
    from = chunk.last;
  }
  return -1;
}

/** "President Keller of Peru": the place may follow the name. */
function placeBehind({ words, chunks }: Passage, holder: number): readonly NameEntry[] | null {
  const name = chunks[holder] as Chunk;
  const next = chunks[holder + 1];
  if (words[name.last]?.lower !== "of" || next === undefined) return null;
  const first = words[name.last + 1]?.lower === "the" ? name.last + 2 : name.last + 1;
  return next.first === first && (next.kind === "place" || next.kind === "listed") ? next.entries : null;
}

function isHolder({ kind, type, entries }: Chunk): boolean {
  if (kind === "surname") return true;
  if (kind === "run") return type !== "ORGANIZATION" && type !== "EVENT";
  return kind === "listed" && type === "PERSON" && entries[0]?.kind === "entity";
}
