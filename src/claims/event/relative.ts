import type { Timex } from "../../model/analysis.ts";

/** How far a relative date may lie from the record without fault, in days, and whether it may be held against it at all. */
export interface Leeway {
  readonly days: number;
  /** What it was counted from: the publication, or a date told before, which the reader may take for another. */
  readonly from: "published" | "narrative";
}

const DAYS = { day: 1, week: 7, month: 31, year: 366, decade: 3660 } as const;
type Unit = keyof typeof DAYS;

const COUNTED = /\b(day|week|month|year|decade)s?\s+(?:ago|earlier|later|before|after|on)\b/i;
const NAMED = /\b(?:last|this|past|previous|next|following|same)\s+(week|month|year|decade)\b/i;
const FEW_DAYS = /\b(?:two|three|four|five|six|seven|[2-7])\s+days\s+ago\b/i;
const ONE_WEEK = /\b(?:a|one)\s+week\s+ago\b/i;
const HEDGE =
  /\b(?:about|around|approximately|nearly|almost|roughly|some|more|less|over|under|just|barely|several|few|couple|dozens|many|long)\b/i;

/**
 * The leeway of a relative expression: half a unit of what is counted ("three weeks ago" is not to the day, "three days ago" is
 * but for a time zone), two units where the wording is approximate. Undefined for a date that was merely filled in ("in June",
 * "on Tuesday"): that may have been filled in wrongly.
 */
export function leewayOf({ anchor, mod }: Timex, words: string): Leeway | undefined {
  if (anchor !== "published" && anchor !== "narrative") return undefined;
  if (/\b(?:yesterday|today|tonight)\b/i.test(words)) return { days: 1, from: anchor };
  const named = NAMED.exec(words)?.[1]?.toLowerCase() as Unit | undefined;
  const counted = COUNTED.exec(words)?.[1]?.toLowerCase() as Unit | undefined;
  const unit = counted ?? named;
  if (unit === undefined) return undefined;
  const vague = HEDGE.test(words) || mod !== undefined;
  if (!vague && anchor === "published") {
    if (FEW_DAYS.test(words)) return { days: 1, from: anchor };
    // Told of its calendar week, which reaches to the day before yesterday at most.
    if (ONE_WEEK.test(words)) return { days: 3, from: anchor };
  }
  // "last week" means the calendar's week, and in loose use the last seven days.
  const units = vague ? 2 : 0.5;
  return { days: Math.ceil(DAYS[unit] * units) + 1, from: anchor };
}
