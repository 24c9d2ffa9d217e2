import { type Analysis, bareArgument } from "../../model/analysis.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { likeWords } from "../date-words.ts";
import type { ListedMember, SingledEvent } from "./assertion.ts";
import { isCompleteAt } from "./completeness.ts";
import { members, placedMembers } from "./members.ts";
import { namedSeries } from "./resolve.ts";
import { cardinalWord, ordinalWord, refuted, supported, unknown } from "./verdicts.ts";
import type { Counting } from "./vocabulary.ts";

const LATEST = "series/latest";
const ONLY = "series/count";
const MEMBER = "series/member";
/** Time zones. */
const NEAR = 1;

/** "the only summit", "the most recent test": where in its series an event stands. */
export function checkSingled(
  { assertion, span }: Claim<SingledEvent>,
  truth: Truth,
  analysis: Analysis,
  counting: Counting,
): Verdict {
  const { form, event, of, narrowed, word } = assertion;
  const rule = form === "only" ? ONLY : LATEST;
  if (event.polarity === "negative" || event.modality !== "asserted")
    return unknown(rule, "not-asserted", "not asserted");
  const series = namedSeries(event, truth, analysis);
  const day = publishedDay(analysis.document);
  if (series === undefined || !series.record.fact.types.includes(event.type))
    return unknown(rule, "no-record", "no series on record that this is of");
  if (day === null || !isCompleteAt(series.record.fact, day))
    return unknown(rule, "incomplete-record", "the record ends before the article");
  if (narrowed) return unknown(rule, "too-vague", "some of the series only");
  const known = new Set([word, "most", ...word.split(" ")]);
  if (!event.determiners.every((one) => known.has(one) || counting.is("plain", one)))
    return unknown(rule, "too-vague", "what is told of is narrower than the series");
  const placed = event.arguments.filter(({ role }) => role === "place" || role === "time");
  const until = series.members.filter(({ fact }) => (dateRange(fact.date)?.start ?? Infinity) <= day);
  if (form === "only") {
    const fitting = placed.length === 0 ? until : placedMembers(series, event, truth, day);
    const [only, ...more] = fitting;
    if (only !== undefined && more.length === 0)
      return supported(rule, "the only one on record", [series.record, only]);
    const sure = fitting.filter(({ id }) => !series.record.fact.disputed.includes(id));
    if (of !== "word" || sure.length < 2) return unknown(rule, "too-vague", "no member fits the words");
    const list = fitting.map(({ fact }) => fact.names[0] ?? fact.date).join(", ");
    const message = `the only one, but ${cardinalWord(fitting.length)} on record (${list})`;
    return refuted(rule, {
      span,
      actual: word,
      expected: cardinalWord(fitting.length),
      message,
      evidence: [series.record],
    });
  }
  const last = until.at(-1);
  if (last === undefined || placed.length === 0) return unknown(rule, "too-vague", "the words say nothing of it");
  const fitting = placedMembers(series, event, truth, day);
  const meant = form === "either" ? until.slice(-2) : until.slice(-1);
  const right = meant.find((member) => fitting.includes(member));
  if (right !== undefined) return supported(rule, `on record: ${right.fact.date}`, [series.record, right]);
  const date = placed.find(({ role }) => role === "time");
  const rank = until.indexOf(last) + 1;
  const message = `the ${word} by then is the ${ordinalWord(rank)}, ${last.fact.names[0] ?? last.fact.date}`;
  // Where the date or place is that of another member, it is the word that is wrong.
  const wordIsWrong = fitting.length > 0 || date?.timex === undefined;
  if (fitting.length === 0 && date?.timex === undefined) return unknown(rule, "too-vague", "no member fits the words");
  if (date?.timex !== undefined && (date.timex.certainty !== "explicit" || isNear(date.timex.edtf, last.fact.date)))
    return unknown(rule, "too-vague", "the date may be meant for the same");
  if (wordIsWrong !== (of === "word")) return unknown(rule, "too-vague", "the words say nothing of it");
  const words = analysis.document.text.slice(span.start, span.end);
  const expected = wordIsWrong ? (last.fact.names[0] ?? last.fact.date) : likeWords(last.fact.date, words);
  return refuted(rule, { span, actual: words, expected, message, evidence: [series.record, last] });
}

function isNear(told: string | undefined, recorded: string): boolean {
  const [a, b] = [told === undefined ? undefined : dateRange(told), dateRange(recorded)];
  if (a === undefined || b === undefined || a.recurring !== undefined) return true;
  return (a.start ?? -Infinity) - NEAR <= (b.end ?? Infinity) && (b.start ?? -Infinity) <= (a.end ?? Infinity) + NEAR;
}

/** "tests in 2006, 2009 and 2013": each date against the members of a complete series. */
export function checkMember({ assertion, span }: Claim<ListedMember>, truth: Truth, analysis: Analysis): Verdict {
  const { event, time } = assertion;
  if (event.polarity === "negative" || event.modality !== "asserted")
    return unknown(MEMBER, "not-asserted", "not asserted");
  const series = namedSeries(event, truth, analysis);
  if (series === undefined || !series.record.fact.types.includes(event.type))
    return unknown(MEMBER, "no-record", "no series on record that these are of");
  const places = event.arguments.filter(({ role }) => role === "place");
  const told = time.edtf === undefined ? undefined : dateRange(time.edtf);
  const through = dateRange(series.record.fact.complete?.through ?? "")?.end;
  const from = dateRange(series.record.fact.complete?.from ?? "")?.start ?? Number.NEGATIVE_INFINITY;
  if (told === undefined || told.start === null || told.end === null) return unknown(MEMBER, "too-vague", "no date");
  const day = publishedDay(analysis.document) ?? told.end;
  const [member] = members(
    series,
    [{ ...bareArgument(time, time.by, "time"), timex: time }, ...places],
    truth,
    Math.max(day, told.end),
  );
  if (member !== undefined) return supported(MEMBER, `on record: ${member.fact.date}`, [series.record, member]);
  if (
    series.members.length === 0 ||
    through === null ||
    through === undefined ||
    told.end > through ||
    told.start < from ||
    places.length > 0
  )
    return unknown(MEMBER, "incomplete-record", "the record does not cover it");
  if (series.members.some(({ fact }) => isNear(time.edtf, fact.date)))
    return unknown(MEMBER, "too-vague", "a day beside a member's");
  const years = [...new Set(series.members.map(({ fact }) => fact.date.slice(0, 4)))];
  const words = analysis.document.text.slice(span.start, span.end);
  const message = `none on record in ${words}: ${series.members.map(({ fact }) => fact.date).join(", ")}`;
  const nearest = years.toSorted((a, b) => distance(a, told.start ?? 0) - distance(b, told.start ?? 0))[0] ?? "";
  return refuted(MEMBER, { span, actual: words, expected: nearest, message, evidence: [series.record] });
}

function distance(year: string, day: number): number {
  return Math.abs((dateRange(year)?.start ?? 0) - day);
}
