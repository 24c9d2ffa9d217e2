import type { EventTypeEntry } from "../../lexicon/events.ts";
import type { EventArgument, Token } from "../../model/analysis.ts";
import { readAdjuncts } from "./adjuncts.ts";
import { clauseStart } from "./clauses.ts";
import { isOwnTime } from "./dates.ts";
import { argument, readNounPhrase } from "./noun-phrase.ts";
import { antecedentsAt, commaBeforeParticiple } from "./reduced.ts";
import { isPassive, subjectPosition, withRole } from "./roles.ts";
import type { Story } from "./story.ts";
import { isPossessive, POSSESSIVE } from "./strangers.ts";
import { isFronted, subjectArguments } from "./subject.ts";
import type { Trigger } from "./triggers.ts";
import { dateBeforeVerb } from "./verb-dates.ts";
import { listedEvent, type Placed, type SentenceView } from "./view.ts";

/** What stands before an event that something else is dated by. */
const MEASURED_FROM = new Set(["after", "before", "since", "following", "until"]);

/** Reads the phrase or clause of a trigger: who, where, when. Undefined where its words tell of no such event. */
export function readTrigger(view: SentenceView, trigger: Trigger, stops: ReadonlySet<number>): Story | undefined {
  const { tokens } = view;
  if (trigger.nominal) {
    const phrase = readNounPhrase(view, trigger);
    const isOrigin = MEASURED_FROM.has(tokens[phrase.first - 1]?.lower ?? "");
    const after = readAdjuncts(view, trigger, trigger.last, stops, isOrigin);
    return {
      trigger,
      first: phrase.first,
      end: after.end,
      named: phrase.named,
      determiners: phrase.determiners,
      arguments: [...phrase.arguments, ...withoutNamed(view, trigger, after.arguments, phrase.named)],
    };
  }
  const { entry } = trigger;
  // "was met with silence": a passive has no counterpart.
  if (entry.mutual && isPassive(tokens, trigger)) return undefined;
  if (isAttributive(view, trigger)) return undefined;
  const after = readAdjuncts(view, trigger, trigger.last, stops);
  const named = namesIn(view, trigger);
  const told = [
    ...subjectsOf(view, trigger),
    ...timesBefore(view, trigger, after.arguments),
    ...antecedentsOf(view, trigger, after.arguments),
    ...after.arguments,
  ];
  const found = withoutNamed(view, trigger, told, named);
  if (entry.ofNamed && named.length === 0) return undefined;
  if ((entry.transitive || entry.ofPerson) && !found.some((one) => isObject(view, one, entry))) return undefined;
  return {
    trigger,
    first: trigger.first,
    end: after.end,
    named,
    determiners: [],
    arguments: found,
  };
}

const OWNERS = new Set(["DET", "ADP"]);

/** "the brother of assassinated President Keller", "the murdered Keller": a participle that only says of what kind somebody is. */
function isAttributive(
  { tokens, mentionFrom, mentionTo, first: start }: SentenceView,
  { form, first, last }: Trigger,
): boolean {
  const before = tokens[first - 1];
  if (form !== "past" || last - first > 1 || first === start || before === undefined || mentionTo.has(first))
    return false;
  const isOwned = OWNERS.has(before.pos) || POSSESSIVE.has(before.lower) || isPossessive(before);
  return isOwned && mentionFrom.get(last)?.item.type === "PERSON";
}

/** Whoever the verb is done to, by the rules of the type, is named, and does not only say of what kind it is: "bought Boeing jets". */
function isObject(view: SentenceView, { as, mention }: EventArgument, { roles, ofPerson }: EventTypeEntry): boolean {
  if (mention === undefined || as !== roles.object || (ofPerson && mention.type !== "PERSON")) return false;
  const last = view.mentions.find(({ item }) => item === mention)?.last ?? view.last;
  const next = last < view.last ? view.tokens[last] : undefined;
  return next?.pos !== "NOUN" || view.timexFrom.has(last);
}

/** "won the 2016 presidential election": the event may be named, and dated, in the words that tell of it. */
function namesIn(view: SentenceView, trigger: Trigger): string[] {
  return inside(view.mentions, trigger).flatMap(({ item }) => listedEvent(view, item) ?? []);
}

/** "Flight 12 crashed", "the crash of Flight 12", "signed the accord": a listed event in the words is added to those named. */
function withoutNamed(
  view: SentenceView,
  { entry }: Trigger,
  told: readonly EventArgument[],
  named: string[],
): EventArgument[] {
  const isNamed = entry.object === "event" || entry.byName || entry.ofNamed;
  return told.filter(({ mention }) => {
    const listed = isNamed && mention !== undefined ? listedEvent(view, mention) : undefined;
    if (listed !== undefined) named.push(listed);
    return listed === undefined;
  });
}

const RELATIVE = new Set(["which", "that", "whom"]);

/** "the bank, which Keller took over": what a relative clause with a subject of its own is about is its object. */
function antecedentsOf(
  view: SentenceView,
  trigger: Trigger,
  after: readonly EventArgument[],
): readonly EventArgument[] {
  const { entry, first } = trigger;
  if (entry.object !== "event" && entry.roles.object === undefined) return [];
  if (after.some((one) => one.role === "participant" && one.as === entry.roles.object)) return [];
  const { tokens, mentions, mentionTo } = view;
  const start = clauseStart(tokens, first, view.first);
  if (start <= view.first || !RELATIVE.has((tokens[start - 1] as Token).lower)) return [];
  if (!mentions.some((one) => one.first >= start && one.last <= first)) return [];
  const antecedent = mentionTo.get(tokens[start - 2]?.text === "," ? start - 2 : start - 1);
  if (antecedent === undefined) return [];
  return [withRole(argument("participant", antecedent, { mention: antecedent.item }), trigger, "object")];
}

/** Dates inside the words or right before them, if none follows. */
function timesBefore(view: SentenceView, trigger: Trigger, after: readonly EventArgument[]): readonly EventArgument[] {
  const times = timesIn(view, trigger);
  if (times.length > 0 || after.some(({ role }) => role === "time")) return times;
  const date = dateBeforeVerb(view, trigger.first);
  return date === undefined ? times : [date];
}

function timesIn(view: SentenceView, trigger: Trigger): EventArgument[] {
  return inside(view.timexes, trigger)
    .filter((placed) => isOwnTime(view.tokens, placed))
    .map((placed) => argument("time", placed, { timex: placed.item }));
}

function inside<T>(placed: readonly Placed<T>[], { first, last }: Trigger): readonly Placed<T>[] {
  return last - first < 3 ? [] : placed.filter((one) => one.first > first && one.first < last && one.last <= last);
}

/** What the subject of a verb does in the event; of a passive, what its object does. */
function subjectsOf(view: SentenceView, trigger: Trigger): readonly EventArgument[] {
  const comma = commaBeforeParticiple(view, trigger);
  const isReduced = comma !== undefined || (trigger.form === "past" && isFronted(view, trigger.first));
  const position =
    isReduced && trigger.entry.roles.object !== undefined ? "object" : subjectPosition(view.tokens, trigger);
  const found =
    comma === undefined
      ? subjectArguments(view, trigger.first)
      : antecedentsAt(view, comma).map((placed) => argument("participant", placed, { mention: placed.item }));
  return found.map((one) => {
    const { mention } = one;
    const isPlace = mention?.type === "PLACE" && mention.form !== "demonym";
    if (position === "object" && trigger.entry.object === "place" && isPlace) return { ...one, role: "place" };
    return withRole(one, trigger, position);
  });
}
