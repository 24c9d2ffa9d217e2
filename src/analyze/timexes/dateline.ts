import type { Sentence } from "../../model/analysis.ts";
import { dayNumber } from "../../model/calendar.ts";
import type { Block } from "../../model/document.ts";
import type { Expression } from "./expressions.ts";

/** A dateline stands among the first blocks. */
const LAST_BLOCK = 5;

/** The day number of a whole date that is a block of its own near the top: the text's own date of publication. */
export function datelineOf(
  expressions: readonly Expression[],
  sentences: readonly Sentence[],
  blocks: readonly Block[],
): number | undefined {
  for (const { start, end, hit, sentence } of expressions) {
    const place = sentences[sentence];
    if (place === undefined || place.block > LAST_BLOCK) return undefined;
    const block = blocks[place.block];
    if (hit.meaning.kind !== "date" || block === undefined) continue;
    const { year, month, day, bc } = hit.meaning.fields;
    const isWhole =
      start === place.start && place.end - end <= 1 && block.end - place.end <= 1 && place.start - block.start <= 1;
    if (isWhole && year !== undefined && month !== undefined && day !== undefined && !bc) {
      return dayNumber(year, month, day);
    }
  }
  return undefined;
}
