import type { Segment } from "../model/document.ts";
import type { Span } from "../model/span.ts";

/** The members of a JSON object: where each value lies in the source. Of equal keys the last one counts, as in JSON.parse. */
export type JsonMembers = ReadonlyMap<string, Span>;

/** Why a line is no JSON object, and at which offset of it that shows. */
export interface JsonFault {
  readonly offset: number;
  readonly expected: string;
}

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=[\s,\]}]|$)/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Checks that `raw` is one JSON object and finds its members. Linear, and without recursion, however deep the values nest. */
export function scanObject(raw: string): JsonMembers | JsonFault {
  const members = new Map<string, Span>();
  const open: ("{" | "[")[] = [];
  let at = skipSpace(raw, 0);
  if (raw[at] !== "{") return { offset: at, expected: "an object, beginning with `{`" };
  open.push("{");
  at = skipSpace(raw, at + 1);
  let first = true;
  let key = "";
  let valueStart = 0;
  while (open.length > 0) {
    const container = open[open.length - 1];
    const closer = container === "{" ? "}" : "]";
    if (raw[at] === closer && first) {
      open.pop();
      at++;
    } else {
      if (container === "{") {
        const end = stringEnd(raw, at);
        if (typeof end !== "number") return end ?? { offset: at, expected: "a key in double quotes" };
        const colon = skipSpace(raw, end);
        if (raw[colon] !== ":") return { offset: colon, expected: "`:` after the key" };
        if (open.length === 1) key = JSON.parse(raw.slice(at, end)) as string;
        at = skipSpace(raw, colon + 1);
        if (open.length === 1) valueStart = at;
      }
      if (raw[at] === "{" || raw[at] === "[") {
        open.push(raw[at] as "{" | "[");
        at = skipSpace(raw, at + 1);
        first = true;
        continue;
      }
      const end = stringEnd(raw, at) ?? scalarEnd(raw, at);
      if (typeof end !== "number") return end;
      at = end;
    }
    // After a value: commas and closing brackets, up to the start of the next value.
    for (;;) {
      if (open.length === 1) members.set(key, { start: valueStart, end: at });
      if (open.length === 0) break;
      at = skipSpace(raw, at);
      if (raw[at] === ",") {
        at = skipSpace(raw, at + 1);
        first = false;
        break;
      }
      const closing = open[open.length - 1] === "{" ? "}" : "]";
      if (raw[at] !== closing) return { offset: at, expected: `\`,\` or \`${closing}\`` };
      open.pop();
      at++;
    }
  }
  const rest = skipSpace(raw, at);
  return rest === raw.length ? members : { offset: rest, expected: "the end of the line: one object a line" };
}

/** Decodes the JSON string that begins at `span.start` (its opening quote) and maps each stretch of it back to the source. */
export function decodeString(raw: string, span: Span): { text: string; segments: Segment[] } {
  const segments: Segment[] = [];
  const limit = span.end - 1;
  let text = "";
  let at = span.start + 1;
  while (at < limit) {
    const slash = raw.indexOf("\\", at);
    const plain = slash < 0 || slash > limit ? limit : slash;
    if (plain > at) {
      segments.push({ start: text.length, end: text.length + plain - at, rawStart: at, rawEnd: plain });
      text += raw.slice(at, plain);
    }
    if (plain === limit) break;
    const length = raw[plain + 1] === "u" ? 6 : 2;
    segments.push({ start: text.length, end: text.length + 1, rawStart: plain, rawEnd: plain + length });
    text += JSON.parse(`"${raw.slice(plain, plain + length)}"`) as string;
    at = plain + length;
  }
  return { text, segments };
}

/** Offset after the string at `at`; a fault where it is broken; null where no string begins. */
function stringEnd(raw: string, at: number): number | JsonFault | null {
  if (raw[at] !== '"') return null;
  let index = at + 1;
  for (;;) {
    PLAIN.lastIndex = index;
    PLAIN.test(raw);
    index = PLAIN.lastIndex;
    if (index >= raw.length) break;
    const mark = raw[index];
    if (mark === '"') return index + 1;
    if (mark !== "\\") return { offset: index, expected: "an escape such as `\\n` for a control character" };
    ESCAPE.lastIndex = index;
    if (!ESCAPE.test(raw)) return { offset: index, expected: "an escape that JSON knows" };
    index = ESCAPE.lastIndex;
  }
  return { offset: raw.length, expected: 'the closing `"` of a string' };
}

function scalarEnd(raw: string, at: number): number | JsonFault {
  SCALAR.lastIndex = at;
  return SCALAR.test(raw) ? SCALAR.lastIndex : { offset: at, expected: "a value" };
}

function skipSpace(raw: string, from: number): number {
  let at = from;
  while (at < raw.length) {
    const code = raw.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) break;
    at++;
  }
  return at;
}
