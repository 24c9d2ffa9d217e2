import type { Sentence, Timex, Token } from "../../model/analysis.ts";
import { lastUpTo } from "../../model/span.ts";
import { clauseStart, isClauseBreak, isVerbal } from "./clauses.ts";
import { isOwnTime } from "./dates.ts";
import { isPerformed, type LightVerbFinder } from "./light-verbs.ts";
import { argument } from "./noun-phrase.ts";
import { hasTime, type Story } from "./story.ts";
import { beforeLeadIn, isSubjectAt } from "./verb-dates.ts";
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

/** "It was in June 2018 that they met": the date that the sentence puts before all else. */
export function readCleftDate(view: SentenceView, story: Story): void {
  const { tokens } = view;
  const start = clauseStart(tokens, story.trigger.first, view.first);
  if (start <= view.first || tokens[start - 1]?.lower !== "that") return;
  const timex = view.timexTo.get(start - 1);
  if (timex === undefined || !isOwnTime(tokens, timex)) return;
  let at = timex.first - 1;
  while (at > view.first && CLEFT.has((tokens[at] as Token).lower)) at--;
  if (tokens[at]?.lower === "was" && tokens[at - 1]?.lower === "it")
    story.arguments.push(argument("time", timex, { timex: timex.item }, "sentence"));
}

const CLEFT = new Set(["on", "in", "at", "only", "also", "back", "early", "late", "just"]);

/**
 * "In June 2018, Trump met Kim", "October 21, 1994: the two sign": a date that opens the sentence is that of the first event of
 * its main clause. Before a dash it may be the day of writing, where the verb is in the past.
 */
export function readLeadingDate(view: SentenceView, stories: readonly Story[], findLight: LightVerbFinder): void {
  const { tokens } = view;
  const timex = openingDate(view);
  const opening = dateline(view);
  if (
    timex === undefined ||
    !leadsIn(view, opening, view.timexes[0]?.first ?? timex.first) ||
    !isOwnTime(tokens, timex)
  )
    return;
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
  const doubtful = isAside || (mark !== undefined && mark !== ":" && tellsPast(story));
  story.arguments.push(argument("time", timex, { timex: timex.item }, doubtful ? "discourse" : "sentence"));
}

const LONGEST_DATELINE = 10;
const CAPITALS = /^[A-Z]{3,}$/;

/** "OSLO, Norland (AP) — On May 4, …": index of the first token behind a dateline, or of the sentence. */
function dateline({ tokens, first, last }: SentenceView): number {
  if (!CAPITALS.test(tokens[first]?.text ?? "")) return first;
  for (let at = first + 1; at < Math.min(last, first + LONGEST_DATELINE); at++) {
    const { text, pos } = tokens[at] as Token;
    if (text !== ":" && TIMELINE_MARKS.has(text)) return at + 1;
    if (pos === "VERB" || pos === "AUX") return first;
  }
  return first;
}

const PARTS = new Set("late early on in at the of predawn hours evening night morning afternoon day".split(" "));
const LONGEST_LEAD = 8;

/** "On", "Late on the evening of": what may stand before a date that opens the sentence. */
function leadsIn({ tokens }: SentenceView, from: number, to: number): boolean {
  if (to < from || to - from > LONGEST_LEAD) return false;
  if (to - from <= 2) return true;
  for (let at = from; at < to; at++) if (!PARTS.has((tokens[at] as Token).lower)) return false;
  return true;
}

/** The date that opens the sentence; of "2003, 27-29 August" the finer part, of "ten years ago, on May 4, 2003," the one in full. */
function openingDate({ tokens, timexes, first }: SentenceView): Placed<Timex> | undefined {
  const [one, two] = timexes;
  if (one === undefined || two === undefined) return one;
  const between = two.first - one.last;
  if (
    tokens[one.last]?.text === "," &&
    between <= 2 &&
    (between === 1 || tokens[two.first - 1]?.pos === "ADP") &&
    one.item.certainty === "implied" &&
    two.item.certainty === "explicit"
  )
    return two;
  if (one.first > first) return one;
  const joined = two.first - one.last <= 1 && TIMELINE_MARKS.has(tokens[two.last]?.text ?? "");
  return joined && two.item.edtf?.slice(0, 4) === one.item.edtf?.slice(0, 4) ? two : one;
}

const DASHES = new Set(["—", "–", "--"]);

/** Index of the dash that closes what the one at `dash` opens. */
function closingDash(tokens: readonly Token[], dash: number, to: number): number | undefined {
  for (let at = dash + 1; at < to; at++) if (tokens[at]?.text === tokens[dash]?.text) return at;
  return undefined;
}

/** A clause of its own begins in between. What stands between commas without a verb is none: ", after months of threats,". */
function opensOtherClause({ tokens }: SentenceView, from: number, to: number): boolean {
  let broken = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    const closing = DASHES.has(token.text) ? closingDash(tokens, at, to) : undefined;
    if (closing !== undefined) at = closing;
    else if (token.text === ",") broken = false;
    else if (isClauseBreak(tokens, at)) {
      if (tokens[at - 1]?.text !== ",") return true;
      broken = true;
    } else if (broken && isVerbal(token)) return true;
  }
  return broken;
}

const ARRIVED = new Set(["arrived", "arrives", "landed", "flew", "traveled", "travelled"]);
const ARRIVAL = 12;

/** "arrived in Osterby on Monday for a state visit": the visit begins on the day of arrival. */
export function readArrival({ tokens, timexTo, first }: SentenceView, story: Story): void {
  if (story.trigger.entry.type !== "visit" || tokens[story.first - 1]?.lower !== "for") return;
  const timex = timexTo.get(story.first - 1);
  if (timex === undefined || !isOwnTime(tokens, timex)) return;
  for (let at = timex.first - 1; at >= Math.max(first, timex.first - ARRIVAL); at--) {
    if (isClauseBreak(tokens, at)) return;
    if (ARRIVED.has((tokens[at] as Token).lower))
      story.arguments.push(argument("time", timex, { timex: timex.item }, "sentence"));
  }
}

const BECAME = new Set(["became", "become", "becomes", "becoming", "history"]);
const RANKS = new Set(["first", "second", "third", "last", "only"]);
const AS_FIRST = 16;

/** "made history on Sunday with the launch": what was made on the day is what follows. */
export function readHistoricDate({ tokens, timexTo }: SentenceView, { first, arguments: found }: Story): void {
  if (tokens[first - 1]?.lower !== "with") return;
  const timex = timexTo.get(first - 1);
  if (timex === undefined || !isOwnTime(tokens, timex)) return;
  if (lastOf(tokens, HISTORY, timex.first, timex.first - 2) !== undefined)
    found.push(argument("time", timex, { timex: timex.item }, "sentence"));
}

const HISTORY = new Set(["history"]);

/** "on Sunday became the first president to visit Norland": the day on which somebody became so is that of the visit. */
export function readFirstDate(view: SentenceView, { trigger, arguments: found }: Story): void {
  const { tokens, timexes } = view;
  if (trigger.nominal || trigger.form !== "base" || tokens[trigger.first - 1]?.lower !== "to") return;
  const clause = clauseStart(tokens, trigger.first, view.first);
  // "made history on Sunday as the first": one clause.
  const whole = tokens[clause - 1]?.lower === "as" ? clauseStart(tokens, clause - 1, view.first) : clause;
  const start = Math.max(whole, trigger.first - FURTHEST);
  const became = lastOf(tokens, BECAME, trigger.first, Math.max(start, trigger.first - AS_FIRST));
  if (became === undefined || lastOf(tokens, RANKS, trigger.first, became) === undefined) return;
  const dates = timexes.filter((one) => one.first >= start && one.last < trigger.first && isOwnTime(tokens, one));
  const [date] = dates;
  if (date === undefined || dates.length > 1) return;
  const before = beforeLeadIn(view, date);
  if (before < start || before >= became - 1 || isSubjectAt(view, before))
    found.push(argument("time", date, { timex: date.item }, "sentence"));
}

function lastOf(tokens: readonly Token[], words: ReadonlySet<string>, from: number, to: number): number | undefined {
  for (let at = from - 1; at >= to; at--) if (words.has((tokens[at] as Token).lower)) return at;
  return undefined;
}

const LONGEST_HEADING = 8;

/** "Osterby, Norland, Feb. 4, 1945: the two meet": what a heading of a date and a place tells is of what follows the colon. */
export function readHeading(view: SentenceView, stories: readonly Story[]): void {
  const { tokens, first, timexes } = view;
  const lead = timexes[0];
  if (lead === undefined || lead.first > first + LONGEST_HEADING) return;
  let end = first;
  while (end < view.last && tokens[end]?.text !== ":" && end - first < 2 * LONGEST_HEADING) end++;
  const story = tokens[end]?.text === ":" ? stories.find(({ trigger }) => trigger.first > end) : undefined;
  if (story === undefined) return;
  const dates = timexes.filter((one) => one.last <= end && isOwnTime(tokens, one));
  const places = view.mentions.filter((one) => one.last <= end && one.item.type === "PLACE");
  const isCovered = (at: number): boolean => [...dates, ...places].some((one) => one.first <= at && at < one.last);
  if (dates.length === 0 || places.length === 0) return;
  for (let at = first; at < end; at++) if (tokens[at]?.pos !== "PUNCT" && !isCovered(at)) return;
  // "OSTERBY, June 12: the two met" may be where and when it was written.
  const via = tellsPast(story) && places[0]?.first === first ? "discourse" : "sentence";
  if (!hasTime(story))
    for (const date of dates) story.arguments.push(argument("time", date, { timex: date.item }, via));
  if (story.arguments.some(({ role }) => role === "place")) return;
  for (const place of places) story.arguments.push(argument("place", place, { mention: place.item }, via));
}

/** A verb in the past: what it tells of may be older than the date beside it. */
export function tellsPast({ trigger }: Story): boolean {
  return trigger.form === "past";
}

/** "Feb. 4-11, 1945." before "The two meet.": the dates that are a sentence by themselves. */
export function headingDates(
  tokens: readonly Token[],
  timexes: readonly Timex[],
  { first, last, start, end }: Sentence,
): readonly Timex[] {
  if (last - first > LONGEST_HEADING) return [];
  const dates: Timex[] = [];
  for (let at = lastUpTo(timexes, start); at < timexes.length; at++) {
    const timex = timexes[at];
    if (timex === undefined || timex.start >= end) break;
    if (timex.start >= start && timex.type === "DATE" && timex.edtf !== undefined) dates.push(timex);
  }
  if (dates[0]?.start !== start) return [];
  for (const token of tokens.slice(first, last))
    if (token.pos !== "PUNCT" && !dates.some((one) => one.start < token.end && token.start < one.end)) return [];
  return dates;
}
