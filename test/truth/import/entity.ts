import type { Imported, Line } from "../../../src/truth/import/imported.ts";
import { importWikidata, type WikidataOptions } from "../../../src/truth/import/wikidata/index.ts";

/** A statement: property, value, and what else it has. */
export interface Stated {
  readonly p: string;
  readonly v: unknown;
  readonly rank?: "deprecated" | "normal" | "preferred";
  readonly q?: Readonly<Record<string, unknown>>;
  readonly refs?: readonly Readonly<Record<string, unknown>>[];
}

/** A time value of some precision. */
export function time(text: string, precision = 11, julian = false): unknown {
  return {
    type: "time",
    value: {
      time: text,
      precision,
      calendarmodel: `http://www.wikidata.org/entity/${julian ? "Q1985786" : "Q1985727"}`,
    },
  };
}

/** A day. */
export function day(date: string): unknown {
  return time(`+${date}T00:00:00Z`);
}

/** A text in English. */
export function text(words: string, language = "en"): unknown {
  return { type: "monolingualtext", value: { text: words, language } };
}

function snak(property: string, value: unknown): unknown {
  if (value === "somevalue" || value === "novalue") return { snaktype: value, property };
  const isItem = typeof value === "string" && /^Q\d+$/.test(value);
  const datavalue = isItem
    ? { type: "wikibase-entityid", value: { "entity-type": "item", id: value } }
    : typeof value === "string"
      ? { type: "string", value }
      : value;
  return { snaktype: "value", property, datavalue };
}

function snaks(values: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(values).map(([property, value]) => [property, [snak(property, value)]]));
}

/** The JSON of an item. */
export function entity(
  id: string,
  label: string | null,
  stated: readonly Stated[],
  rest: { readonly aliases?: readonly string[]; readonly modified?: string } = {},
): object {
  const claims: Record<string, unknown[]> = {};
  for (const { p, v, rank = "normal", q = {}, refs = [] } of stated) {
    claims[p] ??= [];
    claims[p].push({
      mainsnak: snak(p, v),
      rank,
      qualifiers: snaks(q),
      references: refs.map((reference) => ({ snaks: snaks(reference) })),
    });
  }
  return {
    type: "item",
    id,
    labels: label === null ? {} : { en: { language: "en", value: label } },
    aliases: { en: (rest.aliases ?? []).map((value) => ({ language: "en", value })) },
    claims,
    ...(rest.modified === undefined ? {} : { modified: rest.modified }),
  };
}

/** Imports lines of text, all event types known. */
export function imported(lines: readonly string[], options: Partial<WikidataOptions> = {}): Promise<Imported> {
  async function* open(): AsyncGenerator<Line> {
    for (const [index, line] of lines.entries()) yield { number: index + 1, text: line };
  }
  return importWikidata(
    { uri: "dump.json", open },
    { language: "en", knownTypes: TYPES, retrieved: "2025-02-01", ...options },
  );
}

/** Imports entities, a line each. */
export function importedFrom(entities: readonly object[], options: Partial<WikidataOptions> = {}): Promise<Imported> {
  return imported(
    entities.map((each) => JSON.stringify(each)),
    options,
  );
}

const TYPES = new Set([
  "birth",
  "death",
  "founding",
  "dissolution",
  "opening",
  "launch",
  "war-start",
  "war-end",
  "election",
  "meeting",
]);

/** The entry of an id, without its citations. */
export function entryOf({ sections }: Imported, section: string, id: string): unknown {
  const entry = sections[section]?.find((each) => each.id === id);
  if (entry === undefined) return undefined;
  const { citations: _, ...rest } = entry;
  return rest;
}

/** Notices in a line each: kind, reason, detail. */
export function noticesOf({ notices }: Imported): readonly string[] {
  return notices.map(({ kind, reason, detail }) => `${kind}: ${reason}${detail === undefined ? "" : ` (${detail})`}`);
}
