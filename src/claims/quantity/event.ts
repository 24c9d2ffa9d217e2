import type { Lexicon } from "../../lexicon/index.ts";
import type { Analysis, EventMention, Mention, Quantity, Token } from "../../model/analysis.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { isSeveral } from "../event/checkable.ts";
import type { EventFact } from "../event/fact.ts";
import { eventIndex } from "../event/facts.ts";
import { linkEvent } from "../event/link.ts";
import type { Ontology } from "../event/ontology.ts";
import { createApartReader, createWordFinder } from "./apart.ts";
import { createHanging } from "./hanging.ts";
import { createLender } from "./lender.ts";
import { BACK, eventsIn, isDefinite, namesIn } from "./told.ts";
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

/** An event, the bare name of one on record ("Vostok 1"), or a word that leads to one. */
export type Teller = EventMention | Mention | Token;

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

/** Makes the reader of which event a quantity belongs to. */
export function createEventOf(
  ontology: Ontology,
  numbers: Lexicon["numbers"],
  measures: Pick<Measures, "isLent">,
): EventOf {
  const isApart = createApartReader(numbers);
  const isOther = createWordFinder(numbers, "other-event");
  const isConsequence = createWordFinder(numbers, "consequence");

  const recordsIn = lastOf((_: Truth) => perArticle((_: Analysis) => new Map<EventMention, Told["record"] | null>()));

  const recordOf = (event: EventMention, analysis: Analysis, truth: Truth): Told["record"] | undefined => {
    const known = recordsIn(truth)(analysis);
    let record = known.get(event);
    if (record === undefined) {
      record = sureRecord(event, analysis, truth, ontology) ?? null;
      known.set(event, record);
    }
    return record ?? undefined;
  };

  const lender = createLender(ontology, measures, recordOf);
  const hungOn = createHanging(recordOf, lender.subjectOf, isConsequence, isApart);

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
    return lender.lentTo(quantity, analysis, truth);
  };
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
