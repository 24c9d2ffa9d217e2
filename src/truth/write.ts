import { markedFields } from "./fields.ts";
import { itemSchemas } from "./schema.ts";

/** An entry of a section as it stands in a file: fields by name. */
export type PlainItem = Readonly<Record<string, unknown>>;

/** A ground truth as it stands in a file: entries by section. */
export type Sections = Readonly<Record<string, readonly PlainItem[]>>;

/**
 * A ground truth as YAML: sections and fields in the order of the schema, an entry a line where it holds no list of mappings.
 * The same entries always give the same text, and reading it gives the same entries.
 * @param comment lines to stand at the top
 */
export function writeTruth(sections: Sections, comment: readonly string[] = []): string {
  const parts = Object.keys(itemSchemas).flatMap((section) => {
    const items = sections[section] ?? [];
    return items.length === 0 ? [] : [`${section}:\n${items.map((item) => writeItem(section, item)).join("")}`];
  });
  return [...(comment.length === 0 ? [] : [comment.map((line) => `# ${line}\n`).join("")]), ...parts].join("\n");
}

/** A ground truth as JSON Lines: an entry a line, with its section. */
export function writeJsonLines(sections: Sections): string {
  return Object.keys(itemSchemas)
    .flatMap((section) => (sections[section] ?? []).map((item) => `${JSON.stringify({ section, ...item })}\n`))
    .join("");
}

function writeItem(section: string, item: PlainItem): string {
  const dates = dateKeys(section);
  const known = Object.keys(itemSchemas[section]?.shape ?? {});
  const keys = [...known.filter((key) => key in item), ...Object.keys(item).filter((key) => !known.includes(key))];
  const fields = keys.filter((key) => item[key] !== undefined).map((key): [string, unknown] => [key, item[key]]);
  if (!fields.some(([, value]) => isLong(value))) return `  - ${flowFields(fields, dates)}\n`;
  return fields
    .map(([key, value], index) => `${index === 0 ? "  - " : "    "}${key}:${blockValue(key, value, dates)}\n`)
    .join("");
}

/** Several mappings in a list read better a line each. */
function isLong(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.some((each) => typeof each === "object" && each !== null);
}

function blockValue(key: string, value: unknown, dates: ReadonlySet<string>): string {
  if (!isLong(value)) return ` ${flow(key, value, dates)}`;
  return value.map((each) => `\n      - ${flow(key, each, dates)}`).join("");
}

function flow(key: string, value: unknown, dates: ReadonlySet<string>): string {
  if (Array.isArray(value)) return `[${value.map((each) => flow(key, each, dates)).join(", ")}]`;
  if (typeof value === "object" && value !== null) return flowFields(Object.entries(value), dates);
  if (typeof value !== "string") return String(value);
  return (dates.has(key) ? DATE : PLAIN).test(value) && !RESERVED.test(value) ? value : JSON.stringify(value);
}

function flowFields(fields: readonly (readonly [string, unknown])[], dates: ReadonlySet<string>): string {
  const given = fields.filter(([, value]) => value !== undefined);
  return `{ ${given.map(([key, value]) => `${scalarKey(key)}: ${flow(key, value, dates)}`).join(", ")} }`.replace(
    "{  }",
    "{}",
  );
}

function scalarKey(key: string): string {
  return PLAIN.test(key) && !RESERVED.test(key) ? key : JSON.stringify(key);
}

/** What YAML reads as the string that it is, also inside brackets. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N} ._()/’'–—-]*[\p{L}\p{M}\p{N}.)’'])?$/u;
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?)?$/;

const cache = new Map<string, ReadonlySet<string>>();

/** Names of the fields of a section that hold dates: there a year may stand without quotation marks. */
function dateKeys(section: string): ReadonlySet<string> {
  const cached = cache.get(section);
  if (cached !== undefined) return cached;
  const schema = itemSchemas[section];
  const marked = schema === undefined ? [] : markedFields(schema).filter(({ date }) => date);
  const keys = new Set(marked.map(({ path }) => path.findLast((step) => step !== "*") ?? ""));
  cache.set(section, keys);
  return keys;
}
