import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";

const MARK = /["“”«»]/g;

/**
 * The stretches of the text inside double quotation marks, in order. A mark that is not closed holds to the end of its block:
 * so a quotation of several paragraphs is written.
 */
export function quotedSpans({ text, blocks }: Document): readonly Span[] {
  const spans: Span[] = [];
  for (const block of blocks) {
    let open = -1;
    for (const { 0: mark, index } of text.slice(block.start, block.end).matchAll(MARK)) {
      const at = block.start + index;
      if (mark === "“" || mark === "«" || (mark === '"' && open < 0)) {
        if (open < 0) open = at;
      } else if (open >= 0) {
        spans.push({ start: open, end: at + 1 });
        open = -1;
      }
    }
    if (open >= 0) spans.push({ start: open, end: block.end });
  }
  return spans;
}
