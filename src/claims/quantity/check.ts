import type { Quantity } from "../../model/analysis.ts";
import type { CheckContext, Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import { describe } from "../event/wording.ts";
import type { QuantityAssertion } from "./assertion.ts";
import { compareQuantity } from "./compare.ts";
import type { EventOf, Told } from "./event.ts";
import { ownerOf } from "./owner.ts";
import { isNarrower } from "./scope.ts";
import type { Measures } from "./units.ts";
import { likeNumber, wordFor } from "./wording.ts";

export const RULE = "quantity/value";

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
    const fact = factFor(quantity, record.fact, () => ownerOf(quantity, analysis));
    if (fact === undefined) return unverified("no-record", "the record has no such number");
    const recorded = measures.inBase(fact);
    if (recorded.base !== quantity.unit) return unverified("too-vague", "the record is in another unit");
    const likeness = compareQuantity(quantity, recorded);
    const right = measures.show(fact);
    const about = `${record.fact.names[0] ?? record.id}, ${record.fact.date}`;
    const isAll = quantity.everyone === true && isAllAboard(record.fact, fact);
    const isPart = (quantity.part && !isAll) || isNarrower(quantity, record, analysis, truth);
    if (likeness === "agree" && !isPart) {
      return {
        label: "supported",
        rule: RULE,
        message: `on record: ${right}: ${describe(record, truth)}`,
        evidence: [record],
      };
    }
    if (likeness === "near" || likeness === "agree")
      return unverified("too-vague", isPart ? PART : "too close to the record, or too loose, to tell");
    // A part may be anything up to the whole.
    if (isPart && (likeness === "below" || told.via !== "sentence")) return unverified("too-vague", PART);
    const isEarly = measures.isToll(quantity.measure) && isStillCounting(told, analysis.document);
    if (isEarly && likeness === "below") return unverified("incomplete-record", "told while the toll was still rising");
    const { text } = analysis.document;
    const actual = text.slice(span.start, span.end);
    return {
      label: "refuted",
      rule: RULE,
      message: `${actual} ${wordFor(quantity.measure)}, on record: ${right} (${about})`,
      evidence: [record],
      actual,
      expected: [right],
      edits: [{ span, replacement: likeNumber(right, actual), evidence: record.id }],
      certainty: isEarly || isPart ? "doubtful" : "firm",
    };
  };
}

const PART = "only a part is counted";

/** The one recorded number of this measure; where each belongs to somebody, the one of whoever is told of. */
function factFor({ measure }: Quantity, { quantities }: EventFact, owner: () => string | undefined): Fact | undefined {
  const own = quantities.filter((fact) => fact.measure === measure);
  if (own.every(({ of }) => of === undefined)) return own.length === 1 ? own[0] : undefined;
  const id = owner();
  const theirs = own.filter(({ of }) => of !== undefined && of === id);
  return theirs.length === 1 ? theirs[0] : undefined;
}

/** Nobody else was struck than those on board, and all of them were. */
function isAllAboard({ quantities }: EventFact, fact: Fact): boolean {
  return quantities.some(({ measure, value, max }) => measure === "aboard" && value === fact.value && max === fact.max);
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
