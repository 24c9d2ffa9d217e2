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
const BE = new Set(["is", "was", "were", "been"]);
/** They take the rest of a sentence to another time, or make a description of it. */
const AWAY = new Set(
  "that when after before because since until till who whom whose where had would if during".split(" "),
);

/** True where the sentence tells of the name as of somebody in the scene of the news. */
export type SceneReader = (analysis: Analysis, sentence: Sentence, from: number, to: number) => boolean;

/** Makes the reader. `from` and `to` are the tokens of the name with its title. */
export function createSceneReader(entries: readonly IncumbencyEntry[]): SceneReader {
  const formsOf = (kind: IncumbencyEntry["kind"]): ReadonlySet<string> =>
    new Set(entries.filter((entry) => entry.kind === kind).flatMap(({ forms }) => forms));
  const telling = formsOf("telling");
  const company = formsOf("company");
  const bygone = formsOf("bygone");
  const appearing = new Set([...formsOf("appearance"), ...formsOf("reaction")]);

  const isBygone = (tokens: readonly Token[], first: number, from: number): boolean =>
    [1, 2, 3].some((step) => from - step >= first && bygone.has((tokens[from - step] as Token).lower));

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
    if (next === "'s" || next === "’s" || isBygone(tokens, sentence.first, from)) return false;
    const dated = nearness(analysis, sentence);
    if (dated === "far" || (dated === "none" && goesBack(analysis, sentence))) return false;
    if (isClear(tokens, sentence.first, from) && isInCompany(tokens, sentence, from)) return true;
    if (!opensClause(analysis, sentence, from)) return false;
    const verb = verbBehind(analysis, sentence, to);
    const word = tokens[verb]?.lower ?? "";
    if (verb >= sentence.last || word === "had") return false;
    if (telling.has(word) || appearing.has(word)) return true;
    const tense = tenseAt(tokens, verb, sentence.last);
    if (tense === "present") return true;
    const isPassive = BE.has(word) && tokens[verb + 1]?.pos === "VERB";
    return dated === "near" && (tense === "past" || isPassive);
  };
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
function goesBack({ timexes, sentences, tokens, document }: Analysis, sentence: Sentence): boolean {
  const published = publishedDay(document);
  const previous = sentences[firstFrom(sentences, sentence.start) - 1];
  if (published === null || previous === undefined || previous.block !== sentence.block) return false;
  const last = timexes[lastUpTo(timexes, sentence.start - 1)];
  const block = document.blocks[sentence.block];
  if (last !== undefined && last.start >= (block?.start ?? 0) && isFar(last, published)) return true;
  return tokens.slice(previous.first, previous.last).some(({ lower }) => lower === "had");
}
