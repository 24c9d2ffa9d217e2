import { isMap, isScalar, parseDocument, type Scalar } from "yaml";
import { locateRaw } from "../../model/document.ts";
import type { Fault } from "../../model/fault.ts";
import type { Span } from "../../model/span.ts";
import { dateFault, parsePublished } from "../date.ts";
import type { Source } from "../reader.ts";
import { linesOf } from "./lines.ts";

/** What the front matter says, and where the rest of the file begins. */
export interface FrontMatter {
  readonly bodyStart: number;
  readonly title?: { readonly text: string; readonly raw: Span };
  readonly published?: string;
  readonly language?: string;
}

/** A longer one is no front matter of an article; parsing YAML is not linear. */
const LONGEST = 64 * 1024;

/** Reads the YAML between a first line `---` and the next `---` or `...`. A file without any has none of the fields. */
export function readFrontMatter(source: Source): FrontMatter | Fault {
  const { raw } = source;
  const yaml = findYaml(raw);
  if (yaml === null) return { bodyStart: 0 };
  const document = parseDocument(raw.slice(yaml.start, yaml.end), { prettyErrors: false });
  const at = (start: number, end: number): Span => ({ start: yaml.start + start, end: yaml.start + end });
  const error = document.errors[0];
  if (error !== undefined) {
    return {
      location: locateRaw(source, at(error.pos[0], error.pos[1])),
      message: `the front matter is not valid YAML: ${error.message}`,
      mend: "mend the YAML between the `---` lines",
    };
  }
  if (document.contents !== null && !isMap(document.contents)) return { bodyStart: 0 };
  const field = (name: string): { value: string; raw: Span } | Fault | null => {
    const node: unknown = isMap(document.contents) ? document.contents.get(name, true) : undefined;
    if (node === undefined || (isScalar(node) && node.value === null)) return null;
    const range = (node as Scalar).range ?? [0, 0, 0];
    const span = at(range[0], range[1]);
    if (isScalar(node) && (typeof node.value === "string" || typeof node.value === "number")) {
      return { value: typeof node.value === "string" ? node.value : String(node.source ?? node.value), raw: span };
    }
    const location = locateRaw(source, span);
    return { location, message: `\`${name}\` in the front matter is not a text`, mend: "write it as one quoted text" };
  };
  const [title, language] = [field("title"), field("language") ?? field("lang")];
  const name = field("published") === null ? "date" : "published";
  const date = field(name);
  for (const value of [title, date, language]) if (value !== null && "location" in value) return value;
  const published = date === null || "location" in date ? null : parsePublished(date.value);
  if (date !== null && "raw" in date && published === null) return dateFault(source, date.raw, name, date.value);
  return {
    bodyStart: yaml.bodyStart,
    ...(title !== null && "raw" in title && title.value.trim() !== ""
      ? { title: { text: title.value, raw: within(raw, title) } }
      : {}),
    ...(published === null ? {} : { published }),
    ...(language !== null && "raw" in language ? { language: language.value } : {}),
  };
}

/** The value inside its quotation marks where it stands there letter by letter; else the whole scalar. */
function within(raw: string, { value, raw: span }: { value: string; raw: Span }): Span {
  const start = raw.slice(span.start, span.end).indexOf(value);
  return start < 0 ? span : { start: span.start + start, end: span.start + start + value.length };
}

function findYaml(raw: string): (Span & { bodyStart: number }) | null {
  let start: number | null = null;
  for (const line of linesOf(raw, 0)) {
    const content = raw.slice(line.start, Math.min(line.end, line.start + 80)).trimEnd();
    if (start === null) {
      if (content !== "---") return null;
      start = afterLine(raw, line.end);
    } else if (content === "---" || content === "...") {
      return { start, end: line.start, bodyStart: afterLine(raw, line.end) };
    } else if (line.end - start > LONGEST) return null;
  }
  return null;
}

function afterLine(raw: string, end: number): number {
  return Math.min(raw.length, end + (raw.startsWith("\r\n", end) ? 2 : 1));
}
