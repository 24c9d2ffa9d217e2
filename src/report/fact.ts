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
