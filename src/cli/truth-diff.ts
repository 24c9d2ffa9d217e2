import { createPaint, type Paint } from "../report/index.ts";
import { type Changed, diffTruths, type FieldChange, type Lone, type TruthDiff } from "../truth/diff/index.ts";
import { readEntries } from "../truth/entries.ts";
import { readSources } from "../truth/sources.ts";
import { wantsColor } from "./color.ts";
import { EXIT } from "./exit.ts";
import { openStdout } from "./output.ts";
import { nounOf } from "./truth-entries.ts";

/** What `factlint truth diff` was asked for. */
export interface DiffOptions {
  readonly format: "text" | "json";
  readonly color: boolean;
}

/**
 * Writes what changed from one ground truth to another, fact by fact. Returns the exit code: 0 where nothing did, else 1.
 * @throws UsageError, FaultyInput.
 */
export async function diffTruthFiles(older: string, newer: string, { format, color }: DiffOptions): Promise<number> {
  const diff = diffTruths(readEntries(readSources([older])), readEntries(readSources([newer])));
  const count = diff.added.length + diff.removed.length + diff.changed.length;
  const output = openStdout();
  if (format === "json") await output.write(`${JSON.stringify(diff, null, 2)}\n`);
  else await output.write(textOf(diff, createPaint(wantsColor(process.stdout, process.env, color))));
  await output.close();
  return count === 0 ? EXIT.clean : EXIT.contradiction;
}

function textOf({ added, removed, changed }: TruthDiff, paint: Paint): string {
  const lines = [
    ...removed.map((entry) => paint.red(`- ${describe(entry)}`)),
    ...changed.map((entry) => changedText(entry, paint)),
    ...added.map((entry) => paint.green(`+ ${describe(entry)}`)),
  ];
  const counts = `${added.length} added, ${removed.length} removed, ${changed.length} changed`;
  return `${lines.map((line) => `${line}\n`).join("")}${lines.length === 0 ? "✓ no fact differs" : `\n${counts}`}\n`;
}

function describe({ section, id, entry, location }: Lone): string {
  const { names, date, text, title } = entry;
  const called: unknown = Array.isArray(names) ? names[0] : (text ?? title);
  const words = [date, called].filter((part) => typeof part === "string").join(", ");
  return `${nounOf(section)} ${id}${words === "" ? "" : `  ${words}`}  (${location.uri}:${location.line})`;
}

function changedText({ section, id, fields, old, new: now }: Changed, paint: Paint): string {
  const head = `~ ${paint.bold(`${nounOf(section)} ${id}`)}  ${paint.dim(`${old.uri}:${old.line} → ${now.uri}:${now.line}`)}`;
  return [head, ...fields.flatMap((field) => fieldLines(field, paint))].join("\n");
}

function fieldLines({ field, old, new: now, removed, added }: FieldChange, paint: Paint): readonly string[] {
  if (removed === undefined || added === undefined)
    return [`    ${field}: ${paint.red(show(old))} → ${paint.green(show(now))}`];
  if (removed.length + added.length === 0)
    return [`    ${field}: in another order, ${paint.red(show(old))} → ${paint.green(show(now))}`];
  return [
    ...removed.map((each) => `    ${field} ${paint.red(`- ${show(each)}`)}`),
    ...added.map((each) => `    ${field} ${paint.green(`+ ${show(each)}`)}`),
  ];
}

/** A value as it would stand in a file. */
export function show(value: unknown): string {
  if (value === undefined) return "(none)";
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const fields = Object.entries(value).map(([field, each]) => `${field}: ${show(each)}`);
  return `{ ${fields.join(", ")} }`;
}
