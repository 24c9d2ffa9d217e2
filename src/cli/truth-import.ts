import { readFileSync } from "node:fs";
import { openLexicon } from "../lexicon/open.ts";
import { formatFault } from "../model/fault.ts";
import { parsePublished, UsageError } from "../read/index.ts";
import { counted } from "../report/index.ts";
import { importCsv } from "../truth/import/csv/index.ts";
import type { Imported, Notice } from "../truth/import/imported.ts";
import { importWikidata, TYPE_NAMES } from "../truth/import/wikidata/index.ts";
import { EXIT } from "./exit.ts";
import { readLines } from "./read-lines.ts";
import { countEntries } from "./truth-entries.ts";
import { writeSections } from "./truth-output.ts";

/** What `factlint truth import` was asked for. */
export interface ImportOptions {
  readonly mapping?: string;
  readonly retrieved?: string;
  readonly only?: string;
  readonly types?: string;
  readonly language: string;
  readonly output?: string;
  readonly verbose?: boolean;
}

/** Examples shown of what was left out for one reason. */
const EXAMPLES = 3;

/**
 * Writes a ground truth out of entity JSON or CSV, and on standard error what was left out and why. Returns the exit code.
 * @throws UsageError, FaultyInput for a broken mapping.
 */
export async function importTruth(path: string, options: ImportOptions): Promise<number> {
  const imported = options.mapping === undefined ? await fromWikidata(path, options) : await fromCsv(path, options);
  const { sections, faults, notices, read } = imported;
  const count = Object.values(sections).reduce((sum, entries) => sum + entries.length, 0);
  if (count > 0) await writeSections(options.output, sections, `Imported from ${path} by factlint truth import.`);
  process.stderr.write(summary(imported, options));
  if (read === 0 || count === 0) return EXIT.broken;
  return faults.length > 0 || notices.some(({ kind }) => kind === "conflict") ? EXIT.contradiction : EXIT.clean;
}

async function fromWikidata(path: string, { retrieved, only, types, language }: ImportOptions): Promise<Imported> {
  if (/\.[ct]sv$/i.test(path))
    throw new UsageError(`say how the columns of \`${path}\` are to be read: --mapping <file>`);
  if (path === "-") throw new UsageError("a dump is read several times: name a file, not standard input");
  if (retrieved !== undefined && parsePublished(retrieved) === null) {
    throw new UsageError(`--retrieved ${retrieved} is no day of the calendar: write it YYYY-MM-DD, such as 2024-05-31`);
  }
  const ids = listed(only);
  const wrong = ids?.find((id) => !/^Q[1-9]\d*$/.test(id));
  if (wrong !== undefined) throw new UsageError(`--only ${wrong}: name items by their ids, such as Q42`);
  const names = listed(types);
  const unknown = names?.find((name) => !TYPE_NAMES.includes(name) && !/^Q[1-9]\d*$/.test(name));
  if (unknown !== undefined) {
    throw new UsageError(`--types ${unknown}: name a class by its id, such as Q5, or one of ${TYPE_NAMES.join(", ")}`);
  }
  const { events } = await openLexicon();
  return importWikidata(
    { uri: path, open: () => readLines(path) },
    {
      language,
      knownTypes: new Set(events.map(({ type }) => type)),
      ...(retrieved === undefined ? {} : { retrieved: retrieved.slice(0, 10) }),
      ...(ids === undefined ? {} : { only: ids }),
      ...(names === undefined ? {} : { types: names }),
    },
  );
}

async function fromCsv(path: string, { mapping = "", only, types, retrieved }: ImportOptions): Promise<Imported> {
  for (const [name, value] of Object.entries({ only, types, retrieved })) {
    if (value !== undefined)
      throw new UsageError(`--${name} is for Wikidata; the mapping says what is read of a table`);
  }
  return importCsv({ uri: path, text: textOf(path) }, { uri: mapping, text: textOf(mapping) });
}

function textOf(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read \`${path}\` (${(error as Error).message})`);
  }
}

function listed(value: string | undefined): readonly string[] | undefined {
  return value
    ?.split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function summary({ sections, notices, faults, read }: Imported, { output, verbose }: ImportOptions): string {
  const conflicts = notices.filter(({ kind }) => kind === "conflict");
  const byReason = new Map<string, Notice[]>();
  for (const notice of notices) {
    if (notice.kind !== "left-out") continue;
    const of = byReason.get(notice.reason);
    if (of === undefined) byReason.set(notice.reason, [notice]);
    else of.push(notice);
  }
  const leftOut = [...byReason].map(([reason, of]) => {
    const shown = verbose ? of : of.slice(0, EXAMPLES);
    const rest = of.length - shown.length;
    const more = rest > 0 ? [`    … and ${rest} more (--verbose lists all)\n`] : [];
    return `  ${reason}: ${of.length}\n${[...shown.map((notice) => `    ${described(notice)}\n`), ...more].join("")}`;
  });
  const parts = [
    ...(faults.length === 0 ? [] : [faults.map((fault) => `${formatFault(fault)}\n`).join("")]),
    ...(leftOut.length === 0 ? [] : [`left out\n${leftOut.join("")}`]),
    ...(conflicts.length === 0
      ? []
      : [
          `conflicts in the source, left out: decide them and add them by hand\n${conflicts.map(shownConflict).join("")}`,
        ]),
    lastLine(sections, output, read, conflicts.length, faults.length),
  ];
  return parts.join("\n");
}

function lastLine(
  sections: Imported["sections"],
  output: string | undefined,
  read: number,
  conflicts: number,
  faults: number,
): string {
  const what = countEntries(sections);
  const where = output === undefined || what === "nothing" ? "" : ` → ${output}`;
  const mark = what === "nothing" || conflicts + faults > 0 ? "✗" : "✓";
  return `${mark} ${what}${where}: out of ${read} read, ${counted(conflicts, "conflict")}, ${counted(faults, "fault")}\n`;
}

function shownConflict(notice: Notice): string {
  return `  ${notice.reason}\n    ${described(notice)}\n`;
}

function described({ location, subject, detail }: Notice): string {
  return `${location.uri}:${location.line}  ${subject}${detail === undefined ? "" : `: ${detail}`}`;
}
