import { type Analysis, type EventMention, type Mention, type Sentence, sentenceAt } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { firstFrom, lastAtOrBefore, lastUpTo, type Span } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { type Party, partiesOf } from "../referents.ts";
import { ofParties, ownNamed, type Series } from "./resolve.ts";

/** The series that a rank or a count is of. */
export interface Counted {
  readonly series: Series;
  /** `name`: the words name it; `partners`: its parties are those of the sentence; `topic`: those of the passage before. */
  readonly by: "name" | "partners" | "topic";
  /** The words say outright whose it is: "their third summit", "the third summit between …". */
  readonly owned: boolean;
}

/** Words before a noun that say that those just named took part. */
const POSSESSIVE: ReadonlySet<string> = new Set(["their", "his", "her", "its"]);
/** "the three", "both leaders": how many are counted. */
const NUMBER_OF = /\b(?:of|between|among|by|for)\s+(?:the|those|all)\s+(three|four|five|six|seven|eight)\b/i;
const NEAR = 60;
/** Sentences of a paragraph looked back over for those whom a count without names is about. */
const FURTHEST = 2;
/** Events and people of one sentence that are looked at; more are no clause but a list. */
const MOST_EVENTS = 8;
const MOST_PEOPLE = 12;
/** "In its fifth test, Freedonia …". */
const AHEAD = /\b(?:in|with)\s+$/i;

/**
 * The series that a rank or a count is of: the one that the words name, else the one whose parties are just those of the ordinal's
 * own clause. A third person in the sentence leaves it open, and so does whoever is no party.
 */
export function countedSeries(event: EventMention, at: Span, truth: Truth, analysis: Analysis): Counted | undefined {
  const byName = ownNamed(event, truth);
  if (byName !== undefined) return { series: byName, by: "name", owned: true };
  const sentence = sentenceAt(analysis, at.start);
  if (sentence === undefined || countsMore(analysis, event)) return undefined;
  const day = publishedDay(analysis.document);
  const days = day === null ? [] : [day];
  const read = (mention: Mention): Party[] => partiesOf(mention, truth, days);
  const possessive = event.determiners.some((word) => POSSESSIVE.has(word));
  const participants = event.arguments.filter(
    ({ role, mention }) => role === "participant" && mention?.type !== "EVENT",
  );
  if (participants.some(({ mention }) => mention === undefined)) return undefined;
  const own = participants.flatMap(({ mention }) => (mention === undefined || isOpen(mention) ? [] : [mention]));
  const isOwn = own.length > 0 && own.length === participants.length;
  const series = isOwn ? ofParties(own.flatMap(read), event.type, truth) : undefined;
  const present = peopleIn(analysis, sentence);
  if (series !== undefined) {
    if (own.some(isAnaphoric) && !present.every((mention) => isOf(read(mention), series))) return undefined;
    const owned = possessive || !event.nominal || own.some(({ start }) => start >= event.trigger.end);
    return { series, by: "partners", owned };
  }
  if (isOwn && own.length > 1) return undefined;
  const near = partnersNear(analysis, event, at, sentence);
  const partners = near ?? (possessive ? possessorOf(analysis, event, at, sentence) : undefined);
  if (partners !== undefined) {
    const found = ofParties([...partners, ...own].flatMap(read), event.type, truth);
    if (found === undefined || !present.every((mention) => isOf(read(mention), found))) return undefined;
    // A verb of one party tells of much else: only "its" ties the rank to it.
    if (found.record.fact.participants.length === 1 && !possessive) return undefined;
    return { series: found, by: "partners", owned: possessive };
  }
  if (own.length > 0 || present.length > 0) return undefined;
  const topic = partnersBefore(analysis, sentence, event.type, truth, read);
  return topic === undefined ? undefined : { series: topic, by: "topic", owned: possessive };
}

/** "their" whose antecedent is not known. */
function isOpen({ form, referent }: Mention): boolean {
  return (form === "pronoun" || form === "group") && referent.kind === "unlisted";
}

function isAnaphoric({ form }: Mention): boolean {
  return form === "pronoun" || form === "group";
}

function isOf(parties: readonly Party[], { record: { fact } }: Series): boolean {
  return parties.every(({ ids, listed }) => listed && ids.some((id) => fact.participants.includes(id)));
}

/** "the seventh summit of the three": more than a pair. */
function countsMore({ document }: Analysis, { trigger }: EventMention): boolean {
  return NUMBER_OF.test(document.text.slice(trigger.end, trigger.end + NEAR));
}

/** The people named in a sentence. */
function peopleIn({ mentions }: Analysis, { start, end }: Span): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = firstFrom(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.start >= end || found.length > MOST_PEOPLE) break;
    if (mention.type === "PERSON" && !isOpen(mention)) found.push(mention);
  }
  return found;
}

/** Those of the verb that the rank belongs to: "X and Y will meet on Monday, the third summit for the pair". */
function partnersNear(
  { events }: Analysis,
  event: EventMention,
  at: Span,
  sentence: Sentence,
): readonly Mention[] | undefined {
  const last = lastAtOrBefore(events, at.start, ({ trigger }) => trigger.start);
  for (let index = last; index > last - MOST_EVENTS; index--) {
    const before = events[index];
    if (before === undefined || before.trigger.start < sentence.start) return undefined;
    const participants = before.arguments.filter(({ role }) => role === "participant");
    if (before === event || participants.length === 0) continue;
    const mentions = participants.flatMap(({ mention }) => mention ?? []);
    return mentions.length === participants.length && !mentions.some(isOpen) ? mentions : undefined;
  }
  return undefined;
}

/** The one whom "its" or "his" stands for: named alone before it in the sentence, or right behind the comma of "In its fifth test,". */
function possessorOf(
  { mentions, document }: Analysis,
  event: EventMention,
  at: Span,
  sentence: Sentence,
): readonly Mention[] | undefined {
  const lead = mentions.slice(firstFrom(mentions, sentence.start), firstFrom(mentions, at.start)).slice(0, MOST_PEOPLE);
  const named = lead.filter((mention) => mention.type !== "EVENT" && !isOpen(mention));
  const ids = new Set(named.map(({ referent }) => (referent.kind === "entity" ? referent.id : "")));
  if (named.length > 0) return ids.size === 1 && !ids.has("") ? named.slice(0, 1) : undefined;
  const before = document.text.slice(sentence.start, event.start);
  const next = mentions[firstFrom(mentions, event.trigger.end)];
  if (next === undefined || next.start >= sentence.end || !AHEAD.test(before)) return undefined;
  return /^,\s+$/.test(document.text.slice(event.trigger.end, next.start)) ? [next] : undefined;
}

/** Those of the nearest sentence before, in the same paragraph, that names anybody: if nobody else is named there. */
function partnersBefore(
  analysis: Analysis,
  sentence: Sentence,
  type: string,
  truth: Truth,
  read: (mention: Mention) => Party[],
): Series | undefined {
  const { sentences, events } = analysis;
  const here = lastUpTo(sentences, sentence.start);
  for (let back = here - 1; back >= Math.max(0, here - FURTHEST); back--) {
    const before = sentences[back] as Sentence;
    if (before.block !== sentence.block) return undefined;
    const people = peopleIn(analysis, before);
    if (people.length === 0) continue;
    const last = lastAtOrBefore(events, before.end - 1, ({ trigger }) => trigger.start);
    for (let index = last; index > last - MOST_EVENTS; index--) {
      const event = events[index];
      if (event === undefined || event.trigger.start < before.start) return undefined;
      if (event.type !== type) continue;
      const named = ownNamed(event, truth);
      if (named !== undefined) return named;
      const participants = event.arguments.flatMap(({ role, mention }) =>
        role === "participant" && mention !== undefined ? [mention] : [],
      );
      const series = ofParties(participants.flatMap(read), type, truth);
      if (series !== undefined) return people.every((mention) => isOf(read(mention), series)) ? series : undefined;
    }
    return undefined;
  }
  return undefined;
}
