import type { Token } from "../../model/analysis.ts";
import { isVerbal } from "./clauses.ts";
import { isFor, type LightVerbFinder } from "./light-verbs.ts";
import { argument } from "./noun-phrase.ts";
import { withPart, withRole } from "./roles.ts";
import { hasTime, type Story } from "./story.ts";
import { subjectArguments } from "./subject.ts";
import { dateBeforeVerb } from "./verb-dates.ts";
import type { SentenceView } from "./view.ts";

const LEADING = new Set(["during", "in", "at", "following", "on", "for"]);
const FURTHEST = 40;

/** "North Korea carried out its sixth nuclear test." */
export function readPerformer(view: SentenceView, story: Story, findLight: LightVerbFinder): void {
  for (let at = story.first - 1; at >= Math.max(view.first, story.first - 3); at--) {
    const verb = findLight(view.tokens, at, view.last);
    if (verb?.payload.role !== "subject" || verb.last < story.first || !isFor(verb.payload, story.trigger)) continue;
    const { as } = verb.payload;
    for (const one of subjectArguments(view, at).toReversed())
      story.arguments.unshift(as === undefined ? withRole(one, story.trigger, "subject") : withPart(one, as));
    const date = hasTime(story) ? undefined : dateBeforeVerb(view, at);
    if (date !== undefined) story.arguments.push(date);
    return;
  }
}

/** "met for a summit in Hanoi": whoever met is at the summit. */
export function joinVerb(view: SentenceView, story: Story, stories: readonly Story[]): void {
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
export function readHost(view: SentenceView, story: Story): void {
  const { tokens, first: start } = view;
  if (story.first - start > 1 || !story.arguments.some(({ role }) => role === "participant")) return;
  const lead = tokens[start] as Token;
  if (story.first === start || !LEADING.has(lead.lower)) return;
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
