import type { Analysis, Sentence, Timex, Token } from "../../model/analysis.ts";
import { firstFrom, lastUpTo, type Span } from "../../model/span.ts";

/** Tokens before the name, and behind the verb, that are looked over. */
const BEFORE = 24;
const BEHIND = 40;
/** People in a list. */
const MOST_PEOPLE = 6;

const LEADS = new Set(["on", "in", "early", "late", "during", "at", "this", "last", ","]);
const DAYTIMES = new Set(["hours", "morning", "afternoon", "evening", "night"]);
const CLAUSES = new Set(
  "that when while after before because if as since until till who whom whose which where whether than but".split(" "),
);
const DASHES = new Set(["—", "–", "--", "-"]);
const MARKS = new Set([";", ":", "—", "–", "--", "-", "(", "“", '"', "”", "‘"]);
const LINKS = new Set(["of", "with", "by", "under", "and", "than", "for", "to"]);
const NOMINAL = new Set(["NOUN", "PROPN", "ADJ", "PART"]);

/** True where nothing but an adverbial without a verb, or people who do the same, stand before the name in its sentence. */
export function isSubject(analysis: Analysis, sentence: Sentence, from: number): boolean {
  const { tokens, mentions } = analysis;
  const first = behindPeople(analysis, sentence, from);
  if (first === sentence.first) return true;
  if (from - sentence.first > BEFORE) return false;
  const before = (tokens[first - 1] as Token).text;
  const dateline = DASHES.has(before);
  if ((before !== "," && !dateline && !endsDate(tokens, first)) || (first < from && !dateline)) return false;
  for (let at = sentence.first; at < first; at++) {
    const { pos, lower, text } = tokens[at] as Token;
    if (pos === "VERB" || pos === "AUX" || pos === "SCONJ" || pos === "PRON" || CLAUSES.has(lower)) return false;
    if (text === '"' || text === "“" || text === "”") return false;
  }
  if (dateline) return true;
  // "Obama, Prime Minister Keller": a list, or somebody in apposition.
  const start = (tokens[sentence.first] as Token).start;
  const opening = mentions[firstFrom(mentions, start)];
  return opening === undefined || opening.start > start || opening.type !== "PERSON";
}

/** The first token of the people listed right before the token. */
export function behindPeople({ tokens, mentions }: Analysis, sentence: Sentence, from: number): number {
  let at = from;
  for (let steps = 0; steps < MOST_PEOPLE && at > sentence.first; steps++) {
    let last = at - 1;
    if (tokens[last]?.lower === "and") last--;
    if (tokens[last]?.text === ",") last--;
    const token = tokens[last];
    if (token === undefined || last === at - 1 || last < sentence.first) return at;
    const mention = mentions[lastUpTo(mentions, token.start)];
    if (mention?.type !== "PERSON" || mention.end !== token.end || mention.start < sentence.start) return at;
    at = firstFrom(tokens, mention.start);
  }
  return at;
}

/** The token behind the people listed there, with or without a comma before the last. */
export function behindOthers({ tokens, mentions }: Analysis, sentence: Sentence, to: number): number {
  let at = to;
  for (let steps = 0; steps < MOST_PEOPLE && at < sentence.last; steps++) {
    let next = at;
    if (tokens[next]?.text === ",") next++;
    if (tokens[next]?.lower === "and") next++;
    const start = tokens[next]?.start;
    if (next === at || start === undefined) return at;
    const mention = mentions[firstFrom(mentions, start)];
    if (mention?.type !== "PERSON" || mention.start !== start || mention.end > sentence.end) return at;
    at = firstFrom(tokens, mention.end);
  }
  return at;
}

/** "On Friday Prime Minister Keller": no comma. */
function endsDate(tokens: readonly Token[], from: number): boolean {
  return /day$|^\d{4}$|^(?:today|month|week|year)$/.test((tokens[from - 1] as Token).lower);
}

/** The token behind an age or a party in commas or brackets. */
export function behindAside(tokens: readonly Token[], to: number, last: number): number {
  const mark = tokens[to]?.text;
  const close = mark === "," ? "," : mark === "(" ? ")" : undefined;
  if (close === undefined || (close === "," && tokens[to + 1]?.pos === "PROPN")) return to;
  for (let at = to + 1; at < Math.min(last, to + 5); at++) if (tokens[at]?.text === close) return at + 1;
  return to;
}

/** What the verb group there tells by its tense; undefined where it is none, or passive, or may be taken for a noun. */
export function tenseAt(tokens: readonly Token[], at: number, last: number): "past" | "present" | undefined {
  let index = at;
  const first = tokens[index]?.lower ?? "";
  if (index >= last) return undefined;
  const next = (): string => tokens[++index]?.lower ?? "";
  const skipAdverb = (word: string): string => (tokens[index]?.pos === "ADV" ? next() : word);
  if (first === "has" || first === "have") {
    const word = skipAdverb(next());
    return word !== "been" && word !== "had" && tokens[index]?.pos === "VERB" ? "present" : undefined;
  }
  if (first === "will") {
    const word = skipAdverb(next());
    return word !== "be" && word !== "have" && tokens[index]?.pos === "VERB" ? "present" : undefined;
  }
  if (first === "is" || first === "are")
    return skipAdverb(next()).endsWith("ing") && tokens[index]?.pos === "VERB" ? "present" : undefined;
  const word = skipAdverb(first);
  if (tokens[index]?.pos !== "VERB" || word.endsWith("ing") || word.endsWith("s")) return undefined;
  // "Prime Minister Keller named in report": a participle before a preposition.
  return /^(?:by|as)$/.test(tokens[index + 1]?.lower ?? "") ? undefined : "past";
}

/** The date of the clause behind its verb. */
export function dateBehind(analysis: Analysis, sentence: Sentence, verb: number): Timex | undefined {
  const { tokens, timexes } = analysis;
  const last = Math.min(sentence.last, verb + BEHIND);
  let end = verb + 1;
  while (end < last) {
    const { lower, text, pos } = tokens[end] as Token;
    if (CLAUSES.has(lower) || MARKS.has(text) || text === "," || pos === "AUX" || pos === "VERB" || pos === "SCONJ")
      break;
    end++;
  }
  const from = (tokens[verb] as Token).end;
  const until = end < sentence.last ? (tokens[end] as Token).start : sentence.end;
  for (let index = firstFrom(timexes, from); index < timexes.length; index++) {
    const timex = timexes[index] as Timex;
    if (timex.start >= until) return undefined;
    if (isAdverbial(tokens, timex)) return timex;
  }
  return undefined;
}

/** The date that opens the sentence before the name. */
export function dateInFront({ tokens, timexes }: Analysis, sentence: Sentence, from: number): Timex | undefined {
  const timex = timexes[firstFrom(timexes, sentence.start)];
  const name = (tokens[from] as Token).start;
  if (timex === undefined || timex.end > name) return undefined;
  return name - timex.end < 2 || isAdverbial(tokens, timex) ? timex : undefined;
}

/** True of a date that tells when, not of which day something is: "on Tuesday", but not "Tuesday's vote", "the 2016 vote". */
function isAdverbial(tokens: readonly Token[], timex: Span): boolean {
  const first = firstFrom(tokens, timex.start);
  const before = tokens[first - 1];
  const behind = tokens[firstFrom(tokens, timex.end)];
  if (behind !== undefined && behind.start - timex.end < 2 && NOMINAL.has(behind.pos)) return false;
  if (before === undefined || LEADS.has(before.lower)) return true;
  if (before.lower === "of") return DAYTIMES.has(tokens[first - 2]?.lower ?? "");
  return (
    before.pos === "VERB" ||
    before.pos === "NOUN" ||
    before.pos === "PROPN" ||
    before.pos === "ADV" ||
    before.pos === "PRON"
  );
}

/** "The son of Keller became": the name belongs to another, who is the subject. */
export function isDependent(tokens: readonly Token[], { start }: Span): boolean {
  const before = tokens[firstFrom(tokens, start) - 1];
  return before !== undefined && start - before.end < 2 && LINKS.has(before.lower);
}
