import { type Content, contentEnd } from "./content.ts";
import type { CueIndex, CueMatch } from "./cue-index.ts";
import { isComma, isDash, isSentenceEnd, RELATIVES } from "./grammar.ts";
import { type Phrase, phraseAfter } from "./noun-phrase.ts";
import { clauseFloor } from "./pieces.ts";
import type { Report } from "./report.ts";
import { subjectBefore } from "./source.ts";
import type { Item } from "./units.ts";

/** Reads "according to the agency" and the clause that it goes with. */
export function readSourcePhrase(
  index: CueIndex,
  items: readonly Item[],
  match: CueMatch,
  floor: number,
): Report | undefined {
  const { entry, first: at, last } = match;
  const source = phraseAfter(items, last);
  if (source === undefined || entry.unless.includes((items[source.head] as Item).lower)) return undefined;
  const report = (contents: readonly Content[]): Report => ({
    entry,
    cue: { first: at, last },
    source,
    contents,
    confidence: 0.95,
  });
  const before = items[at - 1];
  const first = clauseFloor(items, at, floor);
  let end = at;
  while (
    end > first &&
    (isComma(items[end - 1]) || (items[end - 1] as Item).pos === "CCONJ" || isDash(items[end - 1] as Item))
  )
    end--;
  const opens = end <= first || isRelativeOnly(items, first, end);
  if (!opens && (isComma(before) || !isComma(items[source.last]))) return report([{ first, last: end }]);
  let from = source.last;
  const limit = Math.min(items.length, from + 40);
  while (from < limit && !isComma(items[from]) && !isSentenceEnd(items[from])) from++;
  if (!isComma(items[from])) return end > first ? report([{ first, last: end }]) : undefined;
  const to = contentEnd(index, items, from + 1);
  return to > from + 1 ? report([{ first: from + 1, last: to }]) : undefined;
}

/** "…, which, according to the agency, both have criticised". */
function isRelativeOnly(items: readonly Item[], first: number, end: number): boolean {
  const item = items[end - 1];
  return (
    end - first > 0 &&
    item !== undefined &&
    (RELATIVES.has(item.lower) || item.lower === "that" || item.lower === "and" || item.lower === "but")
  );
}

/** Reads "the agency's claim that". */
export function readNoun(index: CueIndex, items: readonly Item[], match: CueMatch): Report | undefined {
  const { entry, first: at, last } = match;
  const before = items[at - 1];
  if (items[last]?.lower !== "that" || (items[at] as Item).pos === "VERB" || before?.pos === "PROPN") return undefined;
  if (items[last + 1] === undefined || items[last]?.pos === "DET") return undefined;
  const source = possessorOf(items, at);
  const to = contentEnd(index, items, last + 1);
  if (to <= last + 1) return undefined;
  return {
    entry,
    cue: { first: at, last },
    source,
    contents: [{ first: last + 1, last: to }],
    confidence: source === undefined ? 0.3 : 0.8,
  };
}

/** "The landlord's claim", "his claim". */
function possessorOf(items: readonly Item[], at: number): Phrase | undefined {
  for (let before = at - 1; before >= 0 && before > at - 5; before--) {
    const item = items[before] as Item;
    if (/^(?:his|her|their|its|my|our)$/.test(item.lower)) return { first: before, last: before + 1, head: before };
    if (item.lower === "'s" || item.lower === "’s" || item.lower === "'" || item.lower === "’")
      return subjectBefore(items, before);
    if (item.pos !== "ADJ" && item.pos !== "NOUN" && item.pos !== "ADV" && item.pos !== "NUM") return undefined;
  }
  return undefined;
}
