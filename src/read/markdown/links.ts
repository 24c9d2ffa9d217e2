/** Bounds on what is looked at behind a `]`, so that the cost stays linear. */
const LONGEST_DESTINATION = 2000;
const LONGEST_TITLE = 1000;
const LONGEST_LABEL = 999;
const DEEPEST_PARENTHESES = 32;

/** A reference's label as CommonMark compares it. */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}

/**
 * The end of the link, image or footnote mark whose text runs from `opener.at` to the `]` at `close`; null where the brackets
 * are words of the text, as in "[sic]".
 */
export function linkTail(
  content: string,
  opener: { readonly at: number; readonly plain: boolean },
  close: number,
  isDefined: (label: string) => boolean,
): number | null {
  const next = content[close + 1];
  if (next === "(") {
    const end = inlineTail(content, close + 2);
    if (end !== null) return end;
  }
  if (next === "[") {
    const end = labelEnd(content, close + 2);
    const label = end === null ? "" : content.slice(close + 2, end);
    if (end !== null && label !== "" && isDefined(label)) return end + 1;
  }
  if (!opener.plain || close - opener.at > LONGEST_LABEL) return null;
  const label = content.slice(opener.at + 1, close);
  if (/^\^[^\s^]+$/.test(label)) return close + 1;
  if (!isDefined(label)) return null;
  return next === "[" && content[close + 2] === "]" ? close + 3 : close + 1;
}

/** Offset of the `]` that ends the label beginning at `from`. */
function labelEnd(content: string, from: number): number | null {
  for (let at = from; at < content.length && at - from <= LONGEST_LABEL; at++) {
    if (content[at] === "]") return at;
    if (content[at] === "[") return null;
    if (content[at] === "\\") at++;
  }
  return null;
}

/** `destination "title")`: the offset after the closing parenthesis. */
function inlineTail(content: string, from: number): number | null {
  let at = skipSpace(content, from);
  const destination = content[at] === "<" ? angleEnd(content, at) : destinationEnd(content, at);
  if (destination === null) return null;
  at = skipSpace(content, destination);
  if (content[at] === ")") return at + 1;
  if (at === destination) return null;
  const quote = content[at] === "(" ? ")" : content[at];
  if (quote !== '"' && quote !== "'" && quote !== ")") return null;
  const limit = Math.min(content.length, at + LONGEST_TITLE);
  for (let index = at + 1; index < limit; index++) {
    if (content[index] === "\\") index++;
    else if (content[index] === quote) {
      const end = skipSpace(content, index + 1);
      return content[end] === ")" ? end + 1 : null;
    }
  }
  return null;
}

function angleEnd(content: string, from: number): number | null {
  const limit = Math.min(content.length, from + LONGEST_DESTINATION);
  for (let at = from + 1; at < limit; at++) {
    if (content[at] === ">") return at + 1;
    if (content[at] === "<" || content[at] === "\n") return null;
  }
  return null;
}

function destinationEnd(content: string, from: number): number | null {
  const limit = Math.min(content.length, from + LONGEST_DESTINATION);
  let depth = 0;
  let at = from;
  for (; at < limit; at++) {
    const mark = content[at] as string;
    if (/\s/.test(mark)) break;
    if (mark === "\\") at++;
    else if (mark === "(" && ++depth > DEEPEST_PARENTHESES) return null;
    else if (mark === ")" && --depth < 0) break;
  }
  return at < limit && depth <= 0 ? at : null;
}

function skipSpace(content: string, from: number): number {
  let at = from;
  while (at - from < LONGEST_LABEL && /\s/.test(content[at] ?? "")) at++;
  return at;
}
