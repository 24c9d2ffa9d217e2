import { slugOf } from "../../../model/slug.ts";
import { markedFields } from "../../fields.ts";
import { itemSchemas } from "../../schema.ts";
import type { PlainItem } from "../../write.ts";
import { parseDate } from "./date-format.ts";
import { type CsvMapping, type FieldValue, formatsOf, isColumnValue, templateColumns } from "./mapping.ts";
import type { Cell } from "./table.ts";

/** What is wrong with a cell. */
export interface CellFault {
  readonly cell: Cell;
  readonly message: string;
  readonly mend: string;
}

/** An entry made of a row, not yet held against its schema. */
export interface Draft {
  readonly entry: PlainItem;
  readonly faults: readonly CellFault[];
  /** The cell that a field was made of. */
  cellOf(path: readonly PropertyKey[]): Cell | undefined;
}

/** What a field holds, which tells how its words are read. */
type FieldKind = "id" | "date" | "text";

/** The cell of a column in a row. */
export type CellAt = (column: string) => Cell;

/** Makes an entry out of a row. */
export function draftOf(
  section: string,
  fields: Readonly<Record<string, FieldValue>>,
  cellAt: CellAt,
  dates: CsvMapping["dates"],
): Draft {
  const kinds = kindsOf(section);
  const faults: CellFault[] = [];
  const cells = new Map<string, Cell>();

  const read = (
    words: string,
    cell: Cell | undefined,
    kind: FieldKind,
    formats: string | readonly string[],
  ): string | undefined => {
    if (kind === "text") return words;
    if (kind === "date") {
      const all = formatsOf(formats);
      const date = parseDate(words, all);
      if (date === undefined && cell !== undefined) {
        const forms = [...all, "YYYY-MM-DD", "YYYY-MM", "YYYY"].join(", ");
        faults.push({
          cell,
          message: `“${words}” is no date of the calendar`,
          mend: `write it in one of these forms: ${forms}`,
        });
      }
      return date;
    }
    const id = slugOf(words);
    if (id === "" && cell !== undefined) {
      faults.push({
        cell,
        message: `no id can be made of “${words}”`,
        mend: "map it to an id of Latin letters and digits",
      });
    }
    return id === "" ? undefined : id;
  };

  const evaluate = (value: FieldValue, path: readonly PropertyKey[], schemaPath: readonly string[]): unknown => {
    const kind = kinds.get(schemaPath.join(".")) ?? "text";
    if (typeof value === "string") {
      const columns = templateColumns(value);
      const named = columns.map(cellAt);
      const [cell] = named;
      if (cell !== undefined) cells.set(path.join("."), cell);
      if (columns.length > 0 && named.every(({ text }) => text === "")) return undefined;
      return read(fill(value, cellAt), cell, kind, dates);
    }
    if (typeof value !== "object") return value;
    if (Array.isArray(value)) {
      const list = value.flatMap((each: FieldValue, index) => {
        const made = evaluate(each, [...path, index], [...schemaPath, "*"]);
        return made === undefined ? [] : made;
      });
      return list.length === 0 ? undefined : list;
    }
    if (isColumnValue(value)) {
      const { column, split, map, dates: own = dates } = value;
      const cell = cellAt(column);
      cells.set(path.join("."), cell);
      const inner = split === undefined ? kind : (kinds.get([...schemaPath, "*"].join(".")) ?? kind);
      const parts = (split === undefined ? [cell.text] : cell.text.split(split)).map((part) => part.trim());
      const words = parts
        .filter((part) => part !== "")
        .flatMap((part) => {
          const mapped = map === undefined ? part : map[part];
          if (mapped === undefined) {
            const known = Object.keys(map ?? {}).join(", ");
            faults.push({
              cell,
              message: `\`${column}\` is “${part}”, which the mapping does not know`,
              mend: `write one of ${known}, or add it under \`map\``,
            });
            return [];
          }
          return read(mapped, cell, inner, own) ?? [];
        });
      return split === undefined ? words[0] : words.length === 0 ? undefined : words;
    }
    const made = Object.entries(value).map(([key, each]) => [
      key,
      evaluate(each as FieldValue, [...path, key], [...schemaPath, key]),
    ]);
    const given = made.filter(([, each]) => each !== undefined);
    return given.length === 0 ? undefined : Object.fromEntries(given);
  };

  const entry = evaluate(fields, [], []) ?? {};
  return {
    entry: entry as PlainItem,
    faults,
    cellOf(path) {
      for (let length = path.length; length > 0; length--) {
        const cell = cells.get(path.slice(0, length).join("."));
        if (cell !== undefined) return cell;
      }
      return undefined;
    },
  };
}

/** A template with the cells put in. */
export function fill(template: string, cellAt: CellAt): string {
  return template.replace(/\{([^{}]+)\}/g, (_, column: string) => cellAt(column).text).trim();
}

const cache = new Map<string, ReadonlyMap<string, FieldKind>>();

/** The fields of a section that hold ids and dates, by their paths. */
function kindsOf(section: string): ReadonlyMap<string, FieldKind> {
  const cached = cache.get(section);
  if (cached !== undefined) return cached;
  const schema = itemSchemas[section];
  const marked = schema === undefined ? [] : markedFields(schema);
  const kinds = new Map<string, FieldKind>(marked.map(({ path, date }) => [path.join("."), date ? "date" : "id"]));
  kinds.set("id", "id");
  cache.set(section, kinds);
  return kinds;
}
