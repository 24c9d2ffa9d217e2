import { createClaimKinds } from "../claims/index.ts";
import { readRules } from "../lexicon/files.ts";
import { openLexicon } from "../lexicon/open.ts";
import { FaultyInput } from "../model/fault.ts";
import type { Finding } from "../model/finding.ts";
import { createPipeline } from "../pipeline.ts";
import { findFiles, readArticles, UsageError } from "../read/index.ts";
import { writeChain } from "../report/index.ts";
import { openCache } from "./cache.ts";
import { terminalOf } from "./color.ts";
import { EXIT } from "./exit.ts";
import { type InputOptions, readOptionsOf, withTruth } from "./options.ts";
import { loadTruth } from "./truth-files.ts";

/** Which findings are meant: those with a fingerprint, or those at a place of one file. */
export type Wanted =
  | { readonly fingerprint: string }
  | { readonly file: string; readonly line: number; readonly column?: number };

/** What `factlint explain FINDING` was asked for. */
export interface ExplainOptions extends InputOptions {
  readonly color: boolean;
  readonly cache: boolean;
}

const FINGERPRINT = /^[0-9a-f]{16}$/;
const PLACE = /^(.+?):(\d+)(?::(\d+))?$/;

/** The finding that a word of the command line names; undefined where it names none, but perhaps a rule. */
export function parseWanted(what: string): Wanted | undefined {
  if (FINGERPRINT.test(what)) return { fingerprint: what };
  const [, file, line, column] = PLACE.exec(what) ?? [];
  if (file === undefined || line === undefined) return undefined;
  return { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
}

/**
 * Checks the articles again and writes the chain of each finding that is meant, from the words to the verdict. Returns the exit code.
 * @throws UsageError where there is no such finding, with the places of those there are; FaultyInput for a broken ground truth.
 */
export async function explainFinding(wanted: Wanted, named: readonly string[], given: ExplainOptions): Promise<number> {
  const { inputs, options } = withTruth(named, given);
  const articles = "file" in wanted ? [wanted.file] : inputs;
  if (articles.length === 0) throw new UsageError("name the article as well: factlint explain FINGERPRINT article.md");
  const lexicon = await openLexicon();
  const truth = await loadTruth(options.truth, lexicon, openCache(options));
  const { analyze, judge } = createPipeline({ lexicon, truth });
  const settings = {
    ...terminalOf(process.stdout, process.env, options.color),
    rules: createClaimKinds(lexicon).flatMap(({ rules }) => rules),
    placeOfRule: createRuleFinder(),
  };
  const places: string[] = [];
  let count = 0;
  for await (const { document, fault } of readArticles(findFiles(articles), readOptionsOf(options))) {
    if (fault !== undefined) throw new FaultyInput([fault]);
    const analysis = analyze(document);
    for (const finding of judge(analysis)) {
      if (!isMeant(finding, wanted)) {
        if (places.length < MOST_PLACES) places.push(`${finding.location.line}:${finding.location.column}`);
        continue;
      }
      process.stdout.write(`${count++ > 0 ? "\n" : ""}${writeChain(finding, analysis, settings)}`);
    }
  }
  if (count > 0) return EXIT.clean;
  const there = places.length === 0 ? "there is none in it" : `there are some at ${[...new Set(places)].join(", ")}`;
  throw new UsageError(`no finding ${"file" in wanted ? "at that place" : "with that fingerprint"}; ${there}`);
}

/** Places shown where none is at the one asked for. */
const MOST_PLACES = 40;

function isMeant({ fingerprint, location }: Finding, wanted: Wanted): boolean {
  if ("fingerprint" in wanted) return fingerprint === wanted.fingerprint;
  const { line, column } = wanted;
  if (column === undefined) return location.line <= line && line <= location.endLine;
  const after = location.line < line || (location.line === line && location.column <= column);
  const before = line < location.endLine || (location.endLine === line && column < location.endColumn);
  return after && before;
}

/** Where in `rules/` an entry stands. The files are read at the first question. */
function createRuleFinder(): (id: string) => string | undefined {
  let places: Map<string, string> | undefined;
  return (id) => {
    if (places === undefined) {
      places = new Map();
      for (const { path, text } of readRules()) {
        const file = path.slice(path.replaceAll("\\", "/").lastIndexOf("/rules/") + 1);
        for (const [index, line] of text.split("\n").entries()) {
          const found = /^- (?:\{ )?id: ([^\s,]+)/.exec(line)?.[1];
          if (found !== undefined) places.set(found, `${file}:${index + 1}`);
        }
      }
    }
    return places.get(id);
  };
}
