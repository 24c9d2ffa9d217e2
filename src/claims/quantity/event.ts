import type { Lexicon } from "../../lexicon/index.ts";
import type { Analysis, EventMention, Mention, Quantity } from "../../model/analysis.ts";
import { lastOf } from "../../model/memo.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import { eventIndex } from "../event/facts.ts";
import { linkEvent } from "../event/link.ts";
import type { Ontology } from "../event/ontology.ts";
import { createApartReader, createWordFinder } from "./apart.ts";
import { BACK, eventsIn, namesIn } from "./told.ts";

/** The record that a quantity tells of, and by what it was found. */
export interface Told {
  readonly record: TruthRecord<EventFact>;
  readonly teller: Teller;
  /** How many sentences before the quantity's own it was found in: 0 to 2. */
  readonly back: number;
}

/** An event, or the bare name of one on record ("Vostok 1"). */
export type Teller = EventMention | Mention;

/** Gives the record that a quantity tells of; undefined where none, or not one alone, is surely meant. */
export type EventOf = (quantity: Quantity, analysis: Analysis, truth: Truth) => Told | undefined;

/** Evidence that a record without a conflict needs to count as the event meant. */
const ENOUGH = 3;
/** Events of one sentence that are looked at; longer ones are lists. */
const MOST = 12;
/** Characters between an event and a number that are looked through. */
const BETWEEN = 300;

/** Makes the reader of which event a quantity belongs to. */
export function createEventOf(ontology: Ontology, numbers: Lexicon["numbers"]): EventOf {
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
    if (isOwn && open.some(({ plural }) => plural === true)) return null;
    const isSame = (event: EventMention): boolean => ontology.recordedAs(event.type).includes(type);
    return open.every(isSame) || isNearest(told.teller, open, quantity, isOwn) ? told : null;
  };

  return (quantity, analysis, truth) => {
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
      if (told === null) return undefined;
      if (told === undefined) continue;
      const { type } = told.record.fact;
      // "The explosion killed seven": the event told before, by a word for its kind.
      const isSame = open.every(
        (event) => event.named.length === 0 && ontology.recordedAs(event.type).includes(type) && isDefinite(event),
      );
      return isSame ? told : undefined;
    }
    return undefined;
  };
}

function sureRecord(
  event: EventMention,
  analysis: Analysis,
  truth: Truth,
  ontology: Ontology,
): Told["record"] | undefined {
  if (event.plural === true && event.named.length === 0) return undefined;
  const fitting = linkEvent(event, analysis, truth, ontology).filter(
    ({ misnamed, conflicting }) => !misnamed && conflicting.length === 0,
  );
  const [best, second] = fitting;
  if (best === undefined || best.evidence < ENOUGH || best.evidence <= (second?.evidence ?? 0)) return undefined;
  const agrees = (role: string): boolean => best.agreeing.some((argument) => argument.role === role);
  return best.named || agrees("participant") || (agrees("place") && agrees("time")) ? best.record : undefined;
}

function isNearest(teller: Teller, others: readonly EventMention[], { cue }: Quantity, isOwn: boolean): boolean {
  const distance = ({ start }: Span): number => Math.abs(start - cue.start);
  const own = distance("trigger" in teller ? teller.trigger : teller);
  return isOwn && others.every(({ trigger }) => own < distance(trigger));
}

function isDefinite({ nominal, determiners }: EventMention): boolean {
  return !nominal || determiners.some((word) => word === "the" || word === "this" || word === "that");
}
