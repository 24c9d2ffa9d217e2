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
/** By which share the first readings of a share or a magnitude are corrected at most. */
const CORRECTED = 0.1;
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
    const isFar = told.back > 0 && (told.lent !== true || quantity.group !== true);
    if (isPart && (isElsewhere || likeness === "below" || isFar || !isCount)) return unverified("too-vague", PART);
    const isListed = isAll || (likeness === "above" && isAllAboard(record.fact, fact));
    const settles = isListed && isCount ? LISTED : measures.settles(quantity.measure);
    const isWhole = isAll || quantity.total === true || told.hangs === true;
    if (told.lent === true && !isLikely(quantity, likeness, recorded, isWhole, isCount, told.hangs === true))
      return unverified("too-vague", "the number may be that of something else");
    const isEarly = measures.isToll(quantity.measure) && isStillCounting(told, settles, analysis.document);
    const isDated = analysis.document.published !== undefined;
    const isRevised = isDated && settles > MONTH && quantity.value <= REVISED * (fact.max ?? fact.value);
    const isFinal = !isCount && isFarOff(quantity, recorded) && isOver(told, analysis.document);
    if (isEarly && !isFinal && (likeness === "below" || !isCount || isRevised))
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
/** The same where the number hangs on a word for the event: "the attack, in which 39 people were killed". */
const HUNG = 6;
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
  hangs: boolean,
): boolean {
  const factor = hangs ? HUNG : LENT;
  if (likeness === "below") return (isAll || !isCount) && value * factor >= min;
  return value <= max * factor;
}

/** Nobody else was struck than those on board, and all of them were. */
function isAllAboard({ quantities }: EventFact, fact: Fact): boolean {
  return quantities.some(
    ({ measure, value, max }) =>
      measure === ABOARD && fact.measure !== measure && value === fact.value && max === fact.max,
  );
}

/** No later count or reading moves a share or a magnitude by as much. */
function isFarOff({ value, max = value }: Quantity, recorded: Recorded): boolean {
  return value > recorded.max * (1 + CORRECTED) || max < recorded.min * (1 - CORRECTED);
}

/** The article is of a later day. */
function isOver({ record }: Told, document: Parameters<typeof publishedDay>[0]): boolean {
  return (publishedDay(document) ?? Number.NEGATIVE_INFINITY) > (dateRange(record.fact.date)?.start ?? Infinity);
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
