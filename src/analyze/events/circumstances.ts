import type { LightVerbEntry } from "../../lexicon/light-verbs.ts";
import type { EventArgument, Token } from "../../model/analysis.ts";
import { compilePhrases, type PhraseFinder } from "../phrases.ts";
import { isOwnTime, readAdjuncts } from "./adjuncts.ts";
import { clauseStart, isClauseBreak, isVerbal } from "./clauses.ts";
import { inflect } from "./inflect.ts";
import { argument } from "./noun-phrase.ts";
import { withRole } from "./roles.ts";
import { subjectArguments } from "./subject.ts";
import type { Trigger } from "./triggers.ts";
import type { SentenceView } from "./view.ts";

/** An event while its sentence is read. */
export interface Story {
  readonly trigger: Trigger;
  /** First token of its phrase. */
  readonly first: number;
  /** Token at which reading to the right stopped. */
  readonly end: number;
  readonly named: readonly string[];
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
const FURTHEST = 40;

/** Adds to the events of a sentence what stands apart from them: after "took place", before a comma, before "when". */
export function readStory(view: SentenceView, stories: readonly Story[], findLight: LightVerbFinder): void {
  const starts = new Set(stories.map(({ trigger }) => trigger.first));
  for (const story of stories) {
    if (!story.trigger.nominal) continue;
    readPredicate(view, story, starts, findLight);
    readPerformer(view, story, findLight);
    shareDate(view, story, findLight);
    joinVerb(view, story, stories);
  }
  for (const story of stories) if (story.trigger.nominal) readHost(view, story);
  for (const story of stories) if (!hasTime(story)) readRelativeDate(view, story);
  readLeadingDate(view, stories);
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
  let at = story.end;
  while (
    at < view.last &&
    at < story.end + 3 &&
    ["ADV", "AUX"].includes((tokens[at] as Token).pos) &&
    findLight(tokens, at, view.last) === undefined
  )
    at++;
  if (starts.has(at) || at >= view.last) return;
  const verb = findLight(tokens, at, view.last);
  if (verb?.payload.role !== "event") return;
  const { arguments: found } = readAdjuncts(view, story.trigger, verb.last, starts);
  for (const one of found) {
    if (one.role === "participant" || (one.role === "time" && hasTime(story))) continue;
    story.arguments.push(one);
  }
}

/** "North Korea carried out its sixth nuclear test." */
function readPerformer(view: SentenceView, story: Story, findLight: LightVerbFinder): void {
  for (let at = story.first - 1; at >= Math.max(view.first, story.first - 3); at--) {
    const verb = findLight(view.tokens, at, view.last);
    if (verb?.payload.role !== "subject" || verb.last < story.first) continue;
    story.arguments.unshift(...subjectArguments(view, at).map((one) => withRole(one, story.trigger, "subject")));
    return;
  }
}

/** "announced his death on Monday": the date may be that of the verb whose object the noun is; it is kept, but proves little. */
function shareDate(view: SentenceView, story: Story, findLight: LightVerbFinder): void {
  const verb = story.first - 1;
  const token = view.tokens[verb];
  if (verb < view.first || token?.pos !== "VERB" || findLight(view.tokens, verb, view.last) !== undefined) return;
  for (const [index, one] of story.arguments.entries()) {
    const isAfter = one.start > (view.tokens[story.trigger.head] as Token).start;
    if (one.role === "time" && isAfter) story.arguments[index] = { ...one, via: "discourse" };
  }
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

/** "In June 2018, Trump met Kim": a date that opens the sentence is that of the first event of its main clause. */
function readLeadingDate(view: SentenceView, stories: readonly Story[]): void {
  const { tokens } = view;
  const timex = view.timexes[0];
  if (timex === undefined || timex.first - view.first > 2 || !isOwnTime(tokens, timex)) return;
  const story = stories.find(({ trigger }) => trigger.first >= timex.last);
  if (story === undefined || hasTime(story) || story.trigger.first - timex.last > FURTHEST) return;
  if (opensOtherClause(view, timex.last, story.trigger.first)) return;
  story.arguments.push(argument("time", timex, { timex: timex.item }, "sentence"));
}
