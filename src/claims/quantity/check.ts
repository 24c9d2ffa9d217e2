import type { Quantity } from "../../model/analysis.ts";
import type { CheckContext, Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { sliceOf } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import { describe } from "../event/wording.ts";
import type { QuantityAssertion } from "./assertion.ts";
import { compareQuantity, type Likeness } from "./compare.ts";
import type { EventOf, Told } from "./event.ts";
import { ownerOf } from "./owner.ts";
import { isNarrower } from "./scope.ts";
import type { Measures } from "./units.ts";
import { likeNumber, wordFor } from "./wording.ts";

const RULE = "quantity/value";

/** Days after an event in which its toll still rises: a lower number is not wrong then, a higher one may be an early estimate. */
const COUNTING = 30;

type Fact = EventFact["quantities"][number];

/** Makes the check: find the event that the number belongs to, then hold the number against its record. */
export function createCheck(eventOf: EventOf, measures: Measures) {
  return (
    { assertion: { quantity }, span }: Claim<QuantityAssertion>,
    truth: Truth,
    { analysis }: CheckContext,
  ): Verdict => {
    if (quantity.doubted) return unverified("not-asserted", "the number is left open");
    const told = eventOf(quantity, analysis, truth);
    if (told === undefined) return unverified("ambiguous", "not enough in the words to know what event it counts for");
    if ("trigger" in told.teller && (told.teller.modality !== "asserted" || told.teller.polarity === "negative"))
      return unverified("not-asserted", `not asserted: ${told.teller.modality}`);
    const { record } = told;
    const facts = factsFor(quantity, record.fact, () => ownerOf(quantity, analysis));
    if (facts.length === 0) return unverified("no-record", "the record has no such number");
    const compared = facts
      .map((fact) => ({ fact, recorded: measures.inBase(fact) }))
      .filter(({ recorded }) => recorded.base === quantity.unit)
      .map(({ fact, recorded }) => ({ fact, likeness: compareQuantity(quantity, recorded) }))
      .sort((a, b) => ORDER.indexOf(a.likeness) - ORDER.indexOf(b.likeness));
    const [nearest] = compared;
    if (nearest === undefined) return unverified("too-vague", "the record is in another unit");
    const { fact, likeness } = nearest;
    const isCrew = fact.measure === ABOARD && told.back === 0;
    const isAll = quantity.everyone === true && (isCrew || isAllAboard(record.fact, fact));
    const isElsewhere =
      !isAll && isNarrower(quantity, told, likeness === "above", measures.isDivisible(fact.measure), analysis, truth);
    const isPart = isElsewhere || (!isAll && quantity.part);
    if (likeness === "agree" && !isPart) {
      const message = `on record: ${measures.show(fact)}: ${describe(record, truth)}`;
      return { label: "supported", rule: RULE, message, evidence: [record] };
    }
    if (likeness === "near" || likeness === "agree")
      return unverified("too-vague", isPart ? PART : "too close to the record, or too loose, to tell");
    // A part may be anything up to the whole; a share of a part may be anything.
    const isCount = measures.isCount(quantity.measure);
    if (isPart && (isElsewhere || likeness === "below" || told.back > 0 || !isCount))
      return unverified("too-vague", PART);
    const isEarly = measures.isToll(quantity.measure) && isStillCounting(told, analysis.document);
    if (isEarly && (likeness === "below" || !isCount))
      return unverified("incomplete-record", "told while it was still counted");
    const actual = sliceOf(analysis.document.text, span);
    const right = compared.map((one) => measures.show(one.fact));
    const about = `${record.fact.names[0] ?? record.id}, ${record.fact.date}`;
    return {
      label: "refuted",
      rule: RULE,
      message: `${actual} ${wordFor(quantity.measure)}, on record: ${right.join(" or ")} (${about})`,
      evidence: [record],
      actual,
      expected: right as unknown as NonEmpty<string>,
      edits: compared.map((one) => ({
        span,
        replacement: likeNumber(measures.show(boundedBy(one.fact, quantity)), actual),
        evidence: record.id,
      })),
      certainty: isEarly || isPart || told.back > 1 ? "doubtful" : "firm",
    };
  };
}

const ORDER: readonly Likeness[] = ["agree", "near", "below", "above"];
const ABOARD = "aboard";
const PART = "only a part is counted";

/** The recorded numbers of this measure; where each belongs to somebody, the one of whoever is told of. */
function factsFor({ measure }: Quantity, { quantities }: EventFact, owner: () => string | undefined): readonly Fact[] {
  const own = quantities.filter((fact) => fact.measure === measure);
  if (own.every(({ of }) => of === undefined)) return own;
  const id = owner();
  return own.filter(({ of }) => of !== undefined && of === id);
}

/** Behind "at least" stands the lowest number, behind "up to" the highest. */
function boundedBy(fact: Fact, { bound }: Quantity): Fact {
  if (bound === undefined || fact.max === undefined) return fact;
  return { ...fact, value: bound === "least" || bound === "over" ? fact.value : fact.max, max: undefined };
}

/** Nobody else was struck than those on board, and all of them were. */
function isAllAboard({ quantities }: EventFact, fact: Fact): boolean {
  return quantities.some(
    ({ measure, value, max }) =>
      measure === ABOARD && fact.measure !== measure && value === fact.value && max === fact.max,
  );
}

function isStillCounting({ record }: Told, document: Parameters<typeof publishedDay>[0]): boolean {
  const day = publishedDay(document);
  const end = dateRange(record.fact.date)?.end;
  return day === null || end === null || end === undefined || day - end < COUNTING;
}

function unverified(
  reason: "no-record" | "ambiguous" | "too-vague" | "not-asserted" | "incomplete-record",
  message: string,
): Verdict {
  return { label: "not-enough-info", rule: RULE, reason, message, evidence: [] };
}
