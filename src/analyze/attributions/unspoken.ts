import type { Annotation, Attribution } from "../../model/analysis.ts";
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { findQuotations } from "./quotations.ts";

/** Words that stay small in a title. */
const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|by|with|from|as|vs|de|la|le)$/i;
const TITLE_BEFORE =
  /\b(?:book|novel|film|movie|song|album|show|series|episode|memoir|play|opera|poem|essay|article|painting|documentary|magazine|newspaper|spot|ad|titled|entitled|called|named|read|watched|sang)\W*$/i;
const DISTANCE_BEFORE = /\b(?:so-called|supposed|alleged|self-styled|self-described|purported)\W*$/i;
const TERM_BEFORE =
  /\b(?:known as|called|termed|dubbed|nicknamed|meaning|means|word|term|phrase|slogan|hashtag|label)\W*$/i;
/** Characters before a quotation that may tell what it is. */
const LOOK_BACK = 40;

/**
 * The quotations that no attribution holds as speech, with the reason as `by`: `quotation/nickname` inside a name,
 * `quotation/title` of a work, `quotation/distance` for words the text stands off from, `quotation/term` for a word spoken of,
 * `quotation/unattributed` for anything else.
 */
export function findUnspoken(document: Document, attributions: readonly Attribution[]): readonly Annotation[] {
  const { text, blocks } = document;
  const contents = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  let next = 0;
  return findQuotations(text, blocks).flatMap((quotation) => {
    while (next < contents.length && (contents[next] as Span).end <= quotation.inner.start) next++;
    const content = contents[next];
    if (content !== undefined && content.start < quotation.inner.end) return [];
    return [{ ...quotation.inner, by: reasonOf(text, quotation, quotation.inner) }];
  });
}

function reasonOf(text: string, { start, end }: Span, inner: Span): string {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const after = text.slice(end, end + LOOK_BACK);
  const words = text.slice(inner.start, inner.end).split(/\s+/);
  const capitals = words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (at > 0 && SMALL.test(word)));
  if (capitals && words.length <= 3 && /\p{Lu}[\p{L}.]* $/u.test(before) && /^ \p{Lu}/u.test(after)) {
    return "quotation/nickname";
  }
  if (DISTANCE_BEFORE.test(before)) return "quotation/distance";
  if (capitals && (words.length > 1 || TITLE_BEFORE.test(before))) return "quotation/title";
  if (TERM_BEFORE.test(before)) return "quotation/term";
  return words.length <= 4 ? "quotation/distance" : "quotation/unattributed";
}
