import { beforeIn } from "../../model/list.ts";
import { type Content, contentEnd, openingAfter } from "./content.ts";
import type { CueIndex, CueMatch } from "./cue-index.ts";
import { BE, groupStart, isComma, isSentenceEnd, isSubjectPronoun, isVerb, RELATIVES } from "./grammar.ts";
import type { Phrase } from "./noun-phrase.ts";
import {
  clauseFloor,
  hasVerb,
  isNominalOnly,
  quotationBefore,
  quotationsAfter,
  rightContent,
  stripped,
} from "./pieces.ts";
import type { Report } from "./report.ts";
import { sourceOf } from "./speaker.ts";
import type { Item } from "./units.ts";

/** Words of an object that are looked through for the verb behind it. */
const LONGEST_OBJECT = 6;
/** Verbs that are hardly ever anything else; their part of speech need not be asked. */
const SURE = new Set(["said", "says", "told", "added"]);

/** Reads the report that a verb makes: its source, and the content before it, behind it or on both sides. */
export function readVerb(
  index: CueIndex,
  items: readonly Item[],
  match: CueMatch,
  previous: Phrase | undefined,
  floor: number,
): Report | undefined {
  const { entry, first: at } = match;
  if (!isVerbal(items, match)) return undefined;
  const group = groupStart(items, at);
  const found = sourceOf(items, match, group, previous);
  if (found === undefined) return undefined;
  const { source, inverted, own, confidence } = found;
  const report = (contents: readonly Content[]): Report | undefined =>
    contents.length === 0
      ? undefined
      : { entry, cue: { first: group, last: match.last }, source, contents, confidence };

  const left = own && source !== undefined ? source.first : group;
  const afterCue = inverted && source !== undefined ? source.last : match.last;
  const quotedBefore = quotationBefore(items, left);
  const opening = openingAfter(items, afterCue, entry.recipient && !inverted);
  if (quotedBefore !== undefined && quotedBefore >= floor) {
    const first = clauseFloor(items, quotedBefore, floor);
    const direct = first === quotedBefore;
    if (direct || isSentenceEnd(items[opening.at]) || opening.by === "comma") {
      return report([{ first, last: quotedBefore + 1 }, ...quotationsAfter(items, afterCue)]);
    }
  }
  const right = rightContent(index, items, entry, opening);
  const parenthetical =
    left > floor &&
    isComma(items[left - 1]) &&
    entry.takes.includes("clause") &&
    (isSentenceEnd(items[opening.at]) || opening.by === "comma");
  if (parenthetical) {
    const first = clauseFloor(items, left - 1, floor);
    const before = stripped(items, first, left - 1);
    const saysSomething = before !== undefined && (opening.by === "comma" || hasVerb(items, before));
    if (before !== undefined && saysSomething) {
      const rest = opening.by === "comma" && !inverted ? resumed(index, items, opening.at) : undefined;
      if (hasVerb(items, before)) {
        return report([before, ...(rest === undefined ? quotationsAfter(items, afterCue) : [rest])]);
      }
      if (rest === undefined) return undefined;
      return report(isNominalOnly(items, before) ? [before, rest] : [rest]);
    }
  }
  if (inverted) return undefined;
  return right === undefined ? undefined : report([withinRelative(items, source, right)]);
}

/** True where the word is a verb in the active voice, used as one. */
function isVerbal(items: readonly Item[], { first: at, last, form, entry }: CueMatch): boolean {
  const [item, before, after] = [items[at] as Item, beforeIn(items, at), items[last]];
  // The tagger takes "claims" for a noun even where it cannot be one.
  const claims =
    form === "present" &&
    ((before?.pos === "PROPN" && (after?.lower === "that" || after?.quotation !== undefined)) ||
      (before?.pos === "NOUN" && after?.lower === "to" && entry.takes.includes("infinitive")));
  const verbal =
    item.pos === "VERB" || item.pos === "AUX" || SURE.has(item.lower) || isSubjectPronoun(before) || claims;
  if (!verbal) return false;
  if (before?.pos === "DET" && before.lower !== "all" && before.lower !== "both") return false;
  if (form === "past" || form === "base" || form === "participle") {
    if (
      (before?.lower === "'s" || before?.pos === "ADJ") &&
      (after?.pos === "NOUN" || after?.pos === "PROPN") &&
      !SURE.has(item.lower)
    )
      return false;
  }
  if (form !== "past") return true;
  for (let aux = groupStart(items, at); aux < at; aux++) {
    const word = (items[aux] as Item).lower;
    if (BE.has(word) && word !== "'s") return false;
  }
  if (entry.takes.includes("object") && endsInVerb(items, last)) return false;
  return after?.lower !== "by" || entry.takes.includes("infinitive");
}

/** "A film called Dune opened": the object of the cue is followed by a verb, so the cue was a participle. */
function endsInVerb(items: readonly Item[], from: number): boolean {
  let at = from;
  while (/^(?:NOUN|PROPN|DET|ADJ|NUM)$/.test(items[at]?.pos ?? "") && at < from + LONGEST_OBJECT) at++;
  const next = items[at + 1];
  return at > from && isVerb(items, at) && (next?.pos === "ADP" || next?.pos === "DET" || isSentenceEnd(next));
}

/** "Voss, who said the dam was safe, left": the relative clause ends at the comma before the main verb. */
function withinRelative(items: readonly Item[], source: Phrase | undefined, content: Content): Content {
  if (source === undefined || !RELATIVES.has((items[source.head] as Item).lower)) return content;
  if (!isComma(items[source.first - 1])) return content;
  for (let at = content.first + 1; at < content.last; at++) {
    if (isComma(items[at]) && isVerb(items, at + 1)) return { first: content.first, last: at };
  }
  return content;
}

/** "The dam, Voss said, will hold": the sentence that goes on behind its report; a participle or relative is the reporter's own. */
function resumed(index: CueIndex, items: readonly Item[], at: number): Content | undefined {
  const begins = items[at];
  if (begins === undefined || RELATIVES.has(begins.lower) || /^(?:according|including)$/.test(begins.lower))
    return undefined;
  if (begins.pos === "VERB" && begins.lower.endsWith("ing")) return undefined;
  const content = { first: at, last: contentEnd(index, items, at) };
  return content.last > at && hasVerb(items, content) ? content : undefined;
}
