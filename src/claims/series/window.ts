import type { Timex } from "../../model/analysis.ts";
import type { Verdict } from "../../model/claim.ts";
import { dateRange } from "../../model/edtf.ts";
import type { TruthRecord } from "../../model/truth.ts";
import { likeWords } from "../date-words.ts";
import type { EventFact } from "../event/fact.ts";
import { isCompleteAt } from "./completeness.ts";
import { type CountContext, isPlain, refuteNumber } from "./counted.ts";
import { cardinalWord, ordinalWord, supported } from "./verdicts.ts";

const DAYS = { D: 1, W: 7, M: 30.44, Y: 365.2425, E: 3652.425 } as const;
/** How much longer or shorter a stretch told in round words may be. */
const LONG = 1.2;
const EXACT = 1.05;
const SHORT = 0.6;
/** Days in which an article tells of the last member without a date. */
const FRESH = 120;
/** Days back to which an article still looks as to this season's news. */
const RECENT = 400;

/** "the first summit in more than a decade", "the first this year": counted from some time on. */
export function isWindowed({ assertion: { event, end }, analysis, counting }: CountContext): boolean {
  const after = analysis.document.text.slice(end, end + 90);
  return counting.follows("window", after) && (event.modality === "asserted" || !counting.follows("coming", after));
}

/** The verdict on a rank within some time, of which the words do not say when it was: the last one is meant, or one before it. */
export function checkUnplacedWindow(context: CountContext): Verdict | undefined {
  const { series, day } = context;
  const told = latestMember(context);
  const verdict = told === undefined ? undefined : checkWindow(context, told);
  if (verdict?.label !== "refuted") return verdict;
  const recent = series.members.filter(({ fact }) => {
    const start = dateRange(fact.date)?.start ?? Infinity;
    return start <= day && day - start <= RECENT;
  });
  return recent.every((member) => checkWindow(context, member)?.label === "refuted") ? verdict : undefined;
}

/** The member that an article tells of without saying when: the last one, while it is news. */
function latestMember({ series, day, assertion: { event } }: CountContext): TruthRecord<EventFact> | undefined {
  if (
    event.modality !== "asserted" ||
    event.arguments.some(({ role, timex }) => role === "place" || (role === "time" && timex?.bound !== "since"))
  )
    return undefined;
  const last = series.members.findLast(({ fact }) => (dateRange(fact.date)?.start ?? Infinity) <= day);
  return last !== undefined && day - (dateRange(last.fact.date)?.end ?? -Infinity) <= FRESH ? last : undefined;
}

/** The rank of a member within the time that the words leave: since a year, in so many years. Undefined where they leave it open. */
export function checkWindow(context: CountContext, member: TruthRecord<EventFact>): Verdict | undefined {
  const { rule, series, day, assertion } = context;
  const { window, number, event } = assertion;
  if (window === undefined) return undefined;
  const index = series.members.indexOf(member);
  const start = dateRange(member.fact.date)?.start ?? null;
  const bounds = start === null ? undefined : boundsOf(context, start);
  if (bounds === undefined) return undefined;
  const ends = series.members.slice(0, index).map(({ fact }) => dateRange(fact.date)?.end ?? null);
  if (ends.some((end) => end === null)) return undefined;
  const before = ends as readonly number[];
  const countFrom = (day: number): number => before.filter((end) => end >= day).length + 1;
  const [fewest, told, most] = [countFrom(bounds.latest), countFrom(bounds.told), countFrom(bounds.earliest)];
  if (number === told) {
    const previous = series.members[index - 1];
    const since = previous === undefined ? "the first of all" : `the one before on ${previous.fact.date}`;
    return supported(rule, `on record: ${member.fact.date}, ${since}`, [series.record, member]);
  }
  if (number >= fewest && number <= most) return undefined;
  if (!isPlain(context, event) || !isCompleteAt(series.record.fact, day)) return undefined;
  const previous = series.members[index - 1];
  const stretch = previous === undefined ? undefined : timeSince(context, window, previous, member);
  return refuteNumber(
    context,
    stretch?.told ?? ordinalWord(number),
    stretch?.right ?? ordinalWord(told),
    stretch !== undefined && previous !== undefined
      ? `not the first in that time: the one before was on ${previous.fact.date.split("/").at(-1)}`
      : `the ${ordinalWord(number)} in that time, on record as the ${ordinalWord(told)}${previous === undefined ? "" : ` after ${previous.fact.date}`}`,
    member,
  );
}

/** Where the words marked are those of the time: as told, and since the one before. */
function timeSince(
  { span, analysis }: CountContext,
  window: Timex,
  { fact: before }: TruthRecord<EventFact>,
  { fact }: TruthRecord<EventFact>,
): { told: string; right: string } | undefined {
  if (span.start !== window.start) return undefined;
  const told = analysis.document.text.slice(span.start, span.end);
  if (window.bound === "since") {
    const words = told.replace(/^since\s+/i, "");
    const date = /^\d{4}$/.test(words)
      ? before.date.slice(0, 4)
      : likeWords(before.date.split("/").at(-1) ?? "", words);
    return { told, right: told.slice(0, told.length - words.length) + date };
  }
  const [year, previous] = [fact.date, before.date].map((date) => Number(date.slice(0, 4)));
  const years = (year ?? 0) - (previous ?? 0);
  if (years < 1) return undefined;
  return { told, right: `${/\d/.test(told) ? years : cardinalWord(years)} ${years === 1 ? "year" : "years"}` };
}

interface Bounds {
  /** The first day of the time told, and the earliest and latest that may be meant by it. */
  readonly told: number;
  readonly earliest: number;
  readonly latest: number;
}

/** From when on members count. "Since 2007" leaves out what happened in that year; "a decade" is no exact stretch. */
function boundsOf({ assertion: { window } }: CountContext, start: number): Bounds | undefined {
  if (window?.bound === "since") {
    const since = window.edtf === undefined ? undefined : dateRange(window.edtf.split("/")[0] ?? "");
    if (since === undefined || since.end === null || since.start === null || since.recurring !== undefined)
      return undefined;
    return { told: since.end + 1, earliest: since.start, latest: since.end + 1 };
  }
  const days = lengthOf(window);
  if (days === undefined) return undefined;
  const round = /E$/.test(window?.value ?? "") || window?.mod !== undefined;
  return { told: start - days, earliest: start - days * (round ? LONG : EXACT), latest: start - days * SHORT };
}

/** Days of a stretch told in one unit: 487 of "sixteen months". */
export function lengthOf(stretch: Timex | undefined): number | undefined {
  const length = /^P(\d+)([DWMY])(E?)$/.exec(stretch?.value ?? "");
  return length === null
    ? undefined
    : Number(length[1]) * (length[3] === "E" ? DAYS.E : DAYS[length[2] as keyof typeof DAYS]);
}
