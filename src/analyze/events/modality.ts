import type { ModalityEntry } from "../../lexicon/modality.ts";
import type { Modality, Token } from "../../model/analysis.ts";
import { compilePhrases, type PhraseFinder } from "../phrases.ts";
import { clauseEnd, clauseStart } from "./clauses.ts";
import { ordinal } from "./numerals.ts";
import type { Trigger } from "./triggers.ts";

/** Whether the text stands for the event, and the ids of the entries that say so. */
export interface Stance {
  readonly polarity: "positive" | "negative";
  readonly modality: Modality;
  readonly by: readonly string[];
  /** The event is only remembered: a date behind it may be another's. */
  readonly toldAgain: boolean;
}

/** Reads the stance of a trigger. `nounPhrase` is the first token of a noun's phrase (of a verb: the verb). */
export type StanceReader = (
  tokens: readonly Token[],
  sentence: { first: number; last: number },
  trigger: Trigger,
  nounPhrase: number,
) => Stance;

const RANK: Record<Modality, number> = { asserted: 0, generic: 1, planned: 2, hypothetical: 3, questioned: 4 };
const LONGEST_REACH = 12;

/** Compiles the words that plan, suppose or deny. */
export function createStanceReader(entries: readonly ModalityEntry[]): StanceReader {
  const compile = (side: ModalityEntry["side"]): PhraseFinder<ModalityEntry> =>
    compilePhrases(
      entries
        .filter((entry) => entry.side === side)
        .flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry] as const)),
    );
  const before = compile("before");
  const after = compile("after");

  return (tokens, sentence, trigger, nounPhrase) => {
    const found: ModalityEntry[] = [];
    const collect = (
      find: PhraseFinder<ModalityEntry>,
      from: number,
      to: number,
      distance: (first: number, last: number) => number,
    ): void => {
      for (let at = from; at < to; at++) {
        const match = find(tokens, at, to);
        if (match === undefined || isName(tokens, at, sentence.first)) continue;
        const { payload } = match;
        if (payload.opening && match.first > sentence.first) continue;
        if (payload.effect === "negative" && isCircumstance(tokens, match.last, nounPhrase)) continue;
        const fits = payload.trigger === "any" || (payload.trigger === "noun") === trigger.nominal;
        if (fits && distance(match.first, match.last) <= payload.reach) found.push(payload);
      }
    };
    const start = Math.max(clauseStart(tokens, trigger.first, sentence.first), nounPhrase - LONGEST_REACH);
    const opener = Math.max(sentence.first, start - 2);
    collect(before, opener, trigger.first, (_, last) => Math.max(0, nounPhrase - last));
    if (trigger.nominal) {
      const end = Math.min(clauseEnd(tokens, trigger.last, sentence.last), trigger.last + LONGEST_REACH);
      const verb = firstVerb(tokens, trigger.last, end);
      collect(after, trigger.last, end, (first) => Math.max(0, first - verb));
    }
    return combine(tokens, sentence, trigger, found);
  };
}

const CIRCUMSTANCE = new Set(["in", "at", "on", "by", "during", "after", "before"]);

/** "cancelled the summit in a letter": the object is denied, not what a preposition adds to it. */
function isCircumstance(tokens: readonly Token[], from: number, nounPhrase: number): boolean {
  if (nounPhrase - 1 <= from || !CIRCUMSTANCE.has(tokens[nounPhrase - 1]?.lower ?? "")) return false;
  for (let at = from; at < nounPhrase - 1; at++) {
    const { pos } = tokens[at] as Token;
    if (pos === "NOUN" || pos === "PROPN") return true;
  }
  return false;
}

/** The words after a noun count from the verb that it is the subject of. */
function firstVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const { pos } = tokens[at] as Token;
    if (pos === "AUX" || pos === "VERB") return at;
  }
  return to;
}

function combine(
  tokens: readonly Token[],
  sentence: { first: number; last: number },
  trigger: Trigger,
  found: readonly ModalityEntry[],
): Stance {
  let modality: Modality = "asserted";
  const raise = (to: Modality): void => {
    if (RANK[to] > RANK[modality]) modality = to;
  };
  const comesAbout = found.some((entry) => entry.effect === "asserted");
  for (const { effect } of found) if (effect === "planned" || effect === "hypothetical") raise(effect);
  if (!trigger.nominal && trigger.form === "base" && !comesAbout && !isTold(tokens, trigger.first, sentence.first))
    raise("planned");
  if (tokens[sentence.last - 1]?.text === "?" || tokens[sentence.last - 2]?.text === "?") raise("questioned");
  return {
    polarity: found.some((entry) => entry.effect === "negative") ? "negative" : "positive",
    modality,
    by: found.map((entry) => entry.id),
    toldAgain: found.some((entry) => entry.effect === "told-again"),
  };
}

const NO_NAME = new Set(["VERB", "ADJ", "ADV"]);

/** "May 2018", "Will Smith": a capital inside a sentence, but not that of a word in a headline ("Rita Seeks Meeting With Otto"). */
function isName(tokens: readonly Token[], at: number, first: number): boolean {
  const { pos, text } = tokens[at] as Token;
  if (at <= first || NO_NAME.has(pos) || !/^\p{Lu}/u.test(text)) return false;
  return (tokens[at - 1] as Token).pos !== "PUNCT";
}

function isTold(tokens: readonly Token[], verb: number, first: number): boolean {
  return isDone(tokens, verb, first) || isPresentPlural(tokens, verb, first);
}

const PLURAL_PRONOUNS = new Set(["they", "we", "you", "i"]);
const IN_SUBJECT = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "CCONJ"]);

/** "the two sides meet", "Trump and Kim meet", where no verb before it makes the subject do so ("let them meet"). */
function isPresentPlural(tokens: readonly Token[], verb: number, first: number): boolean {
  let at = verb - 1;
  while (at > first && tokens[at]?.pos === "ADV") at--;
  const head = tokens[at];
  if (head === undefined || at < first) return false;
  let start = at;
  let joined = false;
  if (!PLURAL_PRONOUNS.has(head.lower)) {
    while (start > Math.max(first, at - LONGEST_REACH) && isInSubject(tokens, start - 1)) start--;
    for (let index = start; index < at; index++)
      joined ||= tokens[index]?.lower === "and" || tokens[index]?.text === ",";
    if (!joined && !(head.pos === "NOUN" && head.lower.endsWith("s"))) return false;
  }
  const before = start > first ? (tokens[start - 1] as Token) : undefined;
  // "In July 2018 Trump and Kim meet"
  if (before?.pos === "ADP" && start - 1 === first) return true;
  return (
    before === undefined ||
    tokens[start]?.text === "," ||
    before.pos === "PUNCT" ||
    before.pos === "SCONJ" ||
    before.lower === "when"
  );
}

/** Names with hyphens are several tokens, of which the last may be tagged as anything. */
function isInSubject(tokens: readonly Token[], at: number): boolean {
  const { pos, text } = tokens[at] as Token;
  return IN_SUBJECT.has(pos) || text === "," || text === "-" || tokens[at - 1]?.text === "-";
}

/** "did not meet"; "the first president to cross": a base form of something done. Looks back over at most ten tokens. */
function isDone(tokens: readonly Token[], verb: number, first: number): boolean {
  let at = verb - 1;
  while (
    at >= Math.max(first, verb - 4) &&
    ["ADV", "PART"].includes((tokens[at] as Token).pos) &&
    tokens[at]?.lower !== "to"
  )
    at--;
  if (/^(?:did|does|do)$/.test(tokens[at]?.lower ?? "")) return true;
  if (tokens[at]?.lower !== "to") return false;
  for (let back = at - 1; back >= Math.max(first, verb - 10); back--) {
    const token = tokens[back] as Token;
    if (token.lower === "only" || token.lower === "last" || ordinal(token) !== undefined) return true;
    if (token.pos === "VERB" || token.pos === "PUNCT") return false;
  }
  return false;
}
