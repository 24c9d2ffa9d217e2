import type { IncumbencyEntry } from "../../lexicon/incumbency.ts";
import type { Analysis, Sentence, Timex, Token } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { firstFrom, lastUpTo } from "../../model/span.ts";
import { behindAside, behindOthers, isSubject, tenseAt } from "./clause.ts";

/** Days before and after publication whose dates belong to the news. */
const BEFORE = 31;
const AFTER = 366;
/** Tokens before the name that are looked over for the verb that puts it into the scene. */
const REACH = 6;
const COMPANIONS = new Set(["with", "alongside", "beside", "to"]);
const OPENERS = new Set(["and", "but", "which", "while"]);
/** Tokens of a description behind the name. */
const DESCRIPTION = 24;
const ENDS = new Set(['"', "”", ";"]);
const QUOTES = new Set(['"', "“"]);
const BE = new Set(["is", "was", "were", "been"]);
/** They take the rest of a sentence to another time, or make a description of it. */
const AWAY = new Set(
  "that when after before because since until till who whom whose where had would if during".split(" "),
);

/**
 * How the sentence tells of the name: `scene`, as of somebody in the scene of the news; `open`, in no such way, but nothing in it
 * takes the name to another time; undefined where something does.
 */
export type SceneReader = (
  analysis: Analysis,
  sentence: Sentence,
  from: number,
  to: number,
) => "scene" | "open" | undefined;

/** Makes the reader. `from` and `to` are the tokens of the name with its title. */
export function createSceneReader(entries: readonly IncumbencyEntry[]): SceneReader {
  const formsOf = (kind: IncumbencyEntry["kind"]): ReadonlySet<string> =>
    new Set(entries.filter((entry) => entry.kind === kind).flatMap(({ forms }) => forms));
  const telling = formsOf("telling");
  const company = formsOf("company");
  const bygone = formsOf("bygone");
  const ledBack = formsOf("service");
  const appearing = new Set([...formsOf("appearance"), ...formsOf("reaction")]);

  const isBygone = (tokens: readonly Token[], first: number, from: number): boolean =>
    [1, 2, 3].some((step) => from - step >= first && bygone.has((tokens[from - step] as Token).lower));

  /** "A minister under Keller", "in the government of Keller", "appointed by Keller": the name tells when, or who began it. */
  const isLedBack = (tokens: readonly Token[], first: number, from: number): boolean => {
    for (let at = from - 1; at >= Math.max(first, from - REACH); at--) {
      const { lower, text } = tokens[at] as Token;
      if (ledBack.has(lower)) return true;
      if (ENDS.has(text) || text === ",") return false;
    }
    return false;
  };

  /** "Keller met …", "talks … alongside …", "was praised by …": no subject, but there. */
  const isInCompany = (tokens: readonly Token[], { first }: Sentence, from: number): boolean => {
    let at = from - 1;
    if (tokens[at]?.lower === "the") at--;
    const link = tokens[at]?.lower ?? "";
    const isLinked = COMPANIONS.has(link);
    if (link === "by") return tokens[at - 1]?.pos === "VERB" && BE.has(tokens[at - 2]?.lower ?? "");
    if (isLinked) at--;
    for (let steps = 0; steps < REACH && at > first && tokens[at]?.pos === "ADV"; steps++) at--;
    return at >= first && company.has(tokens[at]?.lower ?? "");
  };

  return (analysis, sentence, from, to) => {
    const { tokens } = analysis;
    const next = tokens[to]?.lower;
    if (next === "'s" || next === "’s" || isBygone(tokens, sentence.first, from)) return undefined;
    const dated = nearness(analysis, sentence);
    const quotes = hasQuotation(tokens, to, sentence.last);
    const isOpen =
      !isPerfect(tokens, sentence.first, sentence.last) &&
      !isLedBack(tokens, sentence.first, from) &&
      (dated !== "none" || (isClear(tokens, sentence.first, from) && (quotes || !followsPerfect(analysis, sentence))));
    const open = isOpen ? "open" : undefined;
    if (dated === "far" || (dated === "none" && goesBack(analysis, sentence))) return open;
    if (isClear(tokens, sentence.first, from) && isInCompany(tokens, sentence, from)) return "scene";
    if (!opensClause(analysis, sentence, from)) return open;
    const verb = verbBehind(analysis, sentence, to);
    const word = tokens[verb]?.lower ?? "";
    if (verb >= sentence.last || word === "had") return open;
    if (telling.has(word) || appearing.has(word)) return "scene";
    const tense = tenseAt(tokens, verb, sentence.last);
    if (tense === "present") return "scene";
    const isPassive = BE.has(word) && tokens[verb + 1]?.pos === "VERB";
    if (dated === "near" && (tense === "past" || isPassive)) return "scene";
    // "Prime Minister Keller called the vote in a bid to unite the party": what is told of no day may be history.
    return dated === "none" && tense === "past" && !quotes ? undefined : open;
  };
}

/** Words are quoted behind the name: it is news what somebody says. */
function hasQuotation(tokens: readonly Token[], to: number, last: number): boolean {
  for (let at = to; at < last; at++) if (QUOTES.has((tokens[at] as Token).text)) return true;
  return false;
}

/** Something in the sentence was over when the rest of it happened. */
function isPerfect(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tokens[at]?.lower === "had") return true;
  return false;
}

/** No clause of another time begins before the name, behind the last quotation or semicolon. */
function isClear(tokens: readonly Token[], first: number, from: number): boolean {
  for (let at = from - 1; at >= first; at--) {
    const { lower, text } = tokens[at] as Token;
    if (AWAY.has(lower)) return false;
    if (ENDS.has(text)) return true;
  }
  return true;
}

/** The token behind the people and descriptions that follow a name in commas, or that do the same: that of the verb. */
function verbBehind(analysis: Analysis, sentence: Sentence, to: number): number {
  const { tokens } = analysis;
  const at = behindOthers(analysis, sentence, behindAside(tokens, to, sentence.last));
  const mark = tokens[at]?.text ?? "";
  if (mark !== "," && mark !== "and") return at;
  const last = Math.min(sentence.last, at + DESCRIPTION);
  for (let next = at; next < last; next++) {
    const { pos, lower } = tokens[next] as Token;
    const isClosed = mark !== "," || (next > at + 1 && tokens[next - 1]?.text === ",");
    if ((pos === "VERB" || pos === "AUX") && isClosed) return next;
    if (ENDS.has(lower) || (mark !== "," && (pos === "PRON" || pos === "SCONJ"))) return at;
  }
  return at;
}

/** The name opens the sentence, or a further main clause of it. */
function opensClause(analysis: Analysis, sentence: Sentence, from: number): boolean {
  const { tokens } = analysis;
  if (isSubject(analysis, sentence, from)) return true;
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  if (at <= sentence.first || !isClear(tokens, sentence.first, from)) return false;
  const mark = (tokens[at] as Token).text;
  return mark === ";" || (OPENERS.has(mark) && tokens[at - 1]?.text === ",");
}

/** How far from the publication the days are of which the sentence speaks. */
function nearness(analysis: Analysis, sentence: Sentence): "near" | "far" | "none" {
  const { timexes, document } = analysis;
  const published = publishedDay(document);
  if (published === null) return "far";
  let found: "near" | "none" = "none";
  for (let index = firstFrom(timexes, sentence.start); index < timexes.length; index++) {
    const timex = timexes[index] as Timex;
    if (timex.start >= sentence.end) return found;
    if (isFar(timex, published)) return "far";
    if (timex.anchor === "published" && timex.edtf !== undefined) found = "near";
  }
  return found;
}

function isFar({ edtf }: Timex, published: number): boolean {
  const range = edtf === undefined ? undefined : dateRange(edtf);
  if (range === undefined) return false;
  return (range.start ?? Number.NEGATIVE_INFINITY) < published - BEFORE || (range.end ?? published) > published + AFTER;
}

/** What was told right before was of another time: by its date, or in the past perfect. */
function goesBack(analysis: Analysis, sentence: Sentence): boolean {
  const { timexes, document } = analysis;
  const published = publishedDay(document);
  if (published === null || !isContinued(analysis, sentence)) return false;
  const last = timexes[lastUpTo(timexes, sentence.start - 1)];
  const block = document.blocks[sentence.block];
  if (last !== undefined && last.start >= (block?.start ?? 0) && isFar(last, published)) return true;
  return followsPerfect(analysis, sentence);
}

function followsPerfect(analysis: Analysis, sentence: Sentence): boolean {
  const { tokens, sentences } = analysis;
  const previous = sentences[firstFrom(sentences, sentence.start) - 1];
  return previous !== undefined && isContinued(analysis, sentence) && isPerfect(tokens, previous.first, previous.last);
}

/** Another sentence stands before it in its paragraph. */
function isContinued({ sentences }: Analysis, { start, block }: Sentence): boolean {
  return sentences[firstFrom(sentences, start) - 1]?.block === block;
}
