import { openLexicon } from "../lexicon/open.ts";
import { dateRange } from "../model/edtf.ts";
import { UsageError } from "../read/index.ts";
import { counted, createPaint } from "../report/index.ts";
import type { Cache } from "../truth/cache.ts";
import { plainOf, readEntries, withoutDefaults } from "../truth/entries.ts";
import type { Item } from "../truth/lint/index.ts";
import { itemOf } from "../truth/load.ts";
import { openKept } from "../truth/open.ts";
import { type Hit, searchTruth } from "../truth/search/index.ts";
import { readSources } from "../truth/sources.ts";
import { openCache } from "./cache.ts";
import { wantsColor } from "./color.ts";
import { EXIT } from "./exit.ts";
import { openStdout } from "./output.ts";
import { describeEntry, linesOf, placeOf, type Shown } from "./truth-entries.ts";
import { truthPaths, vocabularyOf } from "./truth-files.ts";

/** What `factlint truth search` was asked for. */
export interface SearchOptions {
  readonly truth: readonly string[];
  readonly date?: string;
  readonly limit: string;
  readonly format: "text" | "json";
  readonly color: boolean;
  readonly cache: boolean;
}

/** Facts shown of an entity. */
const MOST_FACTS = 12;

/**
 * Writes the entries that have all the words, each with its facts. Returns the exit code: 1 where there is none, as grep has it.
 * @throws UsageError, FaultyInput.
 */
export async function searchForWords(words: readonly string[], given: SearchOptions): Promise<number> {
  const { truth, date, limit, format, color } = given;
  if (words.length === 0 && date === undefined) throw new UsageError("name words to look for, or a --date");
  if (date !== undefined && dateRange(date) === undefined) {
    throw new UsageError(`--date ${date} is no date: write YYYY, YYYY-MM, YYYY-MM-DD, or from/to`);
  }
  if (!/^[1-9]\d{0,8}$/.test(limit)) throw new UsageError(`--limit ${limit}: give a number`);
  const paths = truthPaths(truth);
  if (paths.length === 0) throw new UsageError("no ground truth: name one with --truth <file or folder>");
  const items = await itemsAt(paths, openCache(given));
  const hits = searchTruth(items, { words: words.join(" "), ...(date === undefined ? {} : { date }) });
  const shown = hits.slice(0, Number(limit));
  const output = openStdout();
  if (format === "json") await output.write(`${JSON.stringify(shown.map(plainHit), null, 2)}\n`);
  else {
    const paint = createPaint(wantsColor(process.stdout, process.env, color));
    const context: Shown = { names: namesOf(items), works: worksOf(items), paint };
    for (const hit of shown) await output.write(`${textOf(hit, context)}\n`);
    const more = hits.length > shown.length ? `, the first ${shown.length} shown (--limit)` : "";
    await output.write(`${counted(hits.length, "entry", "entries")} found${more}\n`);
  }
  await output.close();
  return hits.length > 0 ? EXIT.clean : EXIT.contradiction;
}

/** A large ground truth is not read again where it is compiled, or a check has left it in the cache. */
async function itemsAt(paths: readonly string[], cache: Cache | null): Promise<readonly Item[]> {
  const kept = openKept(paths, vocabularyOf(await openLexicon()), cache);
  return kept === undefined ? readEntries(readSources(paths)) : kept.map(itemOf);
}

function plainHit({ item, matched, facts }: Hit): unknown {
  const plain = (each: Item): unknown => ({
    section: each.section,
    ...(withoutDefaults(plainOf(each)) as object),
    location: each.location,
  });
  return { matched, ...(plain(item) as object), ...(facts.length === 0 ? {} : { facts: facts.map(plain) }) };
}

function textOf({ item, facts }: Hit, context: Shown): string {
  const { paint } = context;
  const head = `${paint.bold(describeEntry(item, context))}  ${paint.dim(placeOf(item))}\n`;
  const rest = facts.length - MOST_FACTS;
  const listed = facts.slice(0, MOST_FACTS).map((fact) => factLine(fact, item.id ?? "", context));
  return [head, ...linesOf(item, context), ...listed, ...(rest > 0 ? [`  … and ${rest} more facts\n`] : [])].join("");
}

function factLine(fact: Item, about: string, context: Shown): string {
  const cited = linesOf(fact, context, about).map((line) => `  ${line}`);
  return `  • ${describeEntry(fact, context, about)}  ${context.paint.dim(placeOf(fact))}\n${cited.join("")}`;
}

function namesOf(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ id, value }): [string, string][] => {
      const names = value?.names;
      return id !== undefined && Array.isArray(names) && typeof names[0] === "string" ? [[id, names[0]]] : [];
    }),
  );
}

function worksOf(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(
    items.flatMap((item) => (item.section === "citations" && item.id !== undefined ? [[item.id, item]] : [])),
  );
}
