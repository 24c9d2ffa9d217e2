import type { OutcomeEntry } from "../../lexicon/outcomes.ts";
import { bareArgument, type EventArgument, type Token } from "../../model/analysis.ts";
import { compilePhrases } from "../phrases.ts";
import { isClauseBreak, isVerbal } from "./clauses.ts";
import { spanOf } from "./view.ts";

/** An outcome's words: tokens `[first, last)`. */
export interface PlacedOutcome {
  readonly first: number;
  readonly last: number;
  readonly argument: EventArgument;
}

/** Finds outcomes among tokens `[first, last)` that the text stands for. */
export type OutcomeFinder = (tokens: readonly Token[], first: number, last: number) => PlacedOutcome[];

const LONGEST_TOPIC = 8;
const DOUBT = new Set(
  "not n't never no without could would may might will can should must if to unless whether cannot".split(" "),
);
const LEADS_ON = new Set("to toward towards on for".split(" "));

function outcomeAt(tokens: readonly Token[], first: number, last: number, { id, type }: OutcomeEntry): EventArgument {
  return { ...bareArgument(spanOf(tokens, first, last), id, "outcome"), outcome: type };
}

/** Compiles the outcome phrases. "commitments toward" takes its topic along. */
export function createOutcomeFinder(entries: readonly OutcomeEntry[]): OutcomeFinder {
  const find = compilePhrases(entries.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry] as const)));
  return (tokens, first, last) => {
    const found: PlacedOutcome[] = [];
    let from = first;
    for (let match = find.next(tokens, from, last); match !== undefined; match = find.next(tokens, from, last)) {
      const at = match.first;
      const end = LEADS_ON.has((tokens[match.last - 1] as Token).lower)
        ? endOfTopic(tokens, match.last, last)
        : match.last;
      if (!isDoubted(tokens, at, first)) {
        found.push({
          first: at,
          last: end,
          argument: outcomeAt(tokens, at, end, match.payload),
        });
      }
      from = end;
    }
    return found;
  };
}

function endOfTopic(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < Math.min(limit, from + LONGEST_TOPIC)) {
    const token = tokens[at] as Token;
    if (token.pos === "PUNCT" && token.text !== "-") break;
    if (isClauseBreak(tokens, at) || (isVerbal(token) && at > from) || token.pos === "CCONJ") break;
    at++;
  }
  return at;
}

/** A modal, a negation or an infinitive right before it takes the outcome out of what is asserted. */
function isDoubted(tokens: readonly Token[], at: number, first: number): boolean {
  for (let before = at - 1; before >= Math.max(first, at - 3); before--) {
    if (isClauseBreak(tokens, before) || (tokens[before] as Token).text === ",") return false;
    if (DOUBT.has((tokens[before] as Token).lower)) return true;
  }
  return false;
}
