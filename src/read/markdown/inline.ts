import { readReference } from "./entities.ts";
import { linkTail } from "./links.ts";

/** A stretch of a block's source that is markup: taken out, or replaced by `text`. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Delimiter {
  readonly at: number;
  count: number;
}

interface Bracket {
  readonly at: number;
  readonly image: boolean;
  /** No other bracket inside: only then can it be a reference's label. */
  plain: boolean;
}

const MARK = /[\\`*_~[\]&<]/g;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]{0,1000}|[^<>\s@]{1,64}@[^<>\s@]{1,255})>/y;
const TAG = /<\/?([A-Za-z][A-Za-z0-9-]{0,30})(?:[\s/][^<>]{0,1000})?>/y;
/** Tags that part words from each other. */
const PARTING = new Set(
  "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p section table tbody td th thead tr ul".split(
    " ",
  ),
);

/**
 * Finds the markup inside one block: emphasis, links, images, code marks, HTML, escapes and character references.
 * Returns the cuts in text order, without overlap. Each character is looked at a bounded number of times.
 */
export function findMarkup(content: string, isDefined: (label: string) => boolean): Cut[] {
  const cuts: Cut[] = [];
  const cut = (start: number, end: number, text = ""): void => {
    cuts.push({ start, end, text });
  };
  const codeEnd = codeSpans(content);
  const delimiters: Record<string, Delimiter[]> = { "*": [], _: [], "~": [] };
  const brackets: Bracket[] = [];
  let commentsEnd = false;
  for (let at = nextMark(content, 0); at < content.length; ) {
    const mark = content[at] as string;
    let next = at + 1;
    if (mark === "\\") {
      if (content[next] === "\n") cut(at, next);
      else if (ESCAPABLE.test(content[next] ?? "")) {
        cut(at, next);
        next++;
      }
    } else if (mark === "`") {
      next = runEnd(content, at);
      const close = codeEnd(next - at, next);
      if (close !== null) {
        cut(at, next);
        cut(close, close + next - at);
        next = close + next - at;
      }
    } else if (mark === "*" || mark === "_" || mark === "~") {
      next = runEnd(content, at);
      emphasis(content, at, next, delimiters[mark] as Delimiter[], cut);
    } else if (mark === "[") {
      const image = content[at - 1] === "!" && content[at - 2] !== "\\";
      brackets.push({ at, image, plain: true });
    } else if (mark === "]") {
      const opener = brackets.pop();
      const outer = brackets[brackets.length - 1];
      if (outer !== undefined) outer.plain = false;
      const end = opener === undefined ? null : linkTail(content, opener, at, isDefined);
      if (opener !== undefined && end !== null) {
        if (opener.image) cut(opener.at - 1, end);
        else if (content[opener.at + 1] === "^") cut(opener.at, end);
        else {
          cut(opener.at, opener.at + 1);
          cut(at, end);
        }
        next = end;
      }
    } else if (mark === "&") {
      const reference = readReference(content, at);
      if (reference !== null) {
        next = reference.end;
        cut(at, next, reference.value);
      }
    } else if (mark === "<") {
      if (content.startsWith("<!--", at) && !commentsEnd) {
        const end = content.indexOf("-->", at + 4);
        commentsEnd = end < 0;
        if (end >= 0) {
          next = end + 3;
          cut(at, next);
        }
      } else next = tagEnd(content, at, cut);
    }
    at = nextMark(content, next);
  }
  return withoutOverlap(cuts);
}

/** Offset of the next character that may be markup; the length where none follows. */
function nextMark(content: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.test(content) ? MARK.lastIndex - 1 : content.length;
}

/** For each length of backtick runs, finds the next run of the same length: the end of a code span. Asked in text order. */
function codeSpans(content: string): (length: number, from: number) => number | null {
  const runs = new Map<number, { starts: number[]; next: number }>();
  for (let at = content.indexOf("`"); at >= 0; ) {
    const end = runEnd(content, at);
    const same = runs.get(end - at) ?? { starts: [], next: 0 };
    same.starts.push(at);
    runs.set(end - at, same);
    at = content.indexOf("`", end);
  }
  return (length, from) => {
    const same = runs.get(length);
    if (same === undefined) return null;
    while ((same.starts[same.next] ?? Number.POSITIVE_INFINITY) < from) same.next++;
    return same.starts[same.next] ?? null;
  };
}

function runEnd(content: string, at: number): number {
  let end = at + 1;
  while (content[end] === content[at]) end++;
  return end;
}

/** CommonMark's delimiter runs, one stack a mark, without its rule of three. */
function emphasis(
  content: string,
  start: number,
  end: number,
  stack: Delimiter[],
  cut: (start: number, end: number) => void,
): void {
  const mark = content[start];
  if (mark === "~" && end - start > 2) return;
  const before = content[start - 1] ?? " ";
  const after = content[end] ?? " ";
  const [spaceBefore, spaceAfter] = [/\s/.test(before), /\s/.test(after)];
  const [markBefore, markAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const canOpen = mark === "_" ? left && (!right || markBefore) : left;
  const canClose = mark === "_" ? right && (!left || markAfter) : right;
  let used = start;
  while (canClose && used < end) {
    const opener = stack[stack.length - 1];
    if (opener === undefined) break;
    const count = Math.min(end - used, opener.count);
    cut(opener.at + opener.count - count, opener.at + opener.count);
    cut(used, used + count);
    used += count;
    opener.count -= count;
    if (opener.count === 0) stack.pop();
  }
  if (canOpen && used < end) stack.push({ at: used, count: end - used });
}

function tagEnd(content: string, at: number, cut: (start: number, end: number, text?: string) => void): number {
  AUTOLINK.lastIndex = at;
  if (AUTOLINK.test(content)) {
    cut(at, at + 1);
    cut(AUTOLINK.lastIndex - 1, AUTOLINK.lastIndex);
    return AUTOLINK.lastIndex;
  }
  TAG.lastIndex = at;
  const tag = TAG.exec(content);
  if (tag === null) return at + 1;
  cut(at, TAG.lastIndex, PARTING.has((tag[1] ?? "").toLowerCase()) ? "\n" : "");
  return TAG.lastIndex;
}

function withoutOverlap(cuts: Cut[]): Cut[] {
  // Equal starts only where an image swallows what it holds: the longer one wins.
  cuts.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Cut[] = [];
  let end = 0;
  for (const one of cuts) {
    if (one.start < end) continue;
    kept.push(one);
    end = one.end;
  }
  return kept;
}
