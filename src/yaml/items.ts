import type { Location } from "../model/document.ts";
import { lastAtOrBefore } from "../model/span.ts";
import { type LocatedYaml, parseYaml } from "./located.ts";
import { readPlainItem } from "./plain.ts";

/** An entry of a list of a file: its value, its place, and the places of what is in it. */
export interface LocatedItem {
  readonly section: string;
  readonly value: unknown;
  readonly location: Location;
  readonly locate: LocatedYaml["locate"];
}

const SECTION = /^([A-Za-z][A-Za-z\d_-]*):(?: *| +#.*)$/;

/** An entry's text, from the beginning of the line of its hyphen. */
interface Chunk {
  readonly section: string;
  readonly start: number;
  /** Behind its last line that is neither blank nor a comment. */
  readonly end: number;
  /** The beginning of the next entry or section: what looks like a comment before it may be part of a block scalar. */
  readonly limit: number;
}

/**
 * Reads a YAML file of lists by name, entry by entry: where nothing is unusual, at a small part of the cost of the whole
 * document's tree. Places inside an entry are only looked for when asked. Undefined where the file has another form or a fault,
 * or a section that is none: `parseYaml` then tells what it is.
 */
export function readItems(
  uri: string,
  text: string,
  isSection: (name: string) => boolean,
): readonly LocatedItem[] | undefined {
  if (/[\r\t\ufeff]/.test(text)) return undefined;
  const lines = lineStarts(text);
  const chunks = chunksOf(text, lines, isSection);
  if (chunks === undefined) return undefined;
  const items: LocatedItem[] = [];
  for (const chunk of chunks) {
    const item = itemOf(uri, text, lines, chunk);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function itemOf(uri: string, text: string, lines: readonly number[], chunk: Chunk): LocatedItem | undefined {
  const { section, start, end, limit } = chunk;
  const at = (offset: number): { line: number; column: number } => {
    const line = Math.max(
      0,
      lastAtOrBefore(lines, offset, (from) => from),
    );
    return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
  };
  const locate: LocatedYaml["locate"] = (path, part) => {
    const { yaml } = parseYaml(uri, text.slice(start, limit));
    const place = yaml.locate([0, ...path], part);
    const above = at(start).line - 1;
    return { ...place, line: place.line + above, endLine: place.endLine + above };
  };
  const first = firstContent(text, start, end);
  const plain = readPlainItem(text, first, end);
  if (plain !== undefined) {
    const [from, to] = [at(first), at(plain.end)];
    const location = { uri, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    return { section, value: plain.value, location, locate };
  }
  const { yaml, faults } = parseYaml(uri, text.slice(start, limit));
  if (faults.length > 0 || !Array.isArray(yaml.value) || yaml.value.length !== 1) return undefined;
  return { section, value: yaml.value[0], location: locate([]), locate };
}

/** The first character behind the hyphen and its spaces. */
function firstContent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 0x20) at++;
  for (at++; at < end && text.charCodeAt(at) === 0x20; ) at++;
  return at;
}

/** The entries of every section; undefined where a line is not of a section of list entries in block style. */
function chunksOf(
  text: string,
  lines: readonly number[],
  isSection: (name: string) => boolean,
): readonly Chunk[] | undefined {
  const chunks: Chunk[] = [];
  const sections = new Set<string>();
  let section: string | undefined;
  let indent = -1;
  let open = -1;
  let content = -1;
  const close = (limit: number): void => {
    if (open >= 0 && section !== undefined) chunks.push({ section, start: open, end: content, limit });
    open = -1;
  };
  for (let index = 0; index < lines.length; index++) {
    const start = lines[index] as number;
    const end = lines[index + 1] ?? text.length;
    let first = start;
    while (first < end && text.charCodeAt(first) === 0x20) first++;
    const code = text.charCodeAt(first);
    if (first >= end || code === 0x0a || code === 0x23) continue;
    const column = first - start;
    const isEntry = code === 0x2d && (text.charCodeAt(first + 1) === 0x20 || text.charCodeAt(first + 1) === 0x0a);
    if (column === 0 && !isEntry) {
      const name = SECTION.exec(text.slice(start, end).trimEnd())?.[1];
      if (name === undefined || sections.has(name) || !isSection(name)) return undefined;
      close(start);
      sections.add(name);
      [section, indent] = [name, -1];
    } else if (section === undefined) return undefined;
    else if (indent < 0 || column === indent) {
      if (!isEntry) return undefined;
      close(start);
      [indent, open] = [column, start];
    } else if (column < indent) return undefined;
    content = end;
  }
  close(text.length);
  return chunks;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
