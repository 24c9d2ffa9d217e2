/** A value read by hand. */
export interface PlainItem {
  readonly value: unknown;
  /** Offset at which the library has the value end: a block ends where the line behind it begins. */
  readonly end: number;
}

const [SPACE, NEWLINE, HASH, COMMA, COLON, DASH] = [0x20, 0x0a, 0x23, 0x2c, 0x3a, 0x2d] as const;
const [OPEN_MAP, CLOSE_MAP, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d] as const;
const [DOUBLE, SINGLE, BACKSLASH] = [0x22, 0x27, 0x5c] as const;
const KEY = /[A-Za-z][A-Za-z\d_-]*(?=:[ \n])/y;
/** What the core schema does not read as text. */
const WORD = /^(?:null|true|false)$/i;
const DATE = /^\d+-\d[\d/~?%-]*$/;
/** Deeper than this no ground truth goes. */
const DEEPEST = 32;

/** Thrown and caught in this file alone. */
const UNUSUAL = new Error("left to the library");

/** `at` is where reading goes on. Nothing from `limit` on is looked at. */
interface Reader {
  readonly text: string;
  readonly limit: number;
  at: number;
}

/**
 * Reads the value of one entry of a YAML list, from the first character behind the hyphen up to `limit`, where the next entry
 * begins. Only everyday forms are read: mappings and lists in block or flow style, scalars of one line, plain or quoted. Whatever
 * else there is gives undefined and is left to the library, which is exact everywhere and much slower.
 */
export function readPlainItem(text: string, start: number, limit: number): PlainItem | undefined {
  const reader: Reader = { text, limit, at: start };
  try {
    const code = text.charCodeAt(start);
    const flow = code === OPEN_MAP || code === OPEN_LIST;
    if (!flow && !isKey(text, start)) return undefined;
    const value = flow ? flowValue(reader, columnOf(text, start), 0) : blockMap(reader, 0);
    const end = reader.at;
    if (flow) endLine(reader);
    return nextContent(reader) < limit ? undefined : { value, end };
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

/** Afterwards `at` is the beginning of a line, or the limit: so it is behind every block. */
function blockMap(reader: Reader, depth: number): unknown {
  const { text, limit } = reader;
  const column = columnOf(text, reader.at);
  const value: Record<string, unknown> = {};
  for (;;) {
    if (!isKey(text, reader.at)) throw UNUSUAL;
    const key = newKey(text.slice(reader.at, KEY.lastIndex), value);
    reader.at = KEY.lastIndex + 1;
    skipSpaces(reader);
    if (text.charCodeAt(reader.at) === NEWLINE) {
      const next = nextContent(reader);
      const inner = next < limit ? columnOf(text, next) : -1;
      if (inner < column || (inner === column && !isHyphen(text, next))) throw UNUSUAL;
      reader.at = next;
      value[key] = isHyphen(text, next) ? blockList(reader, depth + 1) : nestedMap(reader, depth + 1);
    } else {
      value[key] = inline(reader, column, depth + 1);
    }
    const next = nextContent(reader);
    const indent = next < limit ? columnOf(text, next) : -1;
    if (indent < column) return value;
    if (indent > column) throw UNUSUAL;
    reader.at = next;
  }
}

function nestedMap(reader: Reader, depth: number): unknown {
  if (depth > DEEPEST || !isKey(reader.text, reader.at)) throw UNUSUAL;
  return blockMap(reader, depth);
}

function blockList(reader: Reader, depth: number): unknown {
  const { text, limit } = reader;
  const column = columnOf(text, reader.at);
  const list: unknown[] = [];
  for (;;) {
    reader.at++;
    skipSpaces(reader);
    if (isHyphen(text, reader.at) || text.charCodeAt(reader.at) === NEWLINE) throw UNUSUAL;
    list.push(isKey(text, reader.at) ? nestedMap(reader, depth + 1) : inline(reader, column, depth + 1));
    const next = nextContent(reader);
    const indent = next < limit ? columnOf(text, next) : -1;
    if (indent > column) throw UNUSUAL;
    if (indent < column || !isHyphen(text, next)) return list;
    reader.at = next;
  }
}

/** A scalar or a flow collection that ends with its line; what it goes on with must stand further right than `column`. */
function inline(reader: Reader, column: number, depth: number): unknown {
  const { text, at } = reader;
  const code = text.charCodeAt(at);
  const value =
    code === OPEN_MAP || code === OPEN_LIST
      ? flowValue(reader, column, depth)
      : code === DOUBLE || code === SINGLE
        ? quoted(reader)
        : plain(reader, false);
  endLine(reader);
  return value;
}

function flowValue(reader: Reader, column: number, depth: number): unknown {
  const { text } = reader;
  if (depth > DEEPEST) throw UNUSUAL;
  const code = text.charCodeAt(reader.at);
  if (code === OPEN_LIST) {
    const list: unknown[] = [];
    return collect(reader, column, CLOSE_LIST, list, () => list.push(flowValue(reader, column, depth + 1)));
  }
  if (code !== OPEN_MAP) return code === DOUBLE || code === SINGLE ? quoted(reader) : plain(reader, true);
  const map: Record<string, unknown> = {};
  return collect(reader, column, CLOSE_MAP, map, () => {
    if (!isKey(text, reader.at)) throw UNUSUAL;
    const key = newKey(text.slice(reader.at, KEY.lastIndex), map);
    reader.at = KEY.lastIndex + 1;
    skipBlanks(reader, column);
    map[key] = flowValue(reader, column, depth + 1);
  });
}

/** Reads items with commas between them up to the closing bracket. */
function collect<T>(reader: Reader, column: number, close: number, into: T, item: () => void): T {
  const { text } = reader;
  reader.at++;
  skipBlanks(reader, column);
  while (text.charCodeAt(reader.at) !== close) {
    item();
    skipBlanks(reader, column);
    const code = text.charCodeAt(reader.at);
    if (code === COMMA) {
      reader.at++;
      skipBlanks(reader, column);
    } else if (code !== close) throw UNUSUAL;
  }
  reader.at++;
  return into;
}

function quoted(reader: Reader): string {
  const { text, limit } = reader;
  const start = reader.at;
  const mark = text.charCodeAt(start);
  let escaped = false;
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code < SPACE) throw UNUSUAL;
    if (mark === DOUBLE && code === BACKSLASH) {
      escaped = true;
      at++;
    } else if (code === mark && mark === SINGLE && text.charCodeAt(at + 1) === SINGLE) {
      escaped = true;
      at++;
    } else if (code === mark) {
      reader.at = at + 1;
      const inner = text.slice(start + 1, at);
      if (!escaped) return inner;
      return mark === SINGLE ? inner.replaceAll("''", "'") : unescaped(inner);
    }
  }
  throw UNUSUAL;
}

/** The escapes that YAML shares with JSON. */
function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    throw UNUSUAL;
  }
}

/** In a flow collection it ends at a comma or bracket, else with its line. */
function plain(reader: Reader, flow: boolean): unknown {
  const { text, limit } = reader;
  const start = reader.at;
  let at = start;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) break;
    if (code < SPACE) throw UNUSUAL;
    if (code === COMMA || code === OPEN_MAP || code === CLOSE_MAP || code === OPEN_LIST || code === CLOSE_LIST) {
      if (flow) break;
    } else if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (!(next > SPACE) || (flow && (next === COMMA || next === CLOSE_MAP || next === CLOSE_LIST))) throw UNUSUAL;
    } else if (code === HASH && text.charCodeAt(at - 1) === SPACE) {
      if (flow) throw UNUSUAL;
      break;
    }
  }
  let end = at;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
  reader.at = end;
  return scalar(text.slice(start, end));
}

/** A plain scalar by the core schema. */
function scalar(word: string): unknown {
  const first = word.charCodeAt(0);
  if ((first >= 65 && first <= 90) || (first >= 97 && first <= 122)) {
    if (word.length > 5 || !WORD.test(word)) return word;
    throw UNUSUAL;
  }
  if (first >= 48 && first <= 57) {
    if (/^\d{1,15}$/.test(word)) return Number(word);
    if (DATE.test(word)) return word;
    throw UNUSUAL;
  }
  // Letters of other scripts and with diacritics.
  if (first >= 0xc0 && first < 0x2000) return word;
  throw UNUSUAL;
}

/** Every key once; one that means something to YAML or to objects is left to the library. */
function newKey(key: string, into: Readonly<Record<string, unknown>>): string {
  if (Object.hasOwn(into, key) || WORD.test(key)) throw UNUSUAL;
  return key;
}

/** A mapping's key, `KEY.lastIndex` being its end. */
function isKey(text: string, at: number): boolean {
  KEY.lastIndex = at;
  return KEY.test(text);
}

function isHyphen(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === DASH && (next === SPACE || next === NEWLINE);
}

function skipSpaces(reader: Reader): void {
  while (reader.text.charCodeAt(reader.at) === SPACE) reader.at++;
}

/** Spaces and line ends inside a flow collection, whose lines stand further right than `column`. */
function skipBlanks(reader: Reader, column: number): void {
  const { text, limit } = reader;
  skipSpaces(reader);
  if (text.charCodeAt(reader.at) !== NEWLINE) return;
  reader.at = nextContent(reader);
  if (reader.at >= limit || columnOf(text, reader.at) <= column || text.charCodeAt(reader.at) === HASH) throw UNUSUAL;
}

/** Over the rest of a line, which may be a comment, to the beginning of the next. */
function endLine(reader: Reader): void {
  const { text, limit } = reader;
  const end = reader.at;
  skipSpaces(reader);
  const code = text.charCodeAt(reader.at);
  if (reader.at < limit && code !== NEWLINE && (code !== HASH || reader.at === end)) throw UNUSUAL;
  const line = text.indexOf("\n", reader.at);
  reader.at = line < 0 || line >= limit ? limit : line + 1;
}

/** The first character behind blank lines, or the limit. A line that is a comment is unusual inside an entry. */
function nextContent({ text, limit, at }: Reader): number {
  for (let next = at; next < limit; next++) {
    const code = text.charCodeAt(next);
    if (code === SPACE || code === NEWLINE) continue;
    return next;
  }
  return limit;
}

function columnOf(text: string, at: number): number {
  return at - text.lastIndexOf("\n", at - 1) - 1;
}
