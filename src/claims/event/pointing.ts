import type { CommemorationEntry } from "../../lexicon/commemorations.ts";
import type { Analysis, EventMention, Mention, Sentence, Timex, Token } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import { perArticle } from "../../model/memo.ts";
import { capitalsIn } from "../../model/signature.ts";
import { firstFrom, lastUpTo, type Span } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { belongs, isNameOf, isSomethingElse, sharesName, within } from "./belonging.ts";
import { mentionedIn } from "./cast.ts";
import { formsOf } from "./commemoration-words.ts";
import type { Elapsed, Phrase } from "./elapsed.ts";
import type { EventFact } from "./fact.ts";
import { holdsYearlyName, yearlyNames } from "./naming.ts";
import type { Ontology } from "./ontology.ts";
import { isInSeason } from "./season.ts";
import { isAround, touches } from "./writing-day.ts";

/** Days from the very day, where the words tell of it. */
const ON_THE_DAY = 1;
/** Tokens between a name and "25 years ago". */
const BESIDE = 7;
const ARTICLES = new Set(["a", "an"]);

/** Ids of all that an article mentions, and of the events that it names. */
export interface Article {
  readonly ids: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  /** In lower case, with those of its words that have a capital. */
  readonly text: string;
  readonly capitals: ReadonlySet<string>;
}

/** What an article mentions; worked out once for each. */
export const articleOf = perArticle((analysis: Analysis): Article => {
  const { mentions, document, tokens } = analysis;
  const named = new Set<string>();
  for (const { referent, type } of mentions) if (referent.kind === "entity" && type === "EVENT") named.add(referent.id);
  const capitals = new Set<string>();
  for (const { lower, signature } of tokens) if (capitalsIn(signature) > 0) capitals.add(lower);
  return { ids: mentionedIn(analysis), named, text: document.text.toLowerCase(), capitals };
});

/** The article names the event, with the year of its name or without. */
export function isNamedIn({ named, text, capitals }: Article, fact: EventFact): boolean {
  return named.has(fact.id) || holdsYearlyName(fact, text, capitals);
}

/** Whether the words of a count can mean a record, and nothing else. */
export type Pointer = (
  elapsed: Elapsed,
  record: TruthRecord<EventFact>,
  analysis: Analysis,
  truth: Truth,
  published: number,
) => boolean;

/** Makes that test out of the nouns by which events go. */
export function createPointer(
  entries: readonly CommemorationEntry[],
  { recordedAs }: Pick<Ontology, "recordedAs">,
): Pointer {
  const [befell, several, struck] = [
    formsOf(entries, "befell"),
    formsOf(entries, "several"),
    formsOf(entries, "struck"),
  ];
  const things = entries.filter((one) => one.kind === "thing");
  const isThing = (noun: string, { type }: EventFact, vague: boolean): boolean =>
    things.some((one) => one.vague === vague && one.types.includes(type) && one.forms.includes(noun));
  const typesBy = (by: "party" | "place"): ReadonlySet<string> =>
    new Set(things.flatMap((one) => (one.by.includes(by) ? one.types : [])));
  const striking = new Set([...typesBy("place"), ...typesBy("party")]);
  const [byPlace, byParty] = [typesBy("place"), typesBy("party")];

  /** Whether those whom the words name are of the record, and enough to know it by. */
  const areEnough = (own: readonly Mention[], fact: EventFact): boolean =>
    own.some(({ type }) => (type === "PLACE" ? byPlace.has(fact.type) : byParty.has(fact.type)));

  /** It is told by an event of the phrase that goes by the record's type. */
  const isToldAs = (
    events: readonly EventMention[],
    { start, end }: Span,
    head: Token | undefined,
    fact: EventFact,
  ) => {
    for (let index = firstFrom(events, start); index < events.length; index++) {
      const { nominal, trigger, polarity, type } = events[index] as EventMention;
      if (trigger.start >= end) return false;
      const isHead = !nominal || head === undefined || trigger.end === head.end;
      if (isHead && polarity === "positive" && recordedAs(type).includes(fact.type)) return true;
    }
    return false;
  };

  const isOneOfSeveral = (tokens: readonly Token[], { from, head = from }: Phrase): boolean =>
    tokens.slice(from, head + 1).some(({ lower }) => several.has(lower));

  const isMeant = (phrase: Phrase, fact: EventFact, analysis: Analysis, truth: Truth, published: number): boolean => {
    const { tokens, mentions, events, timexes } = analysis;
    if (isOneOfSeveral(tokens, phrase)) return false;
    const [first, last] = [tokens[phrase.from], tokens[phrase.last - 1]];
    if (first === undefined || last === undefined || phrase.last <= phrase.from || several.has(first.lower))
      return false;
    const span = { start: first.start, end: last.end };
    const head = phrase.head === undefined ? undefined : tokens[phrase.head];
    const inside = within(mentions, span);
    const isWhole = ({ start, end }: Mention): boolean =>
      head === undefined ||
      (start <= head.start && end >= head.end) ||
      struck.has(tokens[firstFrom(tokens, end)]?.lower ?? "");
    if (inside.some((one) => isNameOf(one, fact) && isWhole(one))) return true;
    const article = articleOf(analysis);
    const { ids } = article;
    const [place] = fact.place;
    if (ARTICLES.has(first.lower) && !ids.has(place ?? "")) return false;
    const isKind = head !== undefined && isThing(head.lower, fact, false);
    const isOfKind = isKind || isToldAs(events, span, head, fact);
    if (!isOfKind && (head === undefined || !isThing(head.lower, fact, true))) return false;
    const clause = { start: first.start, end: (tokens[phrase.reach - 1] ?? last).end };
    const dates = within(timexes, clause).flatMap((timex) => {
      // "20 years since 2005 bombings": the year is theirs, and no bound.
      const edtf = timex.bound === "since" ? timex.edtf?.split("/")[0] : timex.edtf;
      const range = edtf === undefined ? undefined : dateRange(edtf);
      if (range?.start == null || range.end == null || isAround(range, published)) return [];
      return [{ isInside: timex.end <= last.end, isOwn: touches(range.start, range.end, fact) }];
    });
    if (dates.some(({ isInside, isOwn }) => isInside && !isOwn)) return false;
    if (dates.some(({ isOwn }) => isOwn)) return true;
    const own = inside.filter((mention) => belongs(mention, fact, truth) || isNameOf(mention, fact));
    const isOther = (mention: Mention): boolean =>
      !own.includes(mention) && !sharesName(mention, fact, analysis) && isSomethingElse(mention, analysis, head);
    if (inside.some(isOther)) return false;
    // "the Japan Airlines jet crash", in an article that names another disaster too.
    const isOwn = inside.length === 0 || own.length > 0 || inside.some((one) => sharesName(one, fact, analysis));
    if (isNamedIn(article, fact) && isOwn) return true;
    if (areEnough(own, fact) && (isPlaceTold(own, fact) || !isFurtherTold(phrase, fact, analysis))) return true;
    if (isOfKind && inside.some((mention) => sharesName(mention, fact, analysis))) return true;
    return isOfKind && byPlace.has(fact.type) && place !== undefined && ids.has(place);
  };

  /** "the Aberfan disaster 60 years ago", "killed 32 years ago in the Piper Alpha disaster". */
  const isBeside = (timex: Timex, sentence: Span, fact: EventFact, { tokens, mentions }: Analysis): boolean =>
    within(mentions, sentence).some((mention) => {
      if (!isNameOf(mention, fact)) return false;
      const isBefore = mention.end <= timex.start;
      const from = lastUpTo(tokens, isBefore ? mention.end - 1 : timex.end - 1) + 1;
      const to = lastUpTo(tokens, isBefore ? timex.start : mention.start);
      return to - from <= BESIDE && tokens.slice(from, to).every((token) => isOpen(token, befell));
    });

  /** What is told with the years ago is what is on record. */
  const isTold = (timex: Timex, sentence: Span, fact: EventFact, analysis: Analysis, truth: Truth): boolean =>
    within(analysis.events, sentence).some((event) => {
      if (!event.arguments.some((one) => one.timex === timex && one.via !== "discourse")) return false;
      if (!recordedAs(event.type).includes(fact.type) || event.polarity === "negative") return false;
      const named = event.arguments.flatMap(({ mention }) => (mention === undefined ? [] : [mention]));
      const own = named.filter((mention) => belongs(mention, fact, truth) || isNameOf(mention, fact));
      const isNamed = own.some((mention) => isNameOf(mention, fact));
      if (!isNamed && !areEnough(own, fact)) return false;
      return named.every((mention) => own.includes(mention) || !isSomethingElse(mention, analysis));
    });

  /** The sentence tells of something of another kind: "those killed in the bombing met on Sunday, near the 25th anniversary". */
  const isOfAnother = (sentence: Span, fact: EventFact, { events }: Analysis): boolean =>
    within(events, sentence).some(
      ({ named, type, polarity, nominal }) =>
        polarity === "positive" &&
        named.length === 0 &&
        nominal &&
        striking.has(type) &&
        !recordedAs(type).includes(fact.type),
    );

  return ({ told, object, possessor, sentence, timex, start, toTheDay }, record, analysis, truth, published) => {
    const { tokens, mentions } = analysis;
    const { fact } = record;
    const isNamed = isNamedIn(articleOf(analysis), fact);
    if (told === "ago") {
      if (timex === undefined) return false;
      if (isBeside(timex, sentence, fact, analysis) || isTold(timex, sentence, fact, analysis, truth)) return true;
      if (object !== null && isMeant(object, fact, analysis, truth, published)) return true;
      if (toTheDay !== true || !isInSeason(fact, published, ON_THE_DAY)) return false;
      if (isOfAnother(sentence, fact, analysis)) return false;
      const isOwn = (one: Mention): boolean => one.type !== "PLACE" && belongs(one, fact, truth);
      return isNamed || within(mentions, sentence).some(isOwn);
    }
    if (object !== null) return isMeant(object, fact, analysis, truth, published);
    if (!isNamed || isOfAnother(sentence, fact, analysis)) return false;
    if (possessor === undefined) return tokens[lastUpTo(tokens, start) - 1]?.pos === "DET";
    const before = { start: sentence.start, end: possessor.start };
    const { text } = articleOf(analysis);
    const names = [
      ...within(mentions, before).flatMap((one) => (isNameOf(one, fact) ? [one.start] : [])),
      ...yearlyNames(fact).map((name) => text.slice(0, before.end).indexOf(name, before.start)),
    ];
    return names.some((at) => at >= before.start && opensClause(analysis, sentence, at));
  };
}

/** The words tell where it was. */
function isPlaceTold(own: readonly Mention[], { place }: EventFact): boolean {
  return own.some(({ referent }) => referent.kind === "entity" && place.includes(referent.id));
}

/** "the American embassy bombings": a noun before the head tells of something that the record's names do not. */
function isFurtherTold({ from, head = from }: Phrase, { names }: EventFact, { tokens, mentions }: Analysis): boolean {
  const known = names.join(" ").toLowerCase();
  return tokens
    .slice(from, head)
    .some((token) => token.pos === "NOUN" && !known.includes(token.lower) && within(mentions, token).length === 0);
}

function isOpen({ pos, lower }: Token, befell: ReadonlySet<string>): boolean {
  return befell.has(lower) || (pos !== "VERB" && pos !== "PUNCT" && pos !== "SCONJ");
}

/** Nothing stands before it in its clause that "its" could stand for. */
function opensClause({ tokens }: Analysis, { first }: Sentence, start: number): boolean {
  for (let at = lastUpTo(tokens, start) - 1; at >= first; at--) {
    const { pos, lower } = tokens[at] as Token;
    if (lower === ":" || lower === ";") return true;
    if (pos === "NOUN" || pos === "PROPN" || pos === "VERB") return false;
  }
  return true;
}
