import type { Lexicon } from "../../lexicon/index.ts";
import type { Analysis, EventMention, Mention, Quantity } from "../../model/analysis.ts";
import { lastOf } from "../../model/memo.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { isSeveral } from "../event/checkable.ts";
import type { EventFact } from "../event/fact.ts";
import { eventIndex } from "../event/facts.ts";
import { linkEvent } from "../event/link.ts";
import type { Ontology } from "../event/ontology.ts";
import { createApartReader, createWordFinder } from "./apart.ts";
import { BACK, eventsIn, namesIn } from "./told.ts";
import type { Measures } from "./units.ts";

/** The record that a quantity tells of, and by what it was found. */
export interface Told {
  readonly record: TruthRecord<EventFact>;
  readonly teller: Teller;
  /** How many sentences before the quantity's own it was found in: 0 to 2. */
  readonly back: number;
  /** The number hangs on the very words that tell of it: "the bombing, which killed 39 people". */
  readonly hangs?: boolean;
  /** No event near it is told of: it is the article's one event that has such a number. */
  readonly lent?: boolean;
}

/** An event, or the bare name of one on record ("Vostok 1"). */
export type Teller = EventMention | Mention;

type Tellers = ReadonlyMap<Told["record"], Teller>;

/** Gives the record that a quantity tells of; undefined where none, or not one alone, is surely meant. */
export type EventOf = (quantity: Quantity, analysis: Analysis, truth: Truth) => Told | undefined;

/** Evidence that a record without a conflict needs to count as the event meant. */
const ENOUGH = 3;
/** What a day counts as evidence, see `weightsOf`. */
const DAY = 2;
/** Events of one sentence that are looked at; longer ones are lists. */
const MOST = 12;
/** Characters between an event and a number that are looked through. */
const BETWEEN = 300;
/** Events, and names of events, of an article among which its one event is looked for. */
const SURVEYED = 80;
/** Sentences at the beginning in one of which the article's one event must be told. */
const OPENING = 4;

/** Makes the reader of which event a quantity belongs to. */
export function createEventOf(
  ontology: Ontology,
  numbers: Lexicon["numbers"],
  { isLent }: Pick<Measures, "isLent">,
): EventOf {
  const isApart = createApartReader(numbers);
  const isOther = createWordFinder(numbers, "other-event");
  const isConsequence = createWordFinder(numbers, "consequence");

  const recordsIn = lastOf((_: Truth) => lastOf((_: Analysis) => new Map<EventMention, Told["record"] | null>()));

  const recordOf = (event: EventMention, analysis: Analysis, truth: Truth): Told["record"] | undefined => {
    const known = recordsIn(truth)(analysis);
    let record = known.get(event);
    if (record === undefined) {
      record = sureRecord(event, analysis, truth, ontology) ?? null;
      known.set(event, record);
    }
    return record ?? undefined;
  };

  const surveys = lastOf((_: Truth) => lastOf((analysis: Analysis) => ({ analysis, tellers: null as Tellers | null })));

  /** The records that the article surely tells of, each by the first words that tell of it. */
  const survey = (analysis: Analysis, truth: Truth): Tellers => {
    const known = surveys(truth)(analysis);
    if (known.tellers !== null) return known.tellers;
    const tellers = new Map<Told["record"], Teller>();
    for (const name of analysis.mentions.filter(({ type }) => type === "EVENT").slice(0, SURVEYED)) {
      const record = name.referent.kind === "entity" ? eventIndex(truth).byId.get(name.referent.id) : undefined;
      if (record !== undefined && !tellers.has(record)) tellers.set(record, name);
    }
    for (const event of analysis.events.slice(0, SURVEYED)) {
      const record = recordOf(event, analysis, truth);
      if (record !== undefined && event.start < (tellers.get(record)?.start ?? Number.POSITIVE_INFINITY))
        tellers.set(record, event);
    }
    known.tellers = tellers;
    return tellers;
  };

  /** The article's one event that has such a number, where nothing else that may have it is told of near it. */
  const lentTo = (quantity: Quantity, analysis: Analysis, truth: Truth): Told | undefined => {
    if (!isLent(quantity.measure)) return undefined;
    let told: Told | undefined;
    for (const [record, teller] of survey(analysis, truth)) {
      if (!record.fact.quantities.some(({ measure }) => measure === quantity.measure)) continue;
      if (told !== undefined) return undefined;
      told = { record, teller, back: BACK + 1, lent: true };
    }
    if (told === undefined || told.teller.start >= (analysis.sentences[OPENING]?.start ?? Number.POSITIVE_INFINITY))
      return undefined;
    const { teller, record } = told;
    const near = eventsIn(analysis, quantity.sentence);
    const isOf = (event: EventMention): boolean =>
      recordOf(event, analysis, truth) === record ||
      (event.named.length === 0 &&
        !isSeveral(event, truth) &&
        ontology.recordedAs(event.type).includes(record.fact.type));
    const isTold = near.every((event) => overlaps(event.trigger, quantity.cue) || isOf(event));
    // Another event of the kind, told first or by an indefinite noun: the number may be its own.
    const isOther = (event: EventMention): boolean =>
      event !== teller &&
      // "The earthquake was a magnitude 6.7 quake."
      !(overlaps(event, quantity) && near.some((one) => one.end < event.start && isOf(one) && isDefinite(one))) &&
      recordOf(event, analysis, truth) === undefined &&
      ontology.recordedAs(event.type).includes(record.fact.type) &&
      (event.start < teller.start || (event.nominal && !isDefinite(event)));
    return isTold && !analysis.events.slice(0, SURVEYED).some(isOther) ? told : undefined;
  };

  /** The one record that the sentence tells of; null where it tells of several things, undefined where of none on record. */
  const toldIn = (sentence: number, quantity: Quantity, analysis: Analysis, truth: Truth): Told | null | undefined => {
    const isOwn = sentence === quantity.sentence;
    const events = eventsIn(analysis, sentence);
    const names = namesIn(analysis, sentence);
    if (events.length > MOST || names.length > MOST) return null;
    let told: Told | undefined;
    const open: EventMention[] = [];
    for (const event of events) {
      const record = recordOf(event, analysis, truth);
      if (record === undefined) {
        // "39 people were killed": the toll itself reads like an event.
        if (!isOwn || !overlaps(event.trigger, quantity.cue)) open.push(event);
        continue;
      }
      if (told !== undefined && told.record !== record) return null;
      if (event.nominal && isApart(event, analysis)) return null;
      told ??= { record, teller: event, back: quantity.sentence - sentence };
    }
    for (const name of names) {
      const record = name.referent.kind === "entity" ? eventIndex(truth).byId.get(name.referent.id) : undefined;
      if (record === undefined) continue;
      if ((told !== undefined && told.record !== record) || isApart(name, analysis)) return null;
      told ??= { record, teller: name, back: quantity.sentence - sentence };
    }
    if (told !== undefined && isOwn && told.teller.end < quantity.start) {
      const { text } = analysis.document;
      if (isConsequence(text.slice(told.teller.end, Math.min(quantity.start, told.teller.end + BETWEEN)))) return null;
    }
    if (told === undefined) return open.length === 0 || isOwn ? undefined : null;
    const { type } = told.record.fact;
    // "killed in the shooting and the attacks of the next two days": several are not the one.
    if (isOwn && open.some((event) => isSeveral(event, truth))) return null;
    // "three years after the attack that killed 40": an event of the same kind, set apart from the one told.
    const isBetween = ({ trigger }: EventMention): boolean =>
      trigger.start > (told?.teller.end ?? 0) && trigger.end <= quantity.start;
    if (isOwn && open.some((event) => event.nominal && isBetween(event) && isApart(event, analysis))) return null;
    const isSame = (event: EventMention): boolean => ontology.recordedAs(event.type).includes(type);
    return open.every(isSame) || isNearest(told.teller, open, quantity, isOwn) ? told : null;
  };

  /** The record of the event or name right before the number that its clause hangs on; undefined where it hangs on none. */
  const hungOn = (quantity: Quantity, analysis: Analysis, truth: Truth): Told | undefined => {
    const start = Math.min(quantity.start, quantity.cue.start);
    const isCue = (event: EventMention): boolean => overlaps(event.trigger, quantity.cue);
    let last: Teller | undefined;
    let previous: Teller | undefined;
    let record: Told["record"] | undefined;
    for (const event of eventsIn(analysis, quantity.sentence)) {
      if (event.end > start || isCue(event) || event.end < (last?.end ?? 0)) continue;
      [previous, last, record] = [last, event, recordOf(event, analysis, truth)];
    }
    for (const name of namesIn(analysis, quantity.sentence)) {
      if (name.end > start || name.end < (last?.end ?? 0)) continue;
      const named = name.referent.kind === "entity" ? eventIndex(truth).byId.get(name.referent.id) : undefined;
      [previous, last, record] = [last ?? previous, name, named];
    }
    if (last === undefined || record === undefined) return undefined;
    const { text } = analysis.document;
    const between = text.slice(last.end, start);
    const how = hangsBy(between, quantity, analysis);
    // "the crashes of Flight 302 and Flight 610, which together killed": of several nobody knows which.
    if (how === undefined || isJoined(previous, last, text)) return undefined;
    const isVerb = "nominal" in last && !last.nominal;
    if (how === "participle" && (isConsequence(between) || (!isVerb && isApart(last, analysis)))) return undefined;
    return { record, teller: last, back: 0, hangs: true };
  };

  return (quantity, analysis, truth) => {
    const hung = hungOn(quantity, analysis, truth);
    if (hung !== undefined) return hung;
    const own = toldIn(quantity.sentence, quantity, analysis, truth);
    if (own === null) return undefined;
    if (own !== undefined) return own;
    const { text } = analysis.document;
    const sentence = analysis.sentences[quantity.sentence];
    if (
      sentence === undefined ||
      isOther(text.slice(sentence.start, Math.min(sentence.end, sentence.start + BETWEEN * 2)))
    )
      return undefined;
    const open = eventsIn(analysis, quantity.sentence).filter(({ trigger }) => !overlaps(trigger, quantity.cue));
    for (let back = quantity.sentence - 1; back >= Math.max(0, quantity.sentence - BACK); back--) {
      const told = toldIn(back, quantity, analysis, truth);
      if (told === null) break;
      if (told === undefined) continue;
      const { type } = told.record.fact;
      // "The explosion killed seven": the event told before, by a word for its kind.
      const isSame = open.every(
        (event) => event.named.length === 0 && ontology.recordedAs(event.type).includes(type) && isDefinite(event),
      );
      if (isSame) return told;
      break;
    }
    return lentTo(quantity, analysis, truth);
  };
}

/** Nothing but when and where stands between an event and the relative clause that tells of it. */
const RELATIVE =
  /^(?:['’]s)?(?:\s(?:in|on|at|near|off|over|of|outside)\s(?:the\s)?[\p{Lu}\d][^,;:]{0,40}){0,2},?\s(?:that|which)\s(?:\p{Ll}+\s){0,2}$/u;
const PARTICIPLE = /^[^;:.()]*,\s(?:\p{Ll}+ly\s|and\s)?$/u;
const LONGEST = 160;
const JOINED = /^[^.;]{0,24}(?:\b(?:and|or|with)|&|,)\s+(?:the\s+|of\s+|that\s+of\s+)*$/i;

function isJoined(previous: Teller | undefined, last: Teller, text: string): boolean {
  return previous !== undefined && previous.end <= last.start && JOINED.test(text.slice(previous.end, last.start));
}

/** "the bombing, which killed", "Flight 610 plunged into the sea, killing": how the words between lead from an event to a number. */
function hangsBy(
  between: string,
  { cue, start }: Quantity,
  { document: { text } }: Analysis,
): "relative" | "participle" | undefined {
  if (between.length > LONGEST || cue.start > start) return undefined;
  if (RELATIVE.test(between)) return "relative";
  return /ing$/.test(text.slice(cue.start, cue.end)) && PARTICIPLE.test(between) ? "participle" : undefined;
}

function sureRecord(
  event: EventMention,
  analysis: Analysis,
  truth: Truth,
  ontology: Ontology,
): Told["record"] | undefined {
  if (event.named.length === 0 && isSeveral(event, truth)) return undefined;
  const fitting = linkEvent(event, analysis, truth, ontology).filter(
    // "Saturday is the anniversary of the Fredport bombing": a name is not undone by a day told before.
    ({ misnamed, named, conflicting }) =>
      !misnamed && conflicting.every(({ via, role }) => named && role === "time" && via === "discourse"),
  );
  const [best, second] = fitting;
  if (best === undefined || best.evidence < ENOUGH || best.evidence <= (second?.evidence ?? 0)) return undefined;
  const agrees = (role: string): boolean => best.agreeing.some((argument) => argument.role === role);
  // The day tells an event from others of its kind, where the article's people are its own.
  const isOnDay = best.weights.cast > 0 && best.weights.time >= DAY;
  return best.named || isOnDay || agrees("participant") || (agrees("place") && agrees("time"))
    ? best.record
    : undefined;
}

function isNearest(teller: Teller, others: readonly EventMention[], { cue }: Quantity, isOwn: boolean): boolean {
  const distance = ({ start }: Span): number => Math.abs(start - cue.start);
  const own = distance("trigger" in teller ? teller.trigger : teller);
  return isOwn && others.every(({ trigger }) => own < distance(trigger));
}

function isDefinite({ nominal, determiners }: EventMention): boolean {
  return !nominal || determiners.some((word) => word === "the" || word === "this" || word === "that");
}
