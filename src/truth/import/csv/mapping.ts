import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { type Fault, FaultyInput } from "../../../model/fault.ts";
import { type LocatedYaml, parseYaml, validateYaml } from "../../../yaml/located.ts";
import { itemSchemas } from "../../schema.ts";
import { factSections } from "../../sections.ts";
import { DATE_TOKENS } from "./date-format.ts";

const template = z.string().describe("words; `{Column}` stands for the cell of a column");
const dateFormat = z
  .string()
  .refine((text) => text.includes("YYYY") && text.replace(DATE_TOKENS, "").match(/\p{L}/u) === null, {
    error: "a date's form is made of YYYY, MMMM, MMM, MM, M, DD, D and marks between them, such as DD.MM.YYYY",
  });
const dateFormats = z.union([dateFormat, z.array(dateFormat).min(1)]);

/** How a field comes about: words with columns in them, a column that is split or translated, or a list or mapping of such. */
export type FieldValue =
  | string
  | number
  | boolean
  | ColumnValue
  | readonly FieldValue[]
  | { readonly [field: string]: FieldValue };

/** A column whose cells need more than to be copied. */
export interface ColumnValue {
  readonly column: string;
  readonly split?: string | undefined;
  readonly map?: Readonly<Record<string, string>> | undefined;
  readonly dates?: string | readonly string[] | undefined;
}

const columnValue = z.strictObject({
  column: z.string().min(1),
  split: z.string().min(1).optional().describe("what stands between the values of a cell"),
  map: z.record(z.string(), z.string()).optional().describe("what stands for each value"),
  dates: dateFormats.optional(),
});

const fieldValue: z.ZodType<FieldValue> = z.lazy(() =>
  z.union([template, z.number(), z.boolean(), columnValue, z.array(fieldValue), z.record(z.string(), fieldValue)]),
);

const workTemplate = z.strictObject({
  id: template.optional(),
  type: template.default("dataset"),
  title: template,
  publisher: template.optional(),
  issued: template.optional(),
  URL: template.optional(),
  accessed: template.describe("the day on which the table was fetched"),
});

const mappingSchema = z.strictObject({
  delimiter: z.enum([",", ";", "\t", "|"]).default(","),
  dates: dateFormats.default([]).describe("how dates are written, besides YYYY-MM-DD, YYYY-MM and YYYY"),
  citation: workTemplate.describe("the work that the facts of a row rest on"),
  records: z
    .array(
      z.strictObject({
        section: z.enum(["entities", ...(Object.keys(factSections) as (keyof typeof factSections)[])]),
        when: z
          .strictObject({ column: z.string().min(1), is: z.union([z.string(), z.array(z.string())]).optional() })
          .optional()
          .describe("the rows that this record is made of: those with these words in a column, or with any"),
        fields: z.record(z.string(), fieldValue),
      }),
    )
    .min(1)
    .describe("the entries that are made of a row"),
});

/** How the rows of a table become entries of a ground truth. */
export type CsvMapping = z.output<typeof mappingSchema>;

/**
 * Reads a mapping out of YAML and holds it against the table's columns and the ground truth's fields.
 * @throws FaultyInput with every fault of the mapping.
 */
export function readMapping(
  source: { readonly uri: string; readonly text: string },
  columnsOf: (delimiter: string) => readonly string[],
): CsvMapping {
  const { yaml, faults: syntax } = parseYaml(source.uri, source.text);
  if (syntax.length > 0) throw new FaultyInput(syntax);
  const { value, faults } = validateYaml<CsvMapping>(yaml, mappingSchema as z.ZodType<CsvMapping>);
  if (value === undefined) throw new FaultyInput(faults);
  const unknown = [...unknownFields(value, yaml), ...unknownColumns(value, yaml, columnsOf(value.delimiter))];
  if (unknown.length > 0) throw new FaultyInput(unknown);
  return value;
}

function unknownFields({ records }: CsvMapping, yaml: LocatedYaml): readonly Fault[] {
  return records.flatMap(({ section, fields }, index) => {
    const known = Object.keys(itemSchemas[section]?.shape ?? {}).filter((key) => key !== "citations");
    const wrong = Object.keys(fields)
      .filter((field) => !known.includes(field))
      .map((field) => ({
        location: yaml.locate(["records", index, "fields", field], "key"),
        message: `an entry of \`${section}\` has no field \`${field}\``,
        mend: field === "citations" ? "say it under `citation`" : `use one of ${known.join(", ")}`,
      }));
    if ("id" in fields) return wrong;
    const location = yaml.locate(["records", index, "fields"], "key");
    return [
      ...wrong,
      { location, message: "the entries get no `id`", mend: 'make one of a column, such as id: "{Name}"' },
    ];
  });
}

function unknownColumns(mapping: CsvMapping, yaml: LocatedYaml, columns: readonly string[]): readonly Fault[] {
  const named = [
    ...columnsNamed(mapping.citation, ["citation"]),
    ...mapping.records.flatMap(({ when, fields }, index) => [
      ...(when === undefined ? [] : [{ column: when.column, path: ["records", index, "when", "column"] }]),
      ...columnsNamed(fields as FieldValue, ["records", index, "fields"]),
    ]),
  ];
  return named
    .filter(({ column }) => !columns.includes(column))
    .map(({ column, path }) => {
      const nearest = columns.toSorted((a, b) => distance(a, column) - distance(b, column))[0];
      return {
        location: yaml.locate(path),
        message: `the table has no column \`${column}\``,
        mend:
          nearest === undefined
            ? "give the table a first line with the columns' names"
            : `did you mean \`${nearest}\`?`,
      };
    });
}

interface NamedColumn {
  readonly column: string;
  readonly path: readonly PropertyKey[];
}

function columnsNamed(value: unknown, path: readonly PropertyKey[]): readonly NamedColumn[] {
  if (typeof value === "string") return templateColumns(value).map((column) => ({ column, path }));
  if (typeof value !== "object" || value === null) return [];
  if (isColumnValue(value)) return [{ column: value.column, path: [...path, "column"] }];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([key, each]) => columnsNamed(each, [...path, key]));
}

/** True for a column with what is to be done to its cells. */
export function isColumnValue(value: object): value is ColumnValue {
  return "column" in value && typeof value.column === "string";
}

/** Names of the columns in a template. */
export function templateColumns(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map(([, column = ""]) => column);
}

/** The forms of dates as a list. */
export function formatsOf(dates: CsvMapping["dates"] | NonNullable<ColumnValue["dates"]>): readonly string[] {
  return typeof dates === "string" ? [dates] : dates;
}
