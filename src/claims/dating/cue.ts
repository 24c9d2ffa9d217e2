import type { Sentence, Token } from "../../model/analysis.ts";
import type { Telling, Vocabulary } from "./vocabulary.ts";

/** The words that tell what happened on a day, at tokens `[first, last)`. */
export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly telling: Telling;
  /** Nothing but its own verb can have the day: a verb, or a noun with "of" before the day. */
  readonly isSure: boolean;
}

/** Tokens on either side of a date among which its verb or noun is looked for. */
const REACH = 45;
const BREAKS = new Set([";", ":", "—", "–", "--", "(", ")"]);
const ORDERS = new Set(["when", "after", "before", "since", "until", "while", "because", "although", "if"]);
const OF = new Set(["of"]);
const RELATIVE = new Set(["while", "which", "who", "whose", "whom", "where", "that"]);
const NEARLY = new Set(["nearly", "almost"]);
const DENIALS = new Set(["not", "n't", "never", "would", "could", "might", "may", "should", "will"]);
const REDUCED = new Set(["by", "with", "from", "in", "on", "for", "to", "as"]);
const CONJUNCTIONS = new Set(["and", "but", "that", "when", "as"]);
const DENIED = 3;

/** Gives the words that tell what happened on the date at tokens `[first, last)`: those it follows, or those it leads in. */
export type CueFinder = (
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
  isDate: (at: number) => boolean,
) => Cue | undefined;

/** Makes the finder of what a date is told of. Its cost is that of the words around the date. */
export function createCueFinder({ cues, isWord }: Vocabulary): CueFinder {
  return (tokens, sentence, first, last, isDate) => {
    const from = Math.max(sentence.first, first - REACH);
    const to = Math.min(sentence.last, last + REACH);
    const before = cues.all(tokens, from, first);
    const left = (): Cue | undefined | null => {
      let next = before.length - 1;
      let noun: Cue | undefined;
      for (let at = first - 1; at >= from; at--) {
        const token = tokens[at] as Token;
        const found = before[next];
        if (found !== undefined && found.last === at + 1) {
          const isNoun = found.value.every(({ kind }) => kind === "noun");
          const isSure = !isNoun || at >= first - 2;
          const cue = { first: found.first, last: found.last, telling: found.value, isSure };
          if (!isNoun || (isSure && OF.has(tokens[first - 1]?.lower ?? ""))) return cue;
          // "went down in a storm on May 4": the verb tells more.
          if (!isCompound(tokens, found.last)) noun ??= { ...cue, isSure: false };
        }
        while (next >= 0 && (before[next]?.first ?? 0) >= at) next--;
        if (isWord("aftermath", token) || isDate(at)) return noun ?? null;
        if (isVerb(token, at === sentence.first) || ORDERS.has(token.lower)) return noun;
        // "was launched in May and in November came down": the date leads in a clause of its own.
        if (token.lower === "and" && at >= first - 2) return undefined;
        if (token.text === ")") at = openingOf(tokens, at, from);
        else if (BREAKS.has(token.text) && at < first - 1) return noun;
      }
      return noun;
    };
    const leads = (): boolean => {
      for (let at = first - 1; at >= from; at--) {
        const token = tokens[at] as Token;
        if (token.text === ")") at = openingOf(tokens, at, from);
        else if (BREAKS.has(token.text) || CONJUNCTIONS.has(token.lower)) return true;
        if (isVerb(token, at === sentence.first) || isWord("aftermath", token) || isDate(at)) return false;
      }
      return true;
    };
    const right = (): Cue | undefined => {
      const after = cues.all(tokens, last, to);
      let next = 0;
      let isInProgress = false;
      for (let at = last; at < to; at++) {
        const token = tokens[at] as Token;
        while (next < after.length && (after[next]?.first ?? 0) < at) next++;
        const found = after[next];
        if (found !== undefined && found.first === at) {
          const isNoun = found.value.every(({ kind }) => kind === "noun");
          // "the bombs dropped that day", "a plane packed with explosives": a participle is no verb of its clause.
          if (!isNoun && !(isInProgress && !isInProgressOver(tokens, last, at))) {
            return { first: at, last: found.last, telling: found.value, isSure: true };
          }
          at = found.last - 1;
          continue;
        }
        if (DENIALS.has(token.lower) || isWord("aftermath", token) || isDate(at)) return undefined;
        if (BREAKS.has(token.text) && at > last) return undefined;
        if (RELATIVE.has(token.lower) && (at > last + 1 || token.lower === "while") && tokens[at - 1]?.pos !== "VERB") {
          const comma = commaFrom(tokens, at, to);
          if (comma === undefined) return undefined;
          at = comma;
          continue;
        }
        if (!isVerb(token, false) || isWord("light", token)) continue;
        const previous = tokens[at - 1] as Token;
        if (token.lower.endsWith("ing")) {
          if (previous.pos === "AUX") isInProgress = true;
          continue;
        }
        const isReduced = previous.pos === "NOUN" || previous.pos === "PROPN" || previous.text === ",";
        if (isReduced && REDUCED.has(tokens[at + 1]?.lower ?? "")) continue;
        return undefined;
      }
      return undefined;
    };
    const cue = left();
    const found = cue === undefined && (leads() || isThen(tokens, last)) ? right() : cue;
    return found == null || isDenied(tokens, found.first, sentence.first) ? undefined : found;
  };
}

/** A word with a capital inside a sentence is part of a name, whatever its tag. */
function isVerb({ pos, text, lower }: Token, isFirst: boolean): boolean {
  return pos === "VERB" && (isFirst || text === lower);
}

/** "were getting ready, when the slope gave way": what happened begins with "when". */
function isInProgressOver(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) if (tokens[at]?.lower === "when") return true;
  return false;
}

/** "the 4th of May, when the slope gave way". */
function isThen(tokens: readonly Token[], at: number): boolean {
  return tokens[tokens[at]?.text === "," ? at + 1 : at]?.lower === "when";
}

/** Index of the bracket that opens what the one at `at` closes. */
function openingOf(tokens: readonly Token[], at: number, from: number): number {
  for (let index = at - 1; index > from; index--) if (tokens[index]?.text === "(") return index;
  return at;
}

/** "the bombing suspect": the noun only tells which other thing is meant. */
function isCompound(tokens: readonly Token[], at: number): boolean {
  const pos = tokens[at]?.pos;
  return pos === "NOUN" || tokens[at]?.lower === "'s";
}

function commaFrom(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (tokens[at]?.text === ",") return at;
  return undefined;
}

function isDenied(tokens: readonly Token[], at: number, from: number): boolean {
  if (NEARLY.has(tokens[at - 1]?.lower ?? "")) return true;
  for (let index = Math.max(from, at - DENIED); index < at; index++)
    if (DENIALS.has((tokens[index] as Token).lower)) return true;
  return false;
}
