import type { CueEntry } from "../../lexicon/cues.ts";
import { type Content, contentEnd, openingAfter } from "./content.ts";
import { type CueIndex, type CueMatch, cuesAt } from "./cue-index.ts";
import {
  BE,
  groupStart,
  isComma,
  isNominal,
  isSentenceEnd,
  isSubjectPronoun,
  isTemporal,
  isVerb,
  RELATIVES,
} from "./grammar.ts";
import { followingSubject, mainSubject, type Phrase, phraseAfter, subjectBefore } from "./source.ts";
import type { Item, Unit } from "./units.ts";

/** An attribution of one unit, by items. */
export interface Report {
  readonly entry: CueEntry;
  /** Items of the cue. */
  readonly cue: Content;
  readonly source: Phrase | undefined;
  readonly contents: readonly Content[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** Verbs that are hardly ever anything else; their part of speech need not be asked. */
const SURE = new Set(["said", "says", "told", "added"]);

/** Units are joined up to this length only. */
const LONGEST_JOINED = 60;

/** The reports of a unit, left to right; a report inside another's content is left out. */
export function findReports(index: CueIndex, items: readonly Item[]): Report[] {
  const reports: Report[] = [];
  let covered = 0;
  let subject: Phrase | undefined;
  for (let at = 0; at < items.length; at++) {
    if (at < covered || !index.has((items[at] as Item).lower)) continue;
    for (const match of cuesAt(index, items, at)) {
      const report = readReport(index, items, match, subject, covered);
      if (report === undefined) continue;
      reports.push(report);
      subject = report.source ?? subject;
      covered = Math.max(match.last, ...report.contents.map((content) => content.last));
      break;
    }
  }
  return reports;
}

/**
 * Joins units where a quotation that ends in a full stop, exclamation or question mark is followed by its report, which the
 * sentence rules take for a sentence of its own: “Stop!” Ann said.
 */
export function joinReports(index: CueIndex, units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const before = joined.at(-1);
    if (before?.block === unit.block && isReportOf(index, before, unit)) {
      joined[joined.length - 1] = { ...before, items: [...before.items, ...unit.items], end: unit.end };
    } else joined.push(unit);
  }
  return joined;
}

function isReportOf(index: CueIndex, before: Unit, { items }: Unit): boolean {
  const quotation = before.items.at(-1);
  const first = items[0];
  if (quotation?.quotation === undefined || first === undefined || before.items.length > LONGEST_JOINED) return false;
  if (/^[—–―-]+$/.test(first.lower)) return true;
  const whole = [quotation, ...items];
  const limit = Math.min(whole.length, 24);
  for (let at = 1; at < limit; at++) {
    for (const match of cuesAt(index, whole, at)) {
      const report = readReport(index, whole, match, undefined, 0);
      if (report?.source === undefined || report.contents[0]?.first !== 0 || report.contents[0].last !== 1) continue;
      const { at: opening, by } = openingAfter(whole, Math.max(match.last, report.source.last), match.entry.recipient);
      return by === "comma" || whole[opening]?.quotation !== undefined || isSentenceEnd(whole[opening]);
    }
    if (isVerb(whole, at)) return false;
  }
  return false;
}

function readReport(
  index: CueIndex,
  items: readonly Item[],
  match: CueMatch,
  subject: Phrase | undefined,
  floor: number,
): Report | undefined {
  switch (match.entry.kind) {
    case "source-phrase":
      return readSourcePhrase(index, items, match, floor);
    case "noun":
      return readNoun(index, items, match);
    default:
      return readVerb(index, items, match, subject, floor);
  }
}

function readVerb(
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
  const { source, inverted, confidence } = found;
  const report = (contents: readonly Content[]): Report | undefined =>
    contents.length === 0
      ? undefined
      : { entry, cue: { first: group, last: match.last }, source, contents, confidence };

  const left = Math.min(group, source !== undefined && source.first < at ? source.first : group);
  const afterCue = inverted && source !== undefined ? source.last : match.last;
  const quotedBefore = quotationBefore(items, left);
  const opening = openingAfter(items, afterCue, entry.recipient && !inverted);
  if (quotedBefore !== undefined) {
    const first = clauseFloor(items, quotedBefore, floor);
    const direct = first === quotedBefore;
    if (direct || isSentenceEnd(items[opening.at]) || opening.by === "comma") {
      return report([{ first, last: quotedBefore + 1 }, ...quotationsAfter(items, afterCue)]);
    }
  }
  const right = rightContent(index, items, entry, opening);
  const parenthetical =
    isComma(items[left - 1]) &&
    entry.takes.includes("clause") &&
    (isSentenceEnd(items[opening.at]) || opening.by === "comma");
  if (parenthetical) {
    const first = clauseFloor(items, left - 1, floor);
    const before = stripped(items, first, left - 1);
    const saysSomething = before !== undefined && (opening.by === "comma" || hasVerb(items, before));
    if (before !== undefined && saysSomething && (opening.by !== "comma" || !inverted)) {
      if (opening.by === "comma" && !hasVerb(items, before)) {
        const rest = right;
        return rest === undefined ? undefined : report(isNominalOnly(items, before) ? [before, rest] : [rest]);
      }
      return report([before, ...quotationsAfter(items, afterCue)]);
    }
    if (before !== undefined && saysSomething) return report([before]);
  }
  if (inverted) return undefined;
  return right === undefined ? undefined : report([right]);
}

/** True where the word is a verb in the active voice, used as one. */
function isVerbal(items: readonly Item[], { first: at, last, form, entry }: CueMatch): boolean {
  const [item, before, after] = [items[at] as Item, items[at - 1], items[last]];
  const claims =
    form === "present" && before?.pos === "PROPN" && (after?.lower === "that" || after?.quotation !== undefined);
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
  return after?.lower !== "by" || entry.takes.includes("infinitive");
}

interface Found {
  readonly source: Phrase | undefined;
  readonly inverted: boolean;
  readonly confidence: number;
}

/** Who speaks: the subject before, the phrase after an inverted cue, or the subject shared with an earlier verb. */
function sourceOf(
  items: readonly Item[],
  match: CueMatch,
  group: number,
  previous: Phrase | undefined,
): Found | undefined {
  const { form, entry, last, first: at } = match;
  const before = items[group - 1];
  const shared = (): Found => {
    const source = previous ?? mainSubject(items, group) ?? (group < 3 ? followingSubject(items, at) : undefined);
    return { source, inverted: false, confidence: 0.8 };
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
      return source === undefined ? shared() : { source, inverted: false, confidence: 0.8 };
    }
    return shared();
  }
  if (
    (before?.quotation !== undefined || isComma(before) || before === undefined || isDash(before)) &&
    !entry.recipient &&
    !entry.takes.includes("object")
  ) {
    const source = invertedSource(items, last);
    if (source !== undefined) return { source, inverted: true, confidence: 0.95 };
  }
  const source = subjectBefore(items, group);
  if (source !== undefined) {
    if (RELATIVES.has((items[source.head] as Item).lower)) return { source, inverted: false, confidence: 0.85 };
    return { source, inverted: false, confidence: 0.95 };
  }
  if (form === "base" && group === at) return undefined;
  if (before?.quotation !== undefined || before === undefined) {
    const after = invertedSource(items, last);
    return after === undefined ? undefined : { source: after, inverted: true, confidence: 0.9 };
  }
  return before.pos === "CCONJ" || isComma(before) || before.lower === "that" ? shared() : undefined;
}

function isDash(item: Item): boolean {
  return item.lower === "—" || item.lower === "–" || item.lower === "--" || item.lower === "-";
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

/** The quotation that ends right before `left`, a comma or dash apart. */
function quotationBefore(items: readonly Item[], left: number): number | undefined {
  let at = left - 1;
  const between = items[at];
  if (between !== undefined && (isComma(between) || isDash(between)) && items[at - 1]?.quotation !== undefined) at--;
  return items[at]?.quotation !== undefined ? at : undefined;
}

/** Where the clause that holds content before a cue begins: after the last sentence end, never before `floor`. */
function clauseFloor(items: readonly Item[], before: number, floor: number): number {
  let first = before;
  while (first > floor && !isSentenceEnd(items[first - 1])) first--;
  while (first < before) {
    const item = items[first] as Item;
    if (item.quotation === undefined && (item.pos === "CCONJ" || isComma(item) || item.pos === "PUNCT")) first++;
    else break;
  }
  return first;
}

function stripped(items: readonly Item[], first: number, last: number): Content | undefined {
  let from = first;
  while (from < last && ((items[from] as Item).pos === "CCONJ" || isComma(items[from]))) from++;
  return from < last ? { first: from, last } : undefined;
}

function hasVerb(items: readonly Item[], { first, last }: Content): boolean {
  for (let at = first; at < last; at++) if (isVerb(items, at) || (items[at]?.words ?? 0) > 3) return true;
  return false;
}

function isNominalOnly(items: readonly Item[], { first, last }: Content): boolean {
  const begins = items[first] as Item;
  return begins.pos !== "ADV" && begins.pos !== "ADP" && begins.pos !== "SCONJ" && isNominal(items[last - 1]);
}

/** Further pieces of a quotation after its cue: “…,” he said, “…”. */
function quotationsAfter(items: readonly Item[], from: number): Content[] {
  const pieces: Content[] = [];
  for (let at = from; at < items.length; at++) {
    const [item, before] = [items[at] as Item, items[at - 1] as Item];
    if (item.quotation === undefined || item.words < 2) continue;
    const led =
      isComma(before) ||
      before.lower === ":" ||
      isDash(before) ||
      isSentenceEnd(before) ||
      before.quotation !== undefined;
    if (led) pieces.push({ first: at, last: at + 1 });
  }
  return pieces;
}

function rightContent(
  index: CueIndex,
  items: readonly Item[],
  entry: CueEntry,
  opening: { at: number; by: string },
): Content | undefined {
  const { at, by } = opening;
  const begins = items[at];
  if (begins === undefined || isSentenceEnd(begins)) return undefined;
  if (begins.quotation !== undefined && (by !== "that" || entry.takes.includes("quotation"))) {
    const alone = items[at + 1];
    const closed = /[.!?,]$/.test(lastCharacter(begins)) || (begins.words > 5 && /^[,([]$/.test(alone?.lower ?? ""));
    const complete = begins.words > 3 && closed && by !== "that";
    if (alone === undefined || complete) return { first: at, last: at + 1 };
    const end = contentEnd(index, items, at);
    return { first: at, last: Math.max(at + 1, end) };
  }
  if (entry.takes.length === 1 && entry.takes[0] === "quotation") return undefined;
  const last = contentEnd(index, items, at);
  if (last <= at) return undefined;
  const content = { first: at, last };
  const takes = (frame: CueEntry["takes"][number]): boolean => entry.takes.includes(frame);
  if (by === "that") return takes("clause") ? content : undefined;
  if (begins.lower === "to") return takes("infinitive") ? content : undefined;
  if (takes("object"))
    return by === "none" && (isNominal(begins) || /^(?:DET|ADJ|VERB|ADP|ADV)$/.test(begins.pos)) ? content : undefined;
  if (by === "comma" || by === "mark") return takes("clause") && hasVerb(items, content) ? content : undefined;
  return takes("clause") && hasVerb(items, content) ? content : undefined;
}

function lastCharacter(item: Item): string {
  return item.quotation?.lastCharacter ?? "";
}

function readSourcePhrase(index: CueIndex, items: readonly Item[], match: CueMatch, floor: number): Report | undefined {
  const { entry, first: at, last } = match;
  const source = phraseAfter(items, last);
  if (source === undefined) return undefined;
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

function readNoun(index: CueIndex, items: readonly Item[], match: CueMatch): Report | undefined {
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
