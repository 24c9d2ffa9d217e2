import type { Mark } from "../../lexicon/identification.ts";
import type { EventArgument } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import type { Candidate } from "./candidate.ts";
import { isInCompleteSeries } from "./closure.ts";
import type { Ontology } from "./ontology.ts";

/** What speaks for the record being the one meant; `published` is the article's day number. */
export function marksOf(
  candidate: Candidate,
  ontology: Ontology,
  truth: Truth,
  published: number | null,
): ReadonlySet<Mark> {
  const { named, agreeing, allParties, inArticle, record, results } = candidate;
  const marks = new Set<Mark>();
  const someParty = agreeing.some(({ role }) => role === "participant");
  // "the Singapore summit" may be somebody else's; "the Challenger disaster" is what it is.
  if (named && (inArticle || someParty || allParties || !ontology.isMutual(record.fact.type))) marks.add("name");
  if (allParties) marks.add("participants");
  if (someParty) marks.add("participant");
  if (agreeing.some(({ role }) => role === "place")) marks.add("place");
  if (ontology.isOnce(record.fact, truth)) marks.add("once");
  if (isInCompleteSeries(candidate, truth, published)) marks.add("series");
  for (const argument of agreeing) {
    if (argument.role !== "time") continue;
    marks.add("date");
    const precision = precisionOf(argument);
    if (precision === "day" || precision === "month" || precision === "interval") marks.add("month");
    if (precision === "day") marks.add("day");
  }
  // A day that differs by a time zone tells the one event of a complete series as well.
  if (marks.has("series") && [...results].some(([{ role }, result]) => role === "time" && result === "neutral"))
    marks.add("date");
  return marks;
}

function precisionOf({ timex }: EventArgument): string | undefined {
  return timex?.edtf === undefined ? undefined : dateRange(timex.edtf)?.precision;
}
