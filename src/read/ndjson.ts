import { type Document, locateRaw } from "../model/document.ts";
import type { Fault } from "../model/fault.ts";
import type { Span } from "../model/span.ts";
import { dateFault, parsePublished } from "./date.ts";
import { decodeString, type JsonFault, type JsonMembers, scanObject } from "./json-scan.ts";
import { paragraphs } from "./paragraphs.ts";
import type { Reader, Reading, Source } from "./reader.ts";

/** Members that may hold the publication date; the first one present counts. `dct` is TimeML's document creation time. */
const DATE_FIELDS = ["published", "date", "dct"];

/** One article a line: `{"id", "text", "title"?, "published"? or "date"?, "language"?}`. Other members are ignored. */
export const ndjsonReader: Reader = {
  id: "ndjson",
  extensions: [".ndjson", ".jsonl"],
  unit: "line",
  read(source, settings) {
    const members = scanObject(source.raw);
    if ("offset" in members) return { fault: syntaxFault(source, members) };
    const id = readId(source, members);
    if (typeof id !== "string") return { fault: id };
    const broken = (fault: Fault): Reading => ({ fault, id });
    const text = members.get("text");
    if (text === undefined) {
      return broken(fault(source, { start: 0, end: source.raw.length }, "`text` is missing", "add the article's text"));
    }
    if (source.raw[text.start] !== '"') return broken(notString(source, text, "text"));
    const title = readString(source, members, "title");
    if (title !== null && typeof title !== "string") return broken(title);
    const language = readString(source, members, "language");
    if (language !== null && typeof language !== "string") return broken(language);
    const published = settings.published ?? readDate(source, members);
    if (published !== null && typeof published !== "string") return broken(published);
    const decoded = decodeString(source.raw, text);
    const document: Document = {
      uri: source.uri,
      format: "ndjson",
      id,
      raw: source.raw,
      rawLine: source.rawLine,
      ...decoded,
      blocks: blocksOf(decoded.text, title),
      ...(title === null ? {} : { title }),
      ...(published === null ? {} : { published }),
      language: language ?? "en",
    };
    return { document };
  },
};

/** The paragraphs; the first is the title's block where it repeats the title. */
function blocksOf(text: string, title: string | null): Document["blocks"] {
  const blocks = paragraphs(text);
  const first = blocks[0];
  if (first !== undefined && title !== null && text.slice(first.start, first.end) === title.trim()) {
    blocks[0] = { ...first, kind: "title" };
  }
  return blocks;
}

function readId(source: Source, members: JsonMembers): string | Fault {
  const span = members.get("id");
  const whole = { start: 0, end: source.raw.length };
  if (span === undefined) return fault(source, whole, "`id` is missing", "give each article an id of its own");
  const value: unknown = JSON.parse(source.raw.slice(span.start, span.end));
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  return fault(source, span, "`id` is neither a string nor a number", "give each article an id of its own");
}

/** A member that may be left out, be null, or be a string. */
function readString(source: Source, members: JsonMembers, field: string): string | null | Fault {
  const span = members.get(field);
  if (span === undefined || source.raw.startsWith("null", span.start)) return null;
  if (source.raw[span.start] !== '"') return notString(source, span, field);
  return decodeString(source.raw, span).text;
}

/** An empty string says as little as a missing date. */
function readDate(source: Source, members: JsonMembers): string | null | Fault {
  for (const field of DATE_FIELDS) {
    const value = readString(source, members, field);
    if (value === null || value === "") continue;
    if (typeof value !== "string") return value;
    return parsePublished(value) ?? dateFault(source, members.get(field) as Span, field, value);
  }
  return null;
}

function notString(source: Source, span: Span, field: string): Fault {
  return fault(source, span, `\`${field}\` is not a string`, "write it in double quotes");
}

function syntaxFault(source: Source, { offset, expected }: JsonFault): Fault {
  const span = { start: offset, end: Math.min(offset + 1, source.raw.length) };
  return fault(source, span, `not a JSON object: expected ${expected}`, "mend the JSON of this line");
}

function fault(source: Source, span: Span, message: string, mend: string): Fault {
  return { location: locateRaw(source, span), message, mend };
}
