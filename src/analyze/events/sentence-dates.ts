import type { Timex, Token } from "../../model/analysis.ts";
import { clauseStart, isClauseBreak, isVerbal } from "./clauses.ts";
import { isOwnTime } from "./dates.ts";
import { isPerformed, type LightVerbFinder } from "./light-verbs.ts";
import { argument } from "./noun-phrase.ts";
import { hasTime, type Story } from "./story.ts";
import type { Placed, SentenceView } from "./view.ts";

const FURTHEST = 40;
/** What may lead in an event whose date then follows: "they met at the summit in Hanoi on …", "for a summit". */
const LEADING_IN = new Set(["at", "during", "for", "as"]);
const OWN_CLAUSE = new Set(["PUNCT", "CCONJ", "SCONJ", "AUX"]);
const TIMELINE_MARKS = new Set([":", "—", "–", "--", "-"]);

/**
 * "certified the election on Monday", "a report on the murder on Monday": behind a noun that does not open its clause the date
 * may be that of the verb; it is kept, but proves little.
 */
export function shareDate(view: SentenceView, story: Story, findLight: LightVerbFinder): void {
  if (isAlone(view, story) || isPerformed(view, story, findLight)) return;
  for (const [index, one] of story.arguments.entries()) {
    const isAfter = one.start > (view.tokens[story.trigger.head] as Token).start;
    if (one.role === "time" && isAfter) story.arguments[index] = { ...one, via: "discourse" };
  }
}

/** Nothing that the date could belong to stands before the noun. */
function isAlone(view: SentenceView, { first }: Story): boolean {
  const before = view.tokens[first - 1];
  if (first <= view.first || before === undefined || view.timexTo.has(first)) return true;
  // "In the referendum in June, half of them chose …".
  if (first - 1 === view.first && before.pos === "ADP") return true;
  return OWN_CLAUSE.has(before.pos) || LEADING_IN.has(before.lower);
}

/** "in June 2018, when they met": the date that the clause is relative to. */
export function readRelativeDate(view: SentenceView, story: Story): void {
  const { tokens } = view;
  const start = clauseStart(tokens, story.trigger.first, view.first);
  const opener = tokens[start - 1];
  if (start <= view.first || opener === undefined || (opener.lower !== "when" && opener.lower !== "where")) return;
  const comma = tokens[start - 2]?.text === "," ? 1 : 0;
  const timex = view.timexTo.get(start - 1 - comma);
  if (timex !== undefined && isOwnTime(tokens, timex))
    story.arguments.push(argument("time", timex, { timex: timex.item }, "sentence"));
}

/**
 * "In June 2018, Trump met Kim", "October 21, 1994: the two sign": a date that opens the sentence is that of the first event of
 * its main clause. Before a dash it may be the day of writing, where the verb is in the past.
 */
export function readLeadingDate(view: SentenceView, stories: readonly Story[], findLight: LightVerbFinder): void {
  const { tokens } = view;
  const timex = openingDate(view);
  if (timex === undefined || timex.first - view.first > 2 || !isOwnTime(tokens, timex)) return;
  const mark = TIMELINE_MARKS.has(tokens[timex.last]?.text ?? "") ? tokens[timex.last]?.text : undefined;
  if (mark !== undefined && timex.first > view.first && view.timexes[0] === timex) return;
  const from = mark === undefined ? timex.last : timex.last + 1;
  const story = stories.find(({ trigger }) => trigger.first >= from);
  if (story === undefined || hasTime(story) || story.trigger.first - from > FURTHEST) return;
  // "The September 11 attacks": part of the name.
  if (story.trigger.nominal && story.first <= timex.first) return;
  if (opensOtherClause(view, from, story.trigger.first)) return;
  // "On Monday, the anniversary of the attack was marked": of a noun that something else is said about, it proves little.
  const isAside = story.trigger.nominal && !isAlone(view, story) && !isPerformed(view, story, findLight);
  const doubtful = isAside || (mark !== undefined && mark !== ":" && story.trigger.form === "past");
  story.arguments.push(argument("time", timex, { timex: timex.item }, doubtful ? "discourse" : "sentence"));
}

/** The date that opens the sentence; of "2003, 27-29 August" the finer part. */
function openingDate({ tokens, timexes, first }: SentenceView): Placed<Timex> | undefined {
  const [one, two] = timexes;
  if (one === undefined || two === undefined || one.first > first) return one;
  const joined = two.first - one.last <= 1 && TIMELINE_MARKS.has(tokens[two.last]?.text ?? "");
  return joined && two.item.edtf?.slice(0, 4) === one.item.edtf?.slice(0, 4) ? two : one;
}

/** A clause of its own begins in between. What stands between commas without a verb is none: ", after months of threats,". */
function opensOtherClause({ tokens }: SentenceView, from: number, to: number): boolean {
  let broken = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.text === ",") broken = false;
    else if (isClauseBreak(tokens, at)) {
      if (tokens[at - 1]?.text !== ",") return true;
      broken = true;
    } else if (broken && isVerbal(token)) return true;
  }
  return broken;
}
