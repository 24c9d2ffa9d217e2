import type { Analysis, Sentence, Timex } from "../model/analysis.ts";
import { dateRange } from "../model/edtf.ts";
import { firstFrom, lastUpTo, sliceOf } from "../model/span.ts";

/** Words that count from, or point to, another time told: "a year earlier", "two days after", "the same week", "that year". */
const POINTING =
  /\b(?:earlier|later|before|after|afterwards?|previous|preceding|prior|following|ensuing|subsequent|same|that|then|on)\b/i;
const UNIT = /\b(minute|hour|day|night|morning|evening|afternoon|week|weekend|month|year|decade)s?\b/i;
/** How finely the time counted from must be told, by the unit; finer ones first. */
const FINENESS = ["day", "month", "year"] as const;
const NEEDED: Readonly<Record<string, (typeof FINENESS)[number]>> = { month: "month", year: "year", decade: "year" };

/**
 * False where a time is counted from another one and it is not certain from which: that must be the only date told before it in
 * its sentence, or in the one before if its own tells none, as fine as the unit that is counted.
 */
export function isSurelyCounted(timex: Timex, analysis: Analysis): boolean {
  const words = sliceOf(analysis.document.text, timex);
  const unit = UNIT.exec(words)?.[1]?.toLowerCase();
  if (timex.certainty === "explicit" || unit === undefined || !POINTING.test(words)) return true;
  if (timex.anchor !== "narrative") return false;
  const { sentences } = analysis;
  const own = lastUpTo(sentences, timex.start);
  const here = datesBetween(analysis, sentences[own] as Sentence, timex.start);
  const previous = sentences[own - 1];
  const isNext = previous?.block === sentences[own]?.block;
  const dates =
    here.length > 0 || previous === undefined || !isNext ? here : datesBetween(analysis, previous, timex.start);
  const [only, ...others] = dates;
  if (only === undefined || others.some(({ edtf }) => edtf !== only.edtf)) return false;
  const precision = dateRange(only.edtf ?? "")?.precision ?? "year";
  const fine = FINENESS.indexOf(precision === "interval" ? "day" : (precision as "day"));
  return only.bound === undefined && fine >= 0 && fine <= FINENESS.indexOf(NEEDED[unit] ?? "day");
}

/** The dates of a sentence that begin before an offset. */
function datesBetween({ timexes }: Analysis, { start, end }: Sentence, limit: number): readonly Timex[] {
  return timexes
    .slice(firstFrom(timexes, start), firstFrom(timexes, Math.min(end, limit)))
    .filter(({ type, edtf }) => (type === "DATE" || type === "TIME") && edtf !== undefined);
}
