import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Fault } from "../../../model/fault.ts";
import { slugOf } from "../../../model/slug.ts";
import { workSchema } from "../../citation.ts";
import { itemSchemas } from "../../schema.ts";
import type { PlainItem } from "../../write.ts";
import { type Imported, lineLocation } from "../imported.ts";
import { parseDate } from "./date-format.ts";
import { createEntries } from "./entries.ts";
import { type CsvMapping, formatsOf, readMapping } from "./mapping.ts";
import { type CellAt, type Draft, draftOf, fill } from "./row.ts";
import { type Cell, readTable, type Table } from "./table.ts";

/** A text and the name of its file. */
export interface Source {
  readonly uri: string;
  readonly text: string;
}

/**
 * Makes entries of a ground truth out of the rows of a table, as a mapping in YAML says. Rows of one id are one entry: lists are
 * joined, all else must be the same. What cannot be read is a fault with its line and column, and is passed over.
 * @throws FaultyInput for a broken mapping.
 */
export function importCsv(table: Source, mapping: Source): Imported {
  let read: Table | undefined;
  const how = readMapping(mapping, (delimiter) => {
    read = readTable(table.uri, table.text, delimiter);
    return read.header.map(({ text }) => text);
  });
  const { header, rows, faults: broken } = read ?? readTable(table.uri, table.text, how.delimiter);
  const faults: Fault[] = [...broken];
  const entries = createEntries(table.uri);
  for (const row of rows) {
    const byName = new Map(header.map(({ text }, index) => [text, row[index] as Cell]));
    const cellAt: CellAt = (column) => byName.get(column) as Cell;
    const records = how.records.filter(({ when }) => when === undefined || isMeant(when, cellAt));
    if (records.length === 0) continue;
    const work = workOf(how.citation, cellAt, how.dates);
    const wrong = faultsOf(workSchema.safeParse(work), () => row[0], table.uri, row, work);
    faults.push(...wrong);
    if (wrong.length > 0) continue;
    for (const { section, fields } of records) {
      const draft = draftOf(section, fields, cellAt, how.dates);
      const cited = section === "entities" ? {} : { citations: [work.id] };
      const { entry, faults: found } = sound(section, draft, cited, table.uri, row);
      faults.push(...found);
      if (entry === undefined) continue;
      if (section !== "entities") entries.add("citations", work, row[0]?.line ?? 1);
      entries.add(section, entry, row[0]?.line ?? 1);
    }
  }
  faults.sort((a, b) => a.location.line - b.location.line || a.location.column - b.location.column);
  return { sections: entries.sections(), notices: entries.notices, faults, read: rows.length };
}

/** Whether a row is one of those that a record is made of. */
function isMeant({ column, is }: NonNullable<CsvMapping["records"][number]["when"]>, cellAt: CellAt): boolean {
  const { text } = cellAt(column);
  return is === undefined ? text !== "" : [is].flat().includes(text);
}

/** The entry of a draft where it fits its schema, else its faults, each at its cell. */
function sound(
  section: string,
  { entry, faults, cellOf }: Draft,
  cited: PlainItem,
  uri: string,
  row: readonly Cell[],
): { entry?: PlainItem; faults: readonly Fault[] } {
  if (faults.length > 0) {
    return {
      faults: faults.map(({ cell, message, mend }) => ({
        location: lineLocation(uri, cell.line, cell.column),
        message,
        mend,
      })),
    };
  }
  const whole = { ...entry, ...cited };
  const schema = itemSchemas[section];
  const first = schema?.safeParse(whole);
  if (first?.success !== false) return { entry: whole, faults: [] };
  const numbered = withNumbers(whole, first.error);
  const second = schema?.safeParse(numbered);
  if (second?.success !== false) return { entry: numbered, faults: [] };
  return { faults: faultsOf(second, cellOf, uri, row, numbered) };
}

function faultsOf(
  result: { readonly success: boolean; readonly error?: z.ZodError | undefined },
  cellOf: (path: readonly PropertyKey[]) => Cell | undefined,
  uri: string,
  row: readonly Cell[],
  entry: PlainItem,
): readonly Fault[] {
  return (result.error?.issues ?? []).map((issue) => {
    const cell = cellOf(issue.path) ?? row[0];
    const field = issue.path.map(String).join(".");
    const missing = valueAt(entry, issue.path) === undefined;
    return {
      location: lineLocation(uri, cell?.line ?? 1, cell?.column ?? 1),
      message: missing ? `\`${field}\` stays empty` : `\`${field}\`: ${issue.message}`,
      mend: missing ? "fill in the cell" : "correct the cell, or the mapping",
    };
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

/** Words where numbers or truth values are wanted become such. */
function withNumbers(entry: PlainItem, error: z.ZodError): PlainItem {
  const copy = structuredClone(entry) as Record<PropertyKey, unknown>;
  for (const issue of error.issues) {
    if (issue.code !== "invalid_type") continue;
    const parent = valueAt(copy, issue.path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined;
    const key = issue.path.at(-1);
    if (parent === undefined || key === undefined) continue;
    const words = parent[key];
    if (typeof words !== "string") continue;
    if (/^(?:number|int)$/.test(issue.expected) && /^-?\d{1,15}(?:\.\d+)?$/.test(words)) parent[key] = Number(words);
    if (issue.expected === "boolean" && /^(?:true|false)$/i.test(words)) parent[key] = words.toLowerCase() === "true";
  }
  return copy;
}

function workOf(
  citation: CsvMapping["citation"],
  cellAt: CellAt,
  dates: CsvMapping["dates"],
): PlainItem & { id: string } {
  const { id, ...fields } = citation;
  const filled = Object.entries(fields).flatMap(([key, template]) => {
    const words = fill(template ?? "", cellAt);
    return words === ""
      ? []
      : [[key, key === "issued" || key === "accessed" ? (parseDate(words, formatsOf(dates)) ?? words) : words]];
  });
  const work: Record<string, string> = Object.fromEntries(filled);
  const hash = createHash("sha256").update(JSON.stringify(work)).digest("hex").slice(0, 8);
  const own = id === undefined ? "" : slugOf(fill(id, cellAt));
  return {
    id:
      own === ""
        ? `${slugOf(work.publisher ?? work.title ?? "").slice(0, 40)}-${hash}`.replace(/^-+|-(?=-)/g, "")
        : own,
    ...work,
  };
}
