import type { LightVerbEntry } from "../../lexicon/light-verbs.ts";
import type { EventArgument, Mention, Timex, Token } from "../../model/analysis.ts";
import { compilePhrases, type PhraseFinder, type PhraseMatch } from "../phrases.ts";
import { isOwnTime, readAdjuncts } from "./adjuncts.ts";
import { clauseStart, isClauseBreak, isVerbal } from "./clauses.ts";
import { inflect } from "./inflect.ts";
import { argument } from "./noun-phrase.ts";
import { withRole } from "./roles.ts";
import { subjectArguments } from "./subject.ts";
import type { Trigger } from "./triggers.ts";
import type { Placed, SentenceView } from "./view.ts";

/** An event while its sentence is read. */
export interface Story {
  readonly trigger: Trigger;
  /** First token of its phrase. */
  readonly first: number;
  /** Token at which reading to the right stopped. */
  readonly end: number;
  readonly named: string[];
  readonly determiners: readonly string[];
  readonly arguments: EventArgument[];
}

/** Finds a light verb, and whether its subject is the event or takes part in it. */
export type LightVerbFinder = PhraseFinder<LightVerbEntry>;

/** Compiles the light verbs. */
export function createLightVerbFinder(entries: readonly LightVerbEntry[]): LightVerbFinder {
  return compilePhrases(
    entries.flatMap((entry) => entry.verbs.flatMap(inflect).map(([phrase]) => [phrase, entry] as const)),
  );
}

const LEADING = new Set(["during", "in", "at", "after", "following", "before", "on", "for"]);
const SETTING = new Set(["at", "in", "during"]);
const FURTHEST = 40;
const RELATIVE = new Set(["which", "that"]);
const IS = new Set(["is", "was"]);
const BE = new Set([...IS, "are", "were", "been"]);
const TIMELINE_MARKS = new Set([":", "—", "–", "--", "-"]);

/** Adds to the events of a sentence what stands apart from them: after "took place", before a comma, before "when". */
export function readStory(view: SentenceView, stories: readonly Story[], findLight: LightVerbFinder): void {
  const starts = new Set(stories.map(({ trigger }) => trigger.first));
  for (const story of stories) {
    if (!story.trigger.nominal) continue;
    readPredicate(view, story, starts, findLight);
    readPerformer(view, story, findLight);
    shareDate(view, story, findLight);
    joinVerb(view, story, stories);
    readIdentity(view, story, stories);
  }
  for (const story of stories) if (story.trigger.nominal) readHost(view, story);
  for (const story of stories) if (!hasTime(story)) readRelativeDate(view, story);
  readLeadingDate(view, stories, findLight);
  for (const [index, story] of stories.entries()) {
    const next = stories[index + 1];
    if (next === undefined) continue;
    joinNamed(view, story, next);
    shareWithTimeClause(view, story, next);
  }
}

/** "beat France in the 2014 final", "met Kim at the Hanoi summit": what the verb tells is the event named behind it. */
function joinNamed({ tokens }: SentenceView, { trigger, end, named, arguments: found }: Story, next: Story): void {
  if (trigger.nominal || !next.trigger.nominal || named.length > 0 || next.named.length === 0) return;
  if (next.first > end || !SETTING.has(tokens[next.first - 1]?.lower ?? "")) return;
  const { entry } = next.trigger;
  if (entry.type !== trigger.entry.type && !entry.toldAs.includes(trigger.entry.type)) return;
  named.push(...next.named);
  if (!found.some(({ role }) => role === "time"))
    for (const one of next.arguments) if (one.role === "time") found.push(one);
}

/** "In May 2018 he was the first to meet them when he sat down with Kim": two ways to tell of one event. */
function shareWithTimeClause({ tokens }: SentenceView, story: Story, next: Story): void {
  if (next.trigger.nominal || next.trigger.entry.type !== story.trigger.entry.type || hasTime(next)) return;
  const opener = clauseStart(tokens, next.trigger.first, story.trigger.last + 1) - 1;
  if (tokens[opener]?.lower !== "when") return;
  for (const one of story.arguments) if (one.role === "time") next.arguments.push({ ...one, via: "sentence" });
}

function hasTime({ arguments: found }: Story): boolean {
  return found.some(({ role }) => role === "time");
}

/** "The summit took place in Hanoi in February 2019." */
function readPredicate(
  view: SentenceView,
  story: Story,
  starts: ReadonlySet<number>,
  findLight: LightVerbFinder,
): void {
  const { tokens } = view;
  if (isTopic(view, story.first)) return;
  const start = predicateAt(view, story.end, findLight);
  let at = start;
  while (
    at < view.last &&
    at < start + 3 &&
    ["ADV", "AUX"].includes((tokens[at] as Token).pos) &&
    findLight(tokens, at, view.last) === undefined
  )
    at++;
  if (starts.has(at) || at >= view.last) return;
  const verb = findLight(tokens, at, view.last);
  if (verb === undefined || !(verb.payload.role === "event" || isParticiple(view, verb))) return;
  // "was the subject of a film in 2021": what it was is dated, not the event.
  if (
    !isFor(verb.payload, story.trigger) ||
    (BE.has(tokens[verb.last - 1]?.lower ?? "") && tokens[verb.last]?.pos === "DET")
  )
    return;
  const { arguments: found } = readAdjuncts(view, story.trigger, verb.last, starts);
  const struck = verb.payload.dateOnly ? placeAt(view, verb.last) : undefined;
  if (struck !== undefined) story.arguments.push(argument("place", struck, { mention: struck.item }, "discourse"));
  for (const one of found) {
    if (one.role === "participant" || (one.role === "time" && hasTime(story))) continue;
    // "hit Florida on August 25": another day elsewhere.
    const isDoubtful =
      verb.payload.dateOnly && (one.role === "place" || struck !== undefined || !isItsOwn(view, one.timex));
    story.arguments.push(isDoubtful ? { ...one, via: "discourse" } : one);
  }
}

/** Neither counted from another event ("killed 29 people four months later") nor part of a name ("and the 2005 bombings 52"). */
function isItsOwn(view: SentenceView, timex: Timex | undefined): boolean {
  if (timex?.anchor === "narrative") return false;
  const last = view.timexes.find(({ item }) => item === timex)?.last ?? view.last;
  const next = last < view.last ? view.tokens[last] : undefined;
  return next?.pos !== "NOUN" && next?.pos !== "PROPN";
}

function placeAt({ mentionFrom }: SentenceView, at: number): Placed<Mention> | undefined {
  const mention = mentionFrom.get(at);
  return mention?.item.type === "PLACE" ? mention : undefined;
}

function isFor({ types }: LightVerbEntry, { entry }: Trigger): boolean {
  return types === undefined || types.includes(entry.type);
}

/** "trials over the disaster took place": the noun before the preposition is the verb's subject. */
function isTopic({ tokens, first }: SentenceView, start: number): boolean {
  const preposition = tokens[start - 1];
  const noun = tokens[start - 2];
  if (start - 2 < first || preposition?.pos !== "ADP" || preposition.lower === "of") return false;
  return noun?.pos === "NOUN" || (noun?.pos === "PROPN" && start - 2 === first);
}

/** ", which took place", ", held in Hanoi": where the predicate begins, over a comma and a relative pronoun. */
function predicateAt(view: SentenceView, at: number, findLight: LightVerbFinder): number {
  const { tokens, last } = view;
  const next = tokens[at]?.text === "," ? at + 1 : at;
  if (RELATIVE.has(tokens[next]?.lower ?? "")) return next + 1;
  const verb = next > at && next < last ? findLight(tokens, next, last) : undefined;
  return verb !== undefined && isParticiple(view, verb) ? next : at;
}

/** "a summit held in Hanoi": a verb that takes an object, with none behind it. */
function isParticiple(view: SentenceView, { first, last, payload }: PhraseMatch<LightVerbEntry>): boolean {
  const before = view.tokens[first - 1];
  const after = view.tokens[last];
  if (payload.role !== "subject" || !view.tokens[first]?.lower.endsWith("d") || before?.pos === "AUX") return false;
  return after?.pos === "ADP" || view.timexFrom.has(last);
}

/** "The Singapore Summit was a meeting between …": what is said of the one is said of the other. */
function readIdentity(view: SentenceView, story: Story, stories: readonly Story[]): void {
  if (story.named.length === 0 || !IS.has(view.tokens[story.end]?.lower ?? "")) return;
  const same = stories.find(
    ({ trigger, first, named }) =>
      trigger.nominal && trigger.entry === story.trigger.entry && first === story.end + 1 && named.length === 0,
  );
  same?.named.push(...story.named);
}

/** "North Korea carried out its sixth nuclear test." */
function readPerformer(view: SentenceView, story: Story, findLight: LightVerbFinder): void {
  for (let at = story.first - 1; at >= Math.max(view.first, story.first - 3); at--) {
    const verb = findLight(view.tokens, at, view.last);
    if (verb?.payload.role !== "subject" || verb.last < story.first || !isFor(verb.payload, story.trigger)) continue;
    const { as } = verb.payload;
    for (const one of subjectArguments(view, at).toReversed())
      story.arguments.unshift(as === undefined ? withRole(one, story.trigger, "subject") : { ...one, as });
    return;
  }
}

/** What may lead in an event whose date then follows: "they met at the summit in Hanoi on …", "for a summit". */
const LEADING_IN = new Set(["at", "during", "for", "as"]);
const OWN_CLAUSE = new Set(["PUNCT", "CCONJ", "SCONJ", "AUX"]);

/**
 * "certified the election on Monday", "a report on the murder on Monday": behind a noun that does not open its clause the date
 * may be that of the verb; it is kept, but proves little.
 */
function shareDate(view: SentenceView, story: Story, findLight: LightVerbFinder): void {
  if (isAlone(view, story) || isPerformed(view, story, findLight)) return;
  for (const [index, one] of story.arguments.entries()) {
    const isAfter = one.start > (view.tokens[story.trigger.head] as Token).start;
    if (one.role === "time" && isAfter) story.arguments[index] = { ...one, via: "discourse" };
  }
}

/** Nothing that the date could belong to stands before the noun. */
function isAlone(view: SentenceView, { first }: Story): boolean {
  const before = view.tokens[first - 1];
  if (first <= view.first || before === undefined || view.timexTo.has(first)) return true;
  return OWN_CLAUSE.has(before.pos) || LEADING_IN.has(before.lower);
}

function isPerformed(view: SentenceView, { first }: Story, findLight: LightVerbFinder): boolean {
  for (let at = first - 1; at >= Math.max(view.first, first - 3); at--) {
    const verb = findLight(view.tokens, at, view.last);
    if (verb !== undefined && verb.last >= first) return true;
  }
  return false;
}

/** "met for a summit in Hanoi": whoever met is at the summit. */
function joinVerb(view: SentenceView, story: Story, stories: readonly Story[]): void {
  if (view.tokens[story.first - 1]?.lower !== "for" || story.arguments.some(({ role }) => role === "participant"))
    return;
  const host = stories.find(
    ({ trigger, end }) =>
      !trigger.nominal &&
      trigger.entry === story.trigger.entry &&
      trigger.last <= story.first &&
      end >= story.first - 1,
  );
  for (const one of host?.arguments ?? [])
    if (one.role === "participant") story.arguments.push({ ...one, via: "sentence" });
}

/** "During talks with South Korea's president, Trump said …": whoever the sentence is about took part. */
function readHost(view: SentenceView, story: Story): void {
  const { tokens, first: start } = view;
  if (story.first - start > 1 || !story.arguments.some(({ role }) => role === "participant")) return;
  const lead = tokens[start] as Token;
  if (story.first === start || !LEADING.has(lead.lower) || lead.lower === "before" || lead.lower === "after") return;
  for (let at = story.trigger.last; at < Math.min(view.last, story.trigger.last + FURTHEST); at++) {
    if ((tokens[at] as Token).text !== ",") continue;
    const host = view.mentionFrom.get(at + 1);
    if (host === undefined || host.item.type !== "PERSON") continue;
    const verb = tokens[host.last];
    if (verb === undefined || !(isVerbal(verb) || verb.pos === "ADV")) continue;
    story.arguments.push(argument("participant", host, { mention: host.item }, "sentence"));
    return;
  }
}

/** "in June 2018, when they met": the date that the clause is relative to. */
function readRelativeDate(view: SentenceView, story: Story): void {
  const { tokens } = view;
  const start = clauseStart(tokens, story.trigger.first, view.first);
  const opener = tokens[start - 1];
  if (start <= view.first || opener === undefined || (opener.lower !== "when" && opener.lower !== "where")) return;
  const comma = tokens[start - 2]?.text === "," ? 1 : 0;
  const timex = view.timexTo.get(start - 1 - comma);
  if (timex !== undefined && isOwnTime(tokens, timex))
    story.arguments.push(argument("time", timex, { timex: timex.item }, "sentence"));
}

/** A clause of its own begins in between. What stands between commas without a verb is none: ", after months of threats,". */
function opensOtherClause({ tokens }: SentenceView, from: number, to: number): boolean {
  let broken = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.text === ",") broken = false;
    else if (isClauseBreak(tokens, at)) {
      if (tokens[at - 1]?.text !== ",") return true;
      broken = true;
    } else if (broken && isVerbal(token)) return true;
  }
  return broken;
}

/**
 * "In June 2018, Trump met Kim", "October 21, 1994: the two sign": a date that opens the sentence is that of the first event of
 * its main clause. Before a dash it may be the day of writing, where the verb is in the past.
 */
function readLeadingDate(view: SentenceView, stories: readonly Story[], findLight: LightVerbFinder): void {
  const { tokens } = view;
  const timex = openingDate(view);
  if (timex === undefined || timex.first - view.first > 2 || !isOwnTime(tokens, timex)) return;
  const mark = TIMELINE_MARKS.has(tokens[timex.last]?.text ?? "") ? tokens[timex.last]?.text : undefined;
  if (mark !== undefined && timex.first > view.first && view.timexes[0] === timex) return;
  const from = mark === undefined ? timex.last : timex.last + 1;
  const story = stories.find(({ trigger }) => trigger.first >= from);
  if (story === undefined || hasTime(story) || story.trigger.first - from > FURTHEST) return;
  // "The September 11 attacks": part of the name.
  if (story.trigger.nominal && story.first <= timex.first) return;
  if (opensOtherClause(view, from, story.trigger.first)) return;
  // "On Monday, the anniversary of the attack was marked": of a noun that something else is said about, it proves little.
  const isAside = story.trigger.nominal && !isAlone(view, story) && !isPerformed(view, story, findLight);
  const doubtful = isAside || (mark !== undefined && mark !== ":" && story.trigger.form === "past");
  story.arguments.push(argument("time", timex, { timex: timex.item }, doubtful ? "discourse" : "sentence"));
}

/** The date that opens the sentence; of "2003, 27-29 August" the finer part. */
function openingDate({ tokens, timexes, first }: SentenceView): Placed<Timex> | undefined {
  const [one, two] = timexes;
  if (one === undefined || two === undefined || one.first > first) return one;
  const joined = two.first - one.last <= 1 && TIMELINE_MARKS.has(tokens[two.last]?.text ?? "");
  return joined && two.item.edtf?.slice(0, 4) === one.item.edtf?.slice(0, 4) ? two : one;
}
