import type { Analysis, EventMention } from "../../model/analysis.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import type { Truth } from "../../model/truth.ts";
import type { CountedEvent } from "./assertion.ts";
import { checkOrdinal } from "./check-ordinal.ts";
import { checkTotal } from "./check-total.ts";
import { type Counted, countedSeries } from "./partners.ts";
import { widerOf } from "./ranked.ts";
import { countAt, namedSeries, type Series, topicSeries } from "./resolve.ts";
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
  const { event, number } = assertion;
  if (number < 1) return unknown(rule, "too-vague", "nothing is counted");
  if (event.polarity === "negative") return unknown(rule, "not-asserted", "not asserted: denied");
  if (event.modality === "questioned") return unknown(rule, "not-asserted", "not asserted: questioned");
  const counted = seriesFor(assertion, truth, analysis);
  if (counted === undefined || !counted.series.record.fact.types.includes(event.type)) {
    return unknown(rule, "no-record", "no series on record that this counts");
  }
  const day = publishedDay(analysis.document);
  if (day === null) return unknown(rule, "too-vague", "without a publication date the count has no end");
  const { series, by, owned } = counted;
  const context = { rule, span, series, isNamed: by !== "topic", day, assertion, analysis, truth, counting };
  if (assertion.form === "count") return checkTotal(context);
  const verdict = checkOrdinal(context);
  // "The third summit" may be told of a wider series: the two countries', not the two people's.
  const fitsWider = (other: Series): boolean => {
    const total = countAt(other, day);
    return number === total || number === total + 1;
  };
  if (verdict.label === "refuted" && widerOf({ series, by, owned }, truth).some(fitsWider))
    return unknown(rule, "ambiguous", "it may be counted in another series");
  return verdict;
}

/** A count without names sums up what the article is about; a rank without names is told of those of its own sentence. */
function seriesFor({ form, event, argument }: CountedEvent, truth: Truth, analysis: Analysis): Counted | undefined {
  if (form === "ordinal") return countedSeries(event, argument, truth, analysis);
  const named = namedSeries(event, truth, analysis);
  if (named !== undefined) return { series: named, by: "partners", owned: true };
  const topic = hasParties(event) ? undefined : topicSeries(analysis, truth);
  return topic === undefined ? undefined : { series: topic, by: "topic", owned: false };
}

function hasParties(event: EventMention): boolean {
  return event.arguments.some(
    ({ role, mention }) => role === "participant" && mention?.form !== "pronoun" && mention?.form !== "group",
  );
}
