import type { EventArgument, Token } from "../../model/analysis.ts";
import { isOwnTime } from "./dates.ts";
import { argument } from "./noun-phrase.ts";
import type { PlacedOutcome } from "./outcomes.ts";
import { hasTime, type Story } from "./story.ts";
import type { SentenceView } from "./view.ts";

/** Tokens that are looked at between a noun and what came of it. */
const NEAR = 12;
const LEADING_IN = new Set(["on", "in", "at", "late", "early"]);
const BREAKS = new Set(["PUNCT", "VERB", "AUX", "CCONJ", "SCONJ", "PRON"]);
const CLAUSAL = new Set(["after", "before", "since", "until"]);

/** "The summit in Osterby fell apart on Thursday": the day on which a meeting ended is one of its own. */
export function dateOfOutcome(
  { tokens, timexFrom, first }: SentenceView,
  story: Story,
  outcome: PlacedOutcome,
): EventArgument | undefined {
  const { trigger } = story;
  if (trigger.entry.type !== "meeting" || !trigger.nominal || hasTime(story)) return undefined;
  let at = outcome.last;
  while (LEADING_IN.has(tokens[at]?.lower ?? "") && at - outcome.last < 2 && !timexFrom.has(at)) at++;
  const timex = timexFrom.get(at);
  if (timex === undefined || !isOwnTime(tokens, timex) || outcome.first - trigger.last > NEAR) return undefined;
  for (let inside = trigger.last; inside < outcome.first; inside++)
    if (BREAKS.has(tokens[inside]?.pos ?? "")) return undefined;
  const before = story.first > first ? (tokens[story.first - 1] as Token) : undefined;
  if (before?.pos === "ADP" && !CLAUSAL.has(before.lower)) return undefined;
  return argument("time", timex, { timex: timex.item });
}
