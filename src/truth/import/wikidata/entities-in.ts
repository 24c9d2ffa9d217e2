import type { Fault } from "../../../model/fault.ts";
import { type Line, lineLocation } from "../imported.ts";
import { isRecord } from "./value.ts";

/** A file of entity JSON that can be read from its beginning as often as is needed. */
export interface Dump {
  readonly uri: string;
  open(): AsyncIterable<Line>;
}

/** The JSON of an entity and its line, or why a line could not be read. */
export type RawEntity =
  | { readonly json: unknown; readonly line: number; readonly fault?: undefined }
  | { readonly fault: Fault };

const LONGEST_WHOLE = 1 << 28;

/**
 * The entities of a dump, one after the other: a JSON array with an entity a line, entities a line each, or the answer of
 * Special:EntityData, which may run over several lines.
 * @param wants which lines are worth parsing
 */
export async function* entitiesIn(
  dump: Dump,
  wants: (text: string) => boolean = () => true,
): AsyncGenerator<RawEntity> {
  let whole: string[] | null = null;
  let length = 0;
  let first = true;
  for await (const { number, text } of dump.open()) {
    const trimmed = (number === 1 ? text.replace(/^\ufeff/, "") : text).trim();
    if (whole === null) {
      if (trimmed === "" || trimmed === "[" || trimmed === "]" || trimmed === ",") continue;
      if (first && trimmed === "{") whole = [];
      first = false;
    }
    if (whole === null) {
      if (wants(trimmed)) yield* entitiesOf(dump.uri, trimmed, number);
      continue;
    }
    length += text.length;
    if (length > LONGEST_WHOLE) {
      yield { fault: faultAt(dump.uri, 1, 1, "one JSON value over more lines than can be held at once") };
      return;
    }
    whole.push(text);
  }
  if (whole !== null) yield* entitiesOf(dump.uri, whole.join("\n"), 1);
}

function* entitiesOf(uri: string, text: string, line: number): Generator<RawEntity> {
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith("[") && !text.endsWith("]") ? text.slice(1).replace(/,$/, "") : bare(text));
  } catch (error) {
    const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
    const before = text.slice(0, position).split("\n");
    const place = { line: line + before.length - 1, column: (before.at(-1) ?? "").length + 1 };
    yield { fault: faultAt(uri, place.line, place.column, "not valid JSON") };
    return;
  }
  const entities = Array.isArray(json)
    ? json
    : isRecord(json) && isRecord(json.entities)
      ? Object.values(json.entities)
      : [json];
  for (const entity of entities) yield { json: entity, line };
}

/** A line of the dump without the comma, or the bracket, that ends it. */
function bare(text: string): string {
  if (text.endsWith(",")) return text.slice(0, -1);
  return text.endsWith("]") && !text.startsWith("[") ? text.slice(0, -1) : text;
}

/** The fault of a line that is passed over. */
export function faultAt(uri: string, line: number, column: number, message: string): Fault {
  return {
    location: lineLocation(uri, line, column),
    message,
    mend: "mend the line, or leave it out: it was passed over",
  };
}
