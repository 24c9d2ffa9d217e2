import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";

/**
 * The stretches of the text inside double quotation marks, in order. A mark that is not closed holds to the end of its block:
 * so a quotation of several paragraphs is written.
 */
export function quotedSpans({ text, blocks }: Document): readonly Span[] {
  const spans: Span[] = [];
  for (const block of blocks) {
    let open = -1;
    for (let index = block.start; index < block.end; index++) {
      const code = text.charCodeAt(index);
      if (code === 0x201c || code === 0xab || (code === 0x22 && open < 0)) {
        if (open < 0) open = index;
      } else if (open >= 0 && (code === 0x201d || code === 0xbb || code === 0x22)) {
        spans.push({ start: open, end: index + 1 });
        open = -1;
      }
    }
    if (open >= 0) spans.push({ start: open, end: block.end });
  }
  return spans;
}
