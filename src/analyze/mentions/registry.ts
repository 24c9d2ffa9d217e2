import type { Referent } from "../../model/analysis.ts";
import { beforeIn } from "../../model/list.ts";
import type { Chunk, Passage } from "./chunks.ts";
import type { Knowledge } from "./knowledge.ts";
import { surnameKey } from "./persons.ts";
import { capsOf, type Word } from "./words.ts";

/** A person whom the article names in full. */
export interface Bearer {
  readonly referent: Referent;
  readonly name: string;
  readonly gender: "male" | "female" | null;
  /** Offset of the first full name. */
  readonly start: number;
  /** False where the name may be that of something else ("Kim Dotcom", "Trump Tango"). */
  readonly sure: boolean;
  /** Titles that the article has put before the full name. */
  readonly titles: ReadonlySet<string>;
}

/** The persons whom the article names in full, by the words that may stand for them alone, in text order. */
export type Registry = ReadonlyMap<string, readonly Bearer[]>;

/** Further persons of one family name are not kept: with so many, the name alone is open anyway. */
const MOST_BEARERS = 8;

/** Reads the whole article for full names, so that a family name in the headline finds its bearer. */
export function createRegistry(knowledge: Knowledge, passages: readonly Passage[], text: string): Registry {
  const registry = new Map<string, Bearer[]>();
  for (const { words, chunks } of passages) {
    for (let index = 0; index < chunks.length; index++) {
      const chunk = chunks[index] as Chunk;
      const start = words[chunk.first]?.start ?? 0;
      const previous = beforeIn(chunks, index);
      const title = previous?.last === chunk.first ? previous : undefined;
      const bearer = listedBearer(chunk, start) ?? runBearer(knowledge, words, chunk, title, start, text);
      if (bearer === null) continue;
      for (const key of bearer.keys) add(registry, key, bearer, title?.title?.key);
    }
  }
  return registry;
}

function add(
  registry: Map<string, Bearer[]>,
  key: string,
  bearer: Omit<Bearer, "titles">,
  title: string | undefined,
): void {
  const { referent, name, gender, start, sure } = bearer;
  const known = registry.get(key) ?? [];
  if (known.length === 0) registry.set(key, known);
  const at = known.findIndex((other) => isSameReferent(other.referent, referent));
  const before = at < 0 ? undefined : known[at];
  if (before === undefined) {
    if (known.length < MOST_BEARERS)
      known.push({ referent, name, gender, start, sure, titles: new Set(title === undefined ? [] : [title]) });
  } else if (title !== undefined && !before.titles.has(title)) {
    known[at] = { ...before, titles: new Set([...before.titles, title]) };
  }
}

function listedBearer(chunk: Chunk, start: number): (Omit<Bearer, "titles"> & { keys: string[] }) | null {
  const [entry, ...others] = chunk.entries;
  if (chunk.kind !== "listed" || entry === undefined || entry.kind !== "entity" || entry.type !== "PERSON") return null;
  if (others.length > 0 || chunk.last - chunk.first < 2) return null;
  return {
    keys: [surnameKey(entry) ?? ""],
    referent: { kind: "entity", id: entry.id },
    name: entry.names[0] ?? entry.id,
    gender: entry.gender ?? null,
    start,
    sure: true,
  };
}

function runBearer(
  { parts }: Knowledge,
  words: Passage["words"],
  chunk: Chunk,
  title: Chunk | undefined,
  start: number,
  text: string,
): (Omit<Bearer, "titles"> & { keys: string[] }) | null {
  if (chunk.kind !== "run" || chunk.last - chunk.first < 2) return null;
  if (words[chunk.first + 1]?.lower === "&" || capsOf(words[chunk.first] as Word) === 0) return null;
  const titled = title?.kind === "title";
  if (chunk.type !== "PERSON" && !(chunk.type === "OTHER" && chunk.last - chunk.first <= 4) && !titled) return null;
  const name = text.slice(start, words[chunk.last - 1]?.end);
  const first = words[chunk.first]?.lower ?? "";
  const given = parts.get(first)?.given;
  return {
    // Korean and Chinese names begin with the family name; "Kim Kardashian" goes by "Kim" too.
    keys: [...new Set([words[chunk.last - 1]?.lower ?? "", first])].filter((key) => key.length > 1),
    referent: { kind: "unlisted", name },
    name,
    gender: title?.title?.gender ?? (given === "any" || given === undefined ? null : given),
    start,
    sure: chunk.type === "PERSON" || titled,
  };
}

/** True of equal referents. */
export function isSameReferent(a: Referent, b: Referent): boolean {
  if (a.kind === "entity" && b.kind === "entity") return a.id === b.id;
  if (a.kind === "unlisted" && b.kind === "unlisted") return a.name === b.name;
  return a.kind === b.kind && keyOfReferent(a) === keyOfReferent(b);
}

/** A string that is equal for equal referents. */
export function keyOfReferent(referent: Referent): string {
  switch (referent.kind) {
    case "entity":
      return `entity ${referent.id}`;
    case "role":
      return `role ${referent.role.tense} ${referent.role.offices.join(" ")}`;
    case "ambiguous":
      return `ambiguous ${referent.ids.join(" ")}`;
    case "group":
      return `group ${referent.members.map(keyOfReferent).join(", ")}`;
    case "unlisted":
      return `unlisted ${referent.name}`;
  }
}
