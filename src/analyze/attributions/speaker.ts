import type { CueMatch } from "./cue-index.ts";
import { BE, isComma, isDash, isNominal, isTemporal, isVerb, RELATIVES } from "./grammar.ts";
import { type Phrase, phraseAfter } from "./noun-phrase.ts";
import { followingSubject, mainSubject, subjectBefore } from "./source.ts";
import type { Item } from "./units.ts";

/** Whom a cue points to, and from which side. */
export interface Found {
  readonly source: Phrase | undefined;
  readonly inverted: boolean;
  /** The source stands before the cue as its own subject, not as that of an earlier verb. */
  readonly own: boolean;
  readonly confidence: number;
}

/** Who speaks: the subject before, the phrase after an inverted cue, or the subject shared with an earlier verb. */
export function sourceOf(
  items: readonly Item[],
  match: CueMatch,
  group: number,
  previous: Phrase | undefined,
): Found | undefined {
  const { form, entry, last, first: at } = match;
  const before = items[group - 1];
  const shared = (): Found => {
    const source = previous ?? mainSubject(items, group) ?? (group < 3 ? followingSubject(items, at) : undefined);
    return { source, inverted: false, own: false, confidence: 0.8 };
  };
  let infinitive = false;
  let progressive = false;
  for (let aux = group; aux < at; aux++) {
    const word = (items[aux] as Item).lower;
    if (word === "to") infinitive = true;
    else if (BE.has(word)) progressive = true;
  }
  if (infinitive) return shared();
  if (form === "participle" && !progressive) {
    if (isNominal(before)) {
      const source = subjectBefore(items, group);
      return source === undefined ? shared() : { source, inverted: false, own: true, confidence: 0.8 };
    }
    return shared();
  }
  if (
    (before?.quotation !== undefined || isComma(before) || before === undefined || isDash(before)) &&
    !entry.recipient &&
    !entry.takes.includes("object")
  ) {
    const source = invertedSource(items, last);
    if (source !== undefined) return { source, inverted: true, own: false, confidence: 0.95 };
  }
  const source = subjectBefore(items, group);
  if (source !== undefined) {
    if (RELATIVES.has((items[source.head] as Item).lower))
      return { source, inverted: false, own: true, confidence: 0.85 };
    return { source, inverted: false, own: true, confidence: 0.95 };
  }
  if (form === "base" && group === at) return undefined;
  if (before?.quotation !== undefined || before === undefined) {
    const after = invertedSource(items, last);
    return after === undefined ? undefined : { source: after, inverted: true, own: false, confidence: 0.9 };
  }
  return before.pos === "CCONJ" || isComma(before) || before.lower === "that" ? shared() : undefined;
}

/** ", said the mayor": a phrase after the cue that is followed by no verb of its own. */
function invertedSource(items: readonly Item[], from: number): Phrase | undefined {
  const begins = items[from];
  if (begins === undefined || isTemporal(begins) || begins.lower === "that" || begins.lower === "it") return undefined;
  const phrase = phraseAfter(items, from);
  if (phrase === undefined) return undefined;
  const next = items[phrase.last];
  if (next !== undefined && (next.pos === "VERB" || next.pos === "AUX") && isVerb(items, phrase.last)) return undefined;
  return phrase;
}
