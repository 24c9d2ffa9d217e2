import { joinNamed, readIdentity, shareWithTimeClause } from "./coreference.ts";
import type { LightVerbFinder } from "./light-verbs.ts";
import { joinVerb, readHost, readPerformer } from "./participants.ts";
import { readPredicate } from "./predicates.ts";
import {
  readArrival,
  readCleftDate,
  readFirstDate,
  readHeading,
  readHistoricDate,
  readLeadingDate,
  readRelativeDate,
  shareDate,
} from "./sentence-dates.ts";
import { hasTime, type Story } from "./story.ts";
import type { SentenceView } from "./view.ts";

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
  for (const story of stories) {
    if (hasTime(story)) continue;
    readRelativeDate(view, story);
    readCleftDate(view, story);
    readArrival(view, story);
    readFirstDate(view, story);
    readHistoricDate(view, story);
  }
  readHeading(view, stories);
  readLeadingDate(view, stories, findLight);
  for (const [index, story] of stories.entries()) {
    const next = stories[index + 1];
    if (next === undefined) continue;
    joinNamed(view, story, next);
    shareWithTimeClause(view, story, next);
  }
}
