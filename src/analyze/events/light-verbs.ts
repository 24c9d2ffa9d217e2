import type { LightVerbEntry } from "../../lexicon/light-verbs.ts";
import { compilePhrases, type PhraseFinder } from "../phrases.ts";
import { inflect } from "./inflect.ts";
import type { Story } from "./story.ts";
import type { Trigger } from "./triggers.ts";
import type { SentenceView } from "./view.ts";

/** Finds a light verb, and whether its subject is the event or takes part in it. */
export type LightVerbFinder = PhraseFinder<LightVerbEntry>;

/** Compiles the light verbs. */
export function createLightVerbFinder(entries: readonly LightVerbEntry[]): LightVerbFinder {
  return compilePhrases(
    entries.flatMap((entry) => entry.verbs.flatMap(inflect).map(([phrase]) => [phrase, entry] as const)),
  );
}

/** The verb may be said of such an event. */
export function isFor({ types }: LightVerbEntry, { entry }: Trigger): boolean {
  return types === undefined || types.includes(entry.type);
}

/** "held a summit": a light verb right before the noun. */
export function isPerformed(view: SentenceView, { first }: Story, findLight: LightVerbFinder): boolean {
  for (let at = first - 1; at >= Math.max(view.first, first - 3); at--) {
    const verb = findLight(view.tokens, at, view.last);
    if (verb !== undefined && verb.last >= first) return true;
  }
  return false;
}
