import type { EventArgument, EventMention, Timex } from "../../model/analysis.ts";
import type { CheckContext, Edit, NonEmpty, Verdict } from "../../model/claim.ts";
import { dateRange, weekdayOf } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { isWeekday, likeWords, weekdayName } from "../date-words.ts";
import type { Candidate } from "./candidate.ts";
import { explainLink } from "./explain.ts";
import type { Refutation } from "./refute.ts";
import { leewayOf } from "./relative.ts";
import { describe, ROLE_RULE, recorded } from "./wording.ts";

/** Told as denied, planned or possible: nothing to check. */
export function notAsserted(rule: string, { polarity, modality }: EventMention): Verdict {
  const how = polarity === "negative" ? "denied" : modality === "asserted" ? "left open" : modality;
  return { label: "not-enough-info", rule, reason: "not-asserted", message: `not asserted: ${how}`, evidence: [] };
}

/** The record does not decide it, and why. */
export function unverified(rule: string, kind: "no-record" | "ambiguous" | "too-vague" | "several"): Verdict {
  const messages = {
    several: "several events are told of at once",
    "no-record": "nothing on record",
    ambiguous: "not enough in the words to know which event is meant",
    "too-vague": "the record says nothing of this",
  };
  const reason = kind === "several" ? "too-vague" : kind;
  return { label: "not-enough-info", rule, reason, message: messages[kind], evidence: [] };
}

/** Held against the records that come nearest, with the edits that would mend it. */
export function refuted(
  rule: string,
  event: EventMention,
  { argument, candidates, alternatives, by, doubtful }: Refutation,
  { analysis }: CheckContext,
  truth: Truth,
): Verdict {
  const { text } = analysis.document;
  const wordsOf = ({ start, end }: EventArgument): string => text.slice(start, end);
  const expected = candidates.map((candidate) => recorded(argument, candidate, truth)) as unknown as NonEmpty<string>;
  const edit = (at: EventArgument, candidate: Candidate): Edit => {
    const right = recorded(at, candidate, truth);
    return {
      span: spanOf(at),
      replacement: at.role === "time" ? likeWords(right, wordsOf(at)) : right,
      evidence: candidate.record.id,
    };
  };
  const edits = [
    ...candidates.map((candidate) => edit(argument, candidate)),
    ...alternatives.map((other) => edit(other.argument, other.candidate)),
  ];
  const actual = wordsOf(argument);
  const told = rule === ROLE_RULE ? argument.as : undefined;
  const records = [...candidates.map(({ record }) => record), ...alternatives.map(({ candidate }) => candidate.record)];
  return {
    label: "refuted",
    rule,
    message: messageOf(
      argument,
      actual,
      rightly(argument, actual, expected),
      describe(candidates[0].record, truth),
      told,
    ),
    evidence: [...new Set(records)],
    actual,
    expected: [...new Set(expected)] as unknown as NonEmpty<string>,
    edits,
    certainty:
      doubtful || isCountedOn(argument, text) || (argument.role === "time" && isWeekday(actual)) ? "doubtful" : "firm",
    links: candidates.map((candidate) => explainLink(candidate, event, argument, analysis, by)),
  };
}

/** What is on record, with the day of the week where the words give no more than that. */
function rightly({ role }: EventArgument, actual: string, expected: readonly string[]): string {
  return [...new Set(expected)]
    .map((date) => {
      const range = role === "time" && isWeekday(actual) ? dateRange(date) : undefined;
      return range?.precision === "day" && range.start !== null
        ? `${date}, a ${weekdayName(weekdayOf(range.start))}`
        : date;
    })
    .join(" or ");
}

/** The date that the words stand for; the words themselves where most of it was filled in. */
function saidDate(timex: Timex, actual: string): string {
  const { edtf, certainty, anchor } = timex;
  const isPartial = certainty === "implied" && anchor !== "none" && leewayOf(timex, actual) === undefined;
  return edtf === undefined || isPartial ? actual : edtf;
}

function messageOf(
  { role, timex }: EventArgument,
  actual: string,
  right: string,
  event: string,
  told?: string,
): string {
  if (told !== undefined) return `${actual} told as ${told}, on record is ${right}: ${event}`;
  switch (role) {
    case "time":
      return `dated ${timex === undefined ? actual : saidDate(timex, actual)}, on record as ${right}: ${event}`;
    case "place":
      return `placed in ${actual}, on record in ${right}: ${event}`;
    case "participant":
      return `${actual} took no part; on record is ${right}: ${event}`;
    default:
      return `told as “${actual}”, on record: ${right}: ${event}`;
  }
}

/** Counted from a date told before: the reader may count from another. */
function isCountedOn({ timex, start, end }: EventArgument, text: string): boolean {
  return (
    timex !== undefined &&
    timex.certainty === "implied" &&
    leewayOf(timex, text.slice(start, end))?.from === "narrative"
  );
}

function spanOf({ start, end }: EventArgument): { start: number; end: number } {
  return { start, end };
}
