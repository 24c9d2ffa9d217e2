import type { Analysis, EventMention, Quantity } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import { firstFrom, overlaps, sliceOf } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { namesWeekday } from "../date-words.ts";
import { isSeveral } from "../event/checkable.ts";
import { eventIndex } from "../event/facts.ts";
import type { Ontology } from "../event/ontology.ts";
import type { Teller, Told } from "./event.ts";
import type { SubjectOf } from "./hanging.ts";
import { createRivals } from "./rivals.ts";
import { createSubjects } from "./subject.ts";
import { BACK, eventsIn, isDefinite, OPENING } from "./told.ts";
import type { Measures } from "./units.ts";

type EventRecord = Told["record"];

/** By which first words an article tells of a record, and whether they name it or only lead to it. */
interface Lead {
  readonly teller: Teller;
  readonly isSubject: boolean;
}

/** Gives an article's one event to its numbers, where no other event is told of near them. */
export interface Lender {
  lentTo(quantity: Quantity, analysis: Analysis, truth: Truth): Told | undefined;
  readonly subjectOf: SubjectOf;
}

/** Events, and names of events, of an article among which its one event is looked for. */
const SURVEYED = 80;

/** Characters between a number and the event that it is part of: "a 5.7 magnitude earthquake". */
const BESIDE = 16;
/** Days behind an event after which a day of the week is not its own. */
const LATER = 30;

/** Makes the lender; `recordOf` gives the record that an event surely is. */
export function createLender(
  ontology: Ontology,
  { isLent }: Pick<Measures, "isLent">,
  recordOf: (event: EventMention, analysis: Analysis, truth: Truth) => EventRecord | undefined,
): Lender {
  const subjects = createSubjects(ontology);
  const likenessOf = createRivals(ontology);

  /** The records that the article surely tells of. */
  const survey = (analysis: Analysis, truth: Truth): ReadonlyMap<EventRecord, Lead> => {
    const leads = new Map<EventRecord, Lead>();
    for (const teller of analysis.mentions.filter(({ type }) => type === "EVENT").slice(0, SURVEYED)) {
      const record = teller.referent.kind === "entity" ? eventIndex(truth).byId.get(teller.referent.id) : undefined;
      if (record !== undefined && !leads.has(record)) leads.set(record, { teller, isSubject: false });
    }
    for (const teller of analysis.events.slice(0, SURVEYED)) {
      const record = recordOf(teller, analysis, truth);
      if (record !== undefined && teller.start < (leads.get(record)?.teller.start ?? Number.POSITIVE_INFINITY))
        leads.set(record, { teller, isSubject: false });
    }
    for (const { record, lead } of subjects(analysis, truth))
      if (!leads.has(record)) leads.set(record, { teller: lead, isSubject: true });
    return leads;
  };
  const surveyed = lastOf((truth: Truth) => perArticle((analysis: Analysis) => survey(analysis, truth)));

  /** The article's one event that has such a number, told in its opening. */
  const oneWith = (measure: string, analysis: Analysis, truth: Truth): (Lead & { record: EventRecord }) | undefined => {
    if (!isLent(measure)) return undefined;
    let found: (Lead & { record: EventRecord }) | undefined;
    for (const [record, lead] of surveyed(truth)(analysis)) {
      if (!record.fact.quantities.some((own) => own.measure === measure)) continue;
      if (found !== undefined) return undefined;
      found = { ...lead, record };
    }
    const end = analysis.sentences[OPENING]?.start ?? Number.POSITIVE_INFINITY;
    return found === undefined || found.teller.start >= end ? undefined : found;
  };

  const isKind = (event: EventMention, { fact }: EventRecord): boolean =>
    ontology.recordedAs(event.type).includes(fact.type);

  /** An event of the kind that is none on record, and may be another than the article's own. */
  const isOther = (event: EventMention, lead: Lead & { record: EventRecord }, analysis: Analysis, truth: Truth) => {
    const { record, teller } = lead;
    if (event === teller || !isKind(event, record) || recordOf(event, analysis, truth) !== undefined) return false;
    const isNew = event.nominal && !isDefinite(event);
    const mayBeOther = lead.isSubject ? isNew && event.sentence >= OPENING : isNew || event.start < teller.start;
    const likeness = likenessOf(event, record, analysis, truth);
    return likeness === "rival" || (likeness === "open" && mayBeOther && event.modality === "asserted");
  };

  const isAlone = (
    lead: Lead & { record: EventRecord },
    quantity: Quantity | undefined,
    analysis: Analysis,
    truth: Truth,
  ): boolean => {
    const near = quantity === undefined ? [] : eventsIn(analysis, quantity.sentence);
    const isOf = (event: EventMention): boolean => isOwn(event, lead.record, analysis, truth);
    return !analysis.events.slice(0, SURVEYED).some(
      (event) =>
        // "The earthquake was a magnitude 6.7 quake."
        !(
          quantity !== undefined &&
          overlaps(event, quantity) &&
          near.some((one) => one.end < event.start && isOf(one) && isDefinite(one))
        ) && isOther(event, lead, analysis, truth),
    );
  };

  const isOwn = (event: EventMention, record: EventRecord, analysis: Analysis, truth: Truth): boolean =>
    recordOf(event, analysis, truth) === record ||
    (event.named.length === 0 &&
      isKind(event, record) &&
      (!isSeveral(event, truth) ||
        isNamedSo(analysis.document.text.slice(event.trigger.start, event.trigger.end), record)));

  return {
    lentTo: (quantity, analysis, truth) => {
      const lead = oneWith(quantity.measure, analysis, truth);
      if (lead === undefined) return undefined;
      const { record, teller } = lead;
      const isTold = eventsIn(analysis, quantity.sentence).every(
        (event) =>
          overlaps(event.trigger, quantity.cue) ||
          isOwn(event, record, analysis, truth) ||
          // "39 people died when the chemicals caught fire on August 4"
          likenessOf(event, record, analysis, truth) === "same",
      );
      // "with a 5.7 magnitude earthquake so close": a new one, unless its day is told.
      const isNew = eventsIn(analysis, quantity.sentence).some(
        (event) =>
          event.nominal &&
          event.start >= quantity.start &&
          event.start - quantity.end <= BESIDE &&
          !isDefinite(event) &&
          !event.arguments.some(({ role }) => role === "time") &&
          recordOf(event, analysis, truth) === undefined,
      );
      return isTold &&
        !(lead.isSubject && (isNew || isOfAnotherDay(quantity, record, analysis))) &&
        isAlone(lead, quantity, analysis, truth)
        ? { record, teller, back: BACK + 1, lent: true }
        : undefined;
    },
    subjectOf: (event, { measure }, analysis, truth) => {
      const lead = oneWith(measure, analysis, truth);
      if (lead === undefined || !isOwn(event, lead.record, analysis, truth)) return undefined;
      const likeness = likenessOf(event, lead.record, analysis, truth);
      const isMeant = likeness === "same" || (likeness === "open" && event.nominal && isDefinite(event));
      return isMeant && isAlone(lead, undefined, analysis, truth) ? lead.record : undefined;
    },
  };
}

/** "It struck at 9:19 on Tuesday and had a magnitude of 6.5": a day of the news, long after the event on record. */
function isOfAnotherDay(
  { sentence, start: number }: Quantity,
  { fact }: EventRecord,
  { timexes, sentences, document }: Analysis,
): boolean {
  const last = dateRange(fact.date)?.end ?? Number.POSITIVE_INFINITY;
  let isOther = false;
  for (let at = firstFrom(timexes, sentences[sentence]?.start ?? 0); at < timexes.length; at++) {
    const timex = timexes[at];
    if (timex === undefined || timex.end > number) break;
    const told = timex.edtf === undefined ? undefined : dateRange(timex.edtf);
    if (told === undefined || told.start === null) continue;
    if (told.start <= last) return false;
    isOther ||= told.start > last + LATER && namesWeekday(sliceOf(document.text, timex));
  }
  return isOther;
}

/** "the attacks": the record has a plural for its name. */
function isNamedSo(words: string, { fact: { names } }: EventRecord): boolean {
  return names.some((name) => name.toLowerCase().split(" ").includes(words.toLowerCase()));
}
