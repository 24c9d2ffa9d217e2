import type { EntityType, Referent } from "../../model/analysis.ts";
import { beforeIn } from "../../model/list.ts";
import type { NameEntry } from "../../model/truth.ts";
import type { Chunk, Passage } from "./chunks.ts";
import { type Context, type Draft, roleUse } from "./drafts.ts";
import type { RolePhrase } from "./roles.ts";
import { isInitial } from "./runs.ts";
import { bodyDraft, isPersonHere } from "./surname-uses.ts";
import type { Named } from "./surnames.ts";
import { capsOf, type Word } from "./words.ts";

/** A name with what stands before it and belongs to it. */
export interface Naming {
  readonly chunk: Chunk;
  readonly first: number;
  readonly phrase: RolePhrase | null;
  readonly honorific: Chunk | null;
}

/** The mention that a name makes, or null where the words turn out to be none. */
export function nameDraft(context: Context, passage: Passage, naming: Naming): Draft | null {
  const { chunk } = naming;
  if (chunk.kind === "place" || chunk.kind === "demonym") return placeDraft(context, passage, naming);
  const body = naming.phrase === null ? bodyDraft(context, passage, chunk) : null;
  if (body !== null) return body;
  if (chunk.kind === "surname") return surnameDraft(context, passage, naming);
  if (chunk.kind === "run") return runDraft(context, passage, naming);
  return listedDraft(context, passage, naming);
}

function build(
  { text }: Context,
  { words }: Passage,
  { chunk, first, phrase, honorific }: Naming,
  made: { form: Draft["form"]; type: EntityType; referent: Referent; name?: string; gender?: Named["gender"] },
): Draft {
  const titled = (phrase !== null || honorific !== null) && made.type === "PERSON";
  const span = text.slice(words[chunk.first]?.start, words[chunk.last - 1]?.end);
  const { type, referent, name = span, gender } = made;
  return {
    first: titled ? first : chunk.first,
    last: chunk.last,
    headFirst: chunk.first,
    headLast: chunk.last,
    by: chunk.by,
    form: titled ? "titled" : made.form,
    type,
    referent,
    plural: false,
    gender: gender === undefined ? (honorific?.title?.gender ?? phrase?.title?.gender ?? null) : gender,
    name,
    role: phrase === null || !titled ? undefined : roleUse(words, phrase, phrase.offices),
    suggestion: undefined,
    phrase: undefined,
    country: undefined,
  };
}

function placeDraft(context: Context, passage: Passage, naming: Naming): Draft {
  const { chunk } = naming;
  const { words } = passage;
  const name = chunk.place?.name ?? "";
  const country = { entries: chunk.entries, name };
  const made = {
    type: "PLACE" as const,
    referent: referentOf(chunk.entries, name),
    name: shownName(chunk.entries, name),
  };
  const form = chunk.kind === "demonym" || isAttributive(words, chunk) ? "demonym" : "name";
  const kind = chunk.place?.kind;
  const built = build(context, passage, naming, { form, ...made });
  if (kind === "country" || chunk.kind === "demonym") built.country = country;
  return built;
}

/** "U.S. officials", "US-led": initials before a noun are used like an adjective. */
function isAttributive(words: readonly Word[], chunk: Chunk): boolean {
  const next = words[chunk.last];
  if (next?.glued && capsOf(next) === 0) return true;
  const initials = chunk.last - chunk.first === 1 && capsOf(words[chunk.first] as Word) === 2;
  return initials && next !== undefined && capsOf(next) === 0 && (next.pos === "NOUN" || next.pos === "ADJ");
}

function listedDraft(context: Context, passage: Passage, naming: Naming): Draft | null {
  const { chunk } = naming;
  const [entry] = chunk.entries;
  if (entry === undefined) return null;
  const entities = chunk.entries.filter((other) => other.kind === "entity");
  const entries = entities.length > 0 ? entities : chunk.entries;
  const isCountry = entry.type === "PLACE" && (entry.demonyms?.length ?? 0) > 0;
  const attributive = entry.type === "PLACE" && isAttributive(passage.words, chunk);
  const made = build(context, passage, naming, {
    form: attributive ? "demonym" : "name",
    type: entry.type,
    referent: referentOf(entries, entry.names[0] ?? entry.id),
    name: entry.names[0] ?? entry.id,
    gender: entry.gender ?? null,
  });
  if (isCountry) made.country = { entries, name: entry.names[0] ?? entry.id };
  return made;
}

function runDraft(context: Context, passage: Passage, naming: Naming): Draft | null {
  const { chunk, phrase, honorific } = naming;
  const { words } = passage;
  const run = words.slice(chunk.first, chunk.last);
  const text = context.text.slice(run[0]?.start, run.at(-1)?.end);
  const titled = phrase !== null || honorific !== null;
  const key = run.map((word) => word.lower).join(" ");
  const bearers = run.length === 1 ? context.registry.get(key) : undefined;
  if (run.length === 1 && (titled || bearers?.some((bearer) => bearer.sure))) {
    const use = {
      key,
      text,
      start: run[0]?.start ?? 0,
      entries: [],
      title: phrase?.title?.key ?? null,
      gender: honorific?.title?.gender ?? null,
    };
    const { referent, name, gender } = context.resolveSurname(use);
    return build(context, passage, naming, { form: "surname", type: "PERSON", referent, name: name ?? text, gender });
  }
  const type =
    titled && (chunk.type === "OTHER" || chunk.type === "PLACE")
      ? "PERSON"
      : chunk.type === "OTHER" && isCalledCity(words, chunk.first)
        ? "PLACE"
        : chunk.type;
  if (run.length === 1 && !titled && isInitial(words, chunk.first) && type === "OTHER" && bearers === undefined)
    return null;
  const given = context.knowledge.partOf(run[0])?.given;
  const gender =
    type === "PERSON" && (given === "male" || given === "female") ? given : (honorific?.title?.gender ?? null);
  const near =
    type === "PERSON" || type === "OTHER" ? context.knowledge.suggest(run.map((word) => word.lower)) : undefined;
  const referent = { kind: "unlisted", name: text } as const;
  const made = build(context, passage, naming, { form: "name", type, referent, name: text, gender });
  if (near !== undefined) made.suggestion = near;
  return made;
}

/** "in the city of Northam": a name that nothing else tells of is that of a place. */
function isCalledCity(words: readonly Word[], first: number): boolean {
  return beforeIn(words, first)?.lower === "of" && CITIES.has(beforeIn(words, first, 2)?.lower ?? "");
}

const CITIES = new Set(["city", "town", "village"]);

function surnameDraft(context: Context, passage: Passage, naming: Naming): Draft | null {
  const { chunk, phrase, honorific } = naming;
  const { words } = passage;
  const key = words
    .slice(chunk.first, chunk.last)
    .map((word) => word.lower)
    .join(" ");
  const titled = phrase !== null || honorific !== null;
  if (!titled && !isPersonHere(context, passage, chunk, key)) return null;
  const start = words[chunk.first]?.start ?? 0;
  const text = context.text.slice(start, words[chunk.last - 1]?.end);
  const asked = honorific?.title?.gender ?? phrase?.title?.gender ?? null;
  const use = { key, text, start, entries: chunk.entries, title: phrase?.title?.key ?? null, gender: asked };
  const { referent, name, gender } = context.resolveSurname(use);
  return build(context, passage, naming, {
    form: "surname",
    type: "PERSON",
    referent,
    name: name ?? text,
    gender,
  });
}

function referentOf(entries: readonly NameEntry[], name: string): Referent {
  const [only, ...others] = entries;
  if (only === undefined) return { kind: "unlisted", name };
  if (others.length === 0) return { kind: "entity", id: only.id };
  return { kind: "ambiguous", ids: entries.map((entry) => entry.id) };
}

function shownName(entries: readonly NameEntry[], name: string): string {
  const [only] = entries;
  return only === undefined ? name : (only.names[0] ?? only.id);
}
