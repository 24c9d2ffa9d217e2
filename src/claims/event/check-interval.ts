import type { Verdict } from "../../model/claim.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";
import type { Interval } from "./interval.ts";
import { describe } from "./wording.ts";

const RULE = "event/interval";
const DAYS = { day: 1, week: 7, month: 30.44, year: 365.25 } as const;
/** A count is right to about this part of a unit, and of the whole: "a year later" may be fourteen months. */
const ROUNDING = 0.75;
const SHARE = 0.1;
const APPROXIMATE = 3;

/** Judges how far apart two recorded events are told to lie. Either record may be missing: then nothing is known. */
export function checkInterval(
  { count, unit, direction, approximate, timex }: Interval,
  event: TruthRecord<EventFact> | undefined,
  from: TruthRecord<EventFact> | undefined,
  truth: Truth,
  words: string,
): Verdict {
  const at = event === undefined ? undefined : dateRange(event.fact.date);
  const origin = from === undefined ? undefined : dateRange(from.fact.date);
  if (event === undefined || from === undefined || event === from || !at || !origin) {
    return unverified("no-record", "not both events are on record");
  }
  if (at.start === null || at.end === null || origin.start === null || origin.end === null) {
    return unverified("incomplete-record", "the record does not date both events");
  }
  const sign = direction === "after" ? 1 : -1;
  const size = DAYS[unit];
  const shortest = (sign > 0 ? at.start - origin.end : origin.start - at.end) / size;
  const longest = (sign > 0 ? at.end - origin.start : origin.end - at.start) / size;
  const leeway = (ROUNDING + count * SHARE) * (approximate ? APPROXIMATE : 1);
  const evidence = [event, from] as const;
  const recorded = lengthOf(((shortest + longest) / 2) * size, unit);
  if (count >= shortest - leeway && count <= longest + leeway) {
    return { label: "supported", rule: RULE, message: `on record: ${recorded} apart`, evidence };
  }
  if (approximate) return unverified("too-vague", "an approximate length");
  const other = longest < 0 ? ` ${sign > 0 ? "before" : "after"}` : "";
  return {
    label: "refuted",
    rule: RULE,
    message: `${words} ${direction}, on record ${recorded}${other}: ${describe(event, truth)} and ${describe(from, truth)}`,
    evidence,
    actual: words,
    expected: [recorded],
    edits: [{ span: { start: timex.start, end: timex.end }, replacement: recorded, evidence: event.id }],
    certainty: "firm",
  };
}

const FINER = { year: "month", month: "week", week: "day", day: "day" } as const;

/** In the unit of the words, or a finer one where that is too coarse; to half a unit. */
function lengthOf(days: number, unit: Interval["unit"]): string {
  const length = Math.abs(days) / DAYS[unit];
  if (length < 1.5 && Math.abs(length - 1) > 0.1 && unit !== "day") return lengthOf(days, FINER[unit]);
  const halves = Math.round(length * 2) / 2;
  return `${halves} ${unit}${halves === 1 ? "" : "s"}`;
}

function unverified(reason: "no-record" | "incomplete-record" | "too-vague", message: string): Verdict {
  return { label: "not-enough-info", rule: RULE, reason, message, evidence: [] };
}
