import type { Citation, TruthRecord } from "../model/truth.ts";

const LONGEST_WORDS = 100;

/** A fact in a few words: what it is called or what was said, and when. Knows only the fields that kinds of fact share. */
export function describeFact({ id, fact }: TruthRecord<unknown>): string {
  const { names, name, text, date } = (typeof fact === "object" && fact !== null ? fact : {}) as Record<
    string,
    unknown
  >;
  const first: unknown = Array.isArray(names) ? names[0] : name;
  const called = typeof text === "string" ? `“${shorten(text)}”` : typeof first === "string" ? first : id;
  return typeof date === "string" ? `${called}, ${date}` : called;
}

/** Characters of the article shown on each side of words that it says elsewhere. */
const AROUND = 40;

/** What the article itself says in another place, with a few words around; undefined of a record of the ground truth. */
export function ownWords({ span }: TruthRecord<unknown>, text: string): string | undefined {
  if (span === undefined) return undefined;
  const before = text.slice(Math.max(0, span.start - AROUND), span.start);
  const after = text.slice(span.end, span.end + AROUND);
  const [line, rest] = [before.lastIndexOf("\n") + 1, after.indexOf("\n")];
  // Words cut in two are left out.
  const opening = line > 0 || span.start <= AROUND ? before.slice(line) : before.replace(/^\S*\s*/, "… ");
  const isWhole = rest >= 0 || span.end + AROUND >= text.length;
  const closing = isWhole ? after.slice(0, rest < 0 ? AROUND : rest) : after.replace(/\s*\S*$/, " …");
  return `“${opening}${text.slice(span.start, span.end)}${closing}”`.replace(/\s+/g, " ");
}

/** A citation as a reader names it: publisher, title, date. A title in brackets is a description and not quoted. */
export function describeCitation({ publisher, title, issued }: Citation): string {
  const words = shorten(title);
  return [publisher, title.startsWith("[") ? words : `“${words}”`, issued]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** `file:line` of the fact. */
export function factPlace({ location }: TruthRecord<unknown>): string {
  return `${location.uri}:${location.line}`;
}

function shorten(text: string): string {
  if (text.length <= LONGEST_WORDS) return text;
  const space = text.lastIndexOf(" ", LONGEST_WORDS);
  return `${text.slice(0, space > 0 ? space : LONGEST_WORDS)} …${text.startsWith("[") ? "]" : ""}`;
}
