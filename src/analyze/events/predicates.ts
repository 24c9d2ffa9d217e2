import type { LightVerbEntry } from "../../lexicon/light-verbs.ts";
import type { Mention, Timex, Token } from "../../model/analysis.ts";
import type { PhraseMatch } from "../phrases.ts";
import { readAdjuncts } from "./adjuncts.ts";
import { isFor, type LightVerbFinder } from "./light-verbs.ts";
import { argument } from "./noun-phrase.ts";
import { hasTime, type Story } from "./story.ts";
import type { Placed, SentenceView } from "./view.ts";

const RELATIVE = new Set(["which", "that"]);
const BE = new Set(["is", "was", "are", "were", "been"]);

/** "The summit took place in Hanoi in February 2019." */
export function readPredicate(
  view: SentenceView,
  story: Story,
  starts: ReadonlySet<number>,
  findLight: LightVerbFinder,
): void {
  const { tokens } = view;
  const start = predicateAt(view, story.end, findLight);
  // "left during the trip, which took place in March": the relative clause is of the noun, whatever it hangs on.
  if (!isRelative(view, start) && isTopic(view, story.first)) return;
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

/** "trials over the disaster took place": the noun before the preposition is the verb's subject. */
function isTopic({ tokens, first }: SentenceView, start: number): boolean {
  const preposition = tokens[start - 1];
  const noun = tokens[start - 2];
  if (start - 2 < first || preposition?.pos !== "ADP" || preposition.lower === "of") return false;
  return noun?.pos === "NOUN" || (noun?.pos === "PROPN" && start - 2 === first);
}

function isRelative({ tokens, first }: SentenceView, at: number): boolean {
  return at - 1 > first && RELATIVE.has((tokens[at - 1] as Token).lower);
}

const LONGEST_ASIDE = 14;
const ASIDE_ENDS = new Set([";", "(", "—", "“"]);

/** "The earthquake, measuring 6.9, hit": index behind what stands between two commas, if a light verb follows it. */
function overAside({ tokens, last }: SentenceView, comma: number, findLight: LightVerbFinder): number | undefined {
  for (let at = comma + 1; at < Math.min(last, comma + LONGEST_ASIDE); at++) {
    const { text } = tokens[at] as Token;
    if (ASIDE_ENDS.has(text)) return undefined;
    if (text === "," && at + 1 < last && findLight(tokens, at + 1, last) !== undefined) return at + 1;
  }
  return undefined;
}

/** ", which took place", ", held in Hanoi": where the predicate begins, over a comma and a relative pronoun. */
function predicateAt(view: SentenceView, at: number, findLight: LightVerbFinder): number {
  const { tokens, last } = view;
  const next = tokens[at]?.text === "," ? at + 1 : at;
  if (RELATIVE.has(tokens[next]?.lower ?? "")) return next + 1;
  const verb = next > at && next < last ? findLight(tokens, next, last) : undefined;
  // "the attack in Osterby, Norland, left ten dead"
  const closes = view.mentionTo.get(at)?.item.type === "PLACE" || view.timexTo.has(at);
  if (verb !== undefined && (isParticiple(view, verb) || (closes && verb.payload.role === "event"))) return next;
  return next > at ? (overAside(view, at, findLight) ?? at) : at;
}

/** "a summit held in Hanoi": a verb that takes an object, with none behind it. */
function isParticiple(view: SentenceView, { first, last, payload }: PhraseMatch<LightVerbEntry>): boolean {
  const before = view.tokens[first - 1];
  const after = view.tokens[last];
  if (payload.role !== "subject" || !view.tokens[first]?.lower.endsWith("d") || before?.pos === "AUX") return false;
  return after?.pos === "ADP" || view.timexFrom.has(last);
}
