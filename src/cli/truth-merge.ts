import { formatFault } from "../model/fault.ts";
import { UsageError } from "../read/index.ts";
import { counted, createPaint, type Paint } from "../report/index.ts";
import { readEntries } from "../truth/entries.ts";
import type { Item } from "../truth/lint/index.ts";
import { type Conflict, type Keep, type Merged, mergeTruths } from "../truth/merge/index.ts";
import { readSources } from "../truth/sources.ts";
import { wantsColor } from "./color.ts";
import { EXIT } from "./exit.ts";
import { show } from "./truth-diff.ts";
import { citationsOf, countEntries, nounOf } from "./truth-entries.ts";
import { writeSections } from "./truth-output.ts";

/** What `factlint truth merge` was asked for. */
export interface MergeOptions {
  readonly output?: string;
  readonly keep?: Keep;
  readonly color: boolean;
}

/**
 * Writes the union of ground truths, and on standard error each conflict. Returns the exit code: 1, with nothing written, where
 * a conflict is undecided.
 * @throws UsageError, FaultyInput.
 */
export async function mergeTruthFiles(
  paths: readonly string[],
  { output: path, keep, color }: MergeOptions,
): Promise<number> {
  if (paths.length < 2) throw new UsageError("name two or more ground truths to merge");
  const files = paths.map((each) => readEntries(readSources([each])));
  const merged = mergeTruths(files, keep);
  const open = merged.conflicts.filter(({ kept }) => kept === undefined);
  const paint = createPaint(wantsColor(process.stderr, process.env, color));
  process.stderr.write(notes(merged, worksOf(files.flat()), paint));
  if (open.length > 0 || merged.faults.length > 0) {
    const how = open.length > 0 ? "; decide them in the files, or with --keep first, last or both" : "";
    process.stderr.write(
      `✗ nothing written: ${counted(open.length, "open conflict")}, ${counted(merged.faults.length, "fault")}${how}\n`,
    );
    return EXIT.contradiction;
  }
  await writeSections(path, merged.sections, `Merged from ${paths.join(", ")} by factlint truth merge.`);
  process.stderr.write(
    `✓ ${countEntries(merged.sections)}${path === undefined ? "" : ` → ${path}`}: ${merged.shared} in more than one file\n`,
  );
  return EXIT.clean;
}

function notes(
  { conflicts, renamings, lookalikes, faults }: Merged,
  works: ReadonlyMap<string, Item>,
  paint: Paint,
): string {
  return [
    ...conflicts.map((conflict) => conflictText(conflict, works, paint)),
    ...faults.map((fault) => `${formatFault(fault)}\n`),
    ...renamings.map(
      ({ from, to, location }) =>
        `the entity ${from} (${location.uri}:${location.line}) is ${to}: the same item of Wikidata\n`,
    ),
    ...lookalikes.map(({ name, entities }) => {
      const all = entities.map(({ id, location }) => `${id} (${location.uri}:${location.line})`);
      return `perhaps the same, “${name}”: ${all.join(", ")}\n`;
    }),
  ].join("");
}

function conflictText(
  { section, id, field, sides, kept }: Conflict,
  works: ReadonlyMap<string, Item>,
  paint: Paint,
): string {
  const head = `${kept === undefined ? paint.red("conflict") : "decided"}  ${paint.bold(`${nounOf(section)} ${id}`)}: ${field}\n`;
  const lines = sides.flatMap(({ value, location, citations }) => [
    `  ${show(value)}  ${paint.dim(`${location.uri}:${location.line}`)}\n`,
    ...citationsOf(citations, works).map((work) => `    — ${work}\n`),
  ]);
  return [head, ...lines, ...(kept === undefined ? [] : [`  kept: ${show(kept)}\n`])].join("");
}

function worksOf(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(
    items.flatMap((item) => (item.section === "citations" && item.id !== undefined ? [[item.id, item]] : [])),
  );
}
