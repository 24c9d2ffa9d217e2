import type { Quantity } from "../../model/analysis.ts";
import type { CheckContext, Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { sliceOf } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import { describe } from "../event/wording.ts";
import type { QuantityAssertion } from "./assertion.ts";
import { compareQuantity, type Likeness, type Recorded } from "./compare.ts";
import type { EventOf, Told } from "./event.ts";
import { ownerOf } from "./owner.ts";
import { isNarrower } from "./scope.ts";
import type { Measures } from "./units.ts";
import { likeNumber, wordFor } from "./wording.ts";

const RULE = "quantity/value";

/** Days after which it is known how many of those on board were struck, where all of them were. */
const LISTED = 7;
/** A provisional toll was later revised by less than this factor; one further off was never told. */
const REVISED = 2;
/** What settles later than this, in days, is revised downwards as well. */
const MONTH = 30;

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
      .map(({ fact, recorded }) => ({ fact, recorded, likeness: compareQuantity(quantity, recorded) }))
      .sort((a, b) => ORDER.indexOf(a.likeness) - ORDER.indexOf(b.likeness));
    const [nearest] = compared;
    if (nearest === undefined) return unverified("too-vague", "the record is in another unit");
    const { fact, likeness, recorded } = nearest;
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
    const isListed = isAll || (likeness === "above" && isAllAboard(record.fact, fact));
    const settles = isListed && isCount ? LISTED : measures.settles(quantity.measure);
    if (told.lent === true && !isLikely(quantity, likeness, recorded, isAll, isCount))
      return unverified("too-vague", "the number may be that of something else");
    const isEarly = measures.isToll(quantity.measure) && isStillCounting(told, settles, analysis.document);
    const isDated = analysis.document.published !== undefined;
    const isRevised = isDated && settles > MONTH && quantity.value <= REVISED * (fact.max ?? fact.value);
    if (isEarly && (likeness === "below" || !isCount || isRevised))
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
      certainty: isEarly || isPart || told.back > 1 || told.lent === true ? "doubtful" : "firm",
    };
  };
}

const ORDER: readonly Likeness[] = ["agree", "near", "below", "above"];
/** By which factor a number lent by the article may be off and still be meant for it. */
const LENT = 3;
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

/** Lent by the article, a lower count may be that of a part, and one far off that of something else. */
function isLikely(
  { value }: Quantity,
  likeness: Likeness,
  { min, max }: Recorded,
  isAll: boolean,
  isCount: boolean,
): boolean {
  if (likeness === "below") return (isAll || !isCount) && value * LENT >= min;
  return value <= max * LENT;
}

/** Nobody else was struck than those on board, and all of them were. */
function isAllAboard({ quantities }: EventFact, fact: Fact): boolean {
  return quantities.some(
    ({ measure, value, max }) =>
      measure === ABOARD && fact.measure !== measure && value === fact.value && max === fact.max,
  );
}

/** An article without a date may be from any day. */
function isStillCounting({ record }: Told, settles: number, document: Parameters<typeof publishedDay>[0]): boolean {
  const day = publishedDay(document);
  const end = dateRange(record.fact.date)?.end;
  return day === null || end === null || end === undefined || day - end < settles;
}

function unverified(
  reason: "no-record" | "ambiguous" | "too-vague" | "not-asserted" | "incomplete-record",
  message: string,
): Verdict {
  return { label: "not-enough-info", rule: RULE, reason, message, evidence: [] };
}
