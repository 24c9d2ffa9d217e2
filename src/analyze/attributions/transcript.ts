import type { Attribution } from "../../model/analysis.ts";
import type { Block } from "../../model/document.ts";
import type { SourceReader } from "./mention.ts";

/** "VOSS: The dam …", "Q: …": a name in capitals, or question and answer. */
const LABEL =
  /^[\s"“”'‘]{0,3}((?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,3}|Q|A|Question|Answer)(?: \([^()]{1,40}\))?):\s+(?=\S)/u;
/** One label alone is a heading: UPDATE: … */
const FEWEST = 2;
const HEADINGS =
  /^(?:UPDATE|UPDATED|NOTE|CORRECTION|BREAKING|PHOTO|PHOTOS|VIDEO|READ|MORE|SOURCE|RELATED|WATCH|LIVE|ALSO|PS|URGENT|EXCLUSIVE|OPINION|ANALYSIS)\b/;
const CLOSERS = /[\s"“”]/;

/** What each labelled block of a transcript says, by block; empty where the document holds no exchange. */
export function readTranscript(
  text: string,
  blocks: readonly Block[],
  sourceOf: SourceReader,
): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  for (const [index, block] of blocks.entries()) {
    const match = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + 100)));
    const label = match?.[1];
    if (match === null || label === undefined || HEADINGS.test(label)) continue;
    const start = block.start + match[0].indexOf(label);
    const name = { start, end: start + label.length, words: 1, lower: label.toLowerCase(), signature: 0, pos: "PROPN" };
    const content = { start: block.start + match[0].length, end: block.end };
    while (content.end > content.start && CLOSERS.test(text[content.end - 1] ?? "")) content.end--;
    if (content.end <= content.start) continue;
    const source = sourceOf([name], { first: 0, last: 1, head: 0 });
    found.set(index, {
      start,
      end: content.end,
      by: "attribution/transcript",
      source,
      cue: null,
      content: [content],
      style: "direct",
      confidence: 0.9,
    });
  }
  return found.size < FEWEST ? new Map() : found;
}
