import type { Analysis } from "../../model/analysis.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import type { Truth } from "../../model/truth.ts";
import type { CountedEvent } from "./assertion.ts";
import { checkOrdinal } from "./check-ordinal.ts";
import { checkTotal } from "./check-total.ts";
import { namedSeries, topicSeries } from "./resolve.ts";
import { unknown } from "./verdicts.ts";
import type { Counting } from "./vocabulary.ts";

/** "a fourth meeting", "three previous summits", "met three times", "met for the third time". */
export function checkCounted(
  { assertion, span }: Claim<CountedEvent>,
  truth: Truth,
  analysis: Analysis,
  counting: Counting,
): Verdict {
  const rule = assertion.form === "ordinal" ? "series/ordinal" : "series/count";
  const { event } = assertion;
  if (event.polarity === "negative") return unknown(rule, "not-asserted", "not asserted: denied");
  if (event.modality === "questioned") return unknown(rule, "not-asserted", "not asserted: questioned");
  const named = namedSeries(event, truth, analysis);
  const series = named ?? (hasParties(assertion) ? undefined : topicSeries(analysis, truth));
  if (series === undefined || !series.record.fact.types.includes(event.type)) {
    return unknown(rule, "no-record", "no series on record that this counts");
  }
  const day = publishedDay(analysis.document);
  if (day === null) return unknown(rule, "too-vague", "without a publication date the count has no end");
  const isNamed = named !== undefined;
  const context = { rule, span, series, isNamed, day, assertion, analysis, truth, counting };
  return assertion.form === "ordinal" ? checkOrdinal(context) : checkTotal(context);
}

function hasParties({ event }: CountedEvent): boolean {
  return event.arguments.some(
    ({ role, mention }) => role === "participant" && mention?.form !== "pronoun" && mention?.form !== "group",
  );
}
