import type { Analysis, Mention } from "../../model/analysis.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { fromDay } from "../../model/edtf.ts";
import { sliceOf } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { certainDate, lifeOf } from "../life/records.ts";
import { isIntroduced } from "../sure.ts";
import type { HolderAssertion, TimeMeant } from "./assertion.ts";
import { hasSpokenOf, isBlockAbout } from "./context.ts";
import { holdersAt, officeRecord, type Tenure } from "./holders.ts";
import { isCalled, namesItsPlace } from "./place.ts";
import { refutedHolder } from "./verdict.ts";
import { nameOf, officeName } from "./wording.ts";

/** Days after the last in office that pass: time zones and handovers; a weekday that may be the one before; old news. */
const GRACE: Readonly<Record<TimeMeant["by"], number>> = { date: 3, calendar: 10, tense: 30, story: 60 };
/** Days after the last in office beyond which somebody of whom no death is on record may have died. */
const LONGEST_AFTERLIFE = 30 * 365;
const AROUND_DEATH = 3;

/**
 * The verdict on a title borne at a time when, by the record, its bearer had left the office and somebody else held it. Of the
 * dead it says nothing: their titles stay with them.
 */
export function refuteOutlived(
  claim: Claim<HolderAssertion>,
  tenures: readonly Tenure[],
  truth: Truth,
  analysis: Analysis,
): Verdict | undefined {
  const { person, role, when } = claim.assertion;
  const [first] = tenures;
  if (when === undefined || first === undefined || person.kind !== "entity") return undefined;
  const { office } = first;
  const record = officeRecord(truth, office);
  const mention = claim.basis.find((one): one is Mention => "referent" in one);
  if (record === undefined || mention === undefined || tenures.some((tenure) => tenure.office !== office))
    return undefined;
  const end = Math.max(...tenures.map(({ to }) => to));
  if (!Number.isFinite(end) || tenures.some(({ lasting }) => lasting)) return undefined;
  if (when.from - end <= GRACE[when.by] || !isAlive(person.id, end, when, truth)) return undefined;
  if (!isCalled(record.fact, sliceOf(analysis.document.text, role)) || !isIntroduced(mention, analysis))
    return undefined;
  const isPlaced = namesItsPlace(claim, record.fact, truth, analysis);
  if (when.placed && !isPlaced) return undefined;
  if (when.by === "story" && hasSpokenOf(analysis, truth, claim.span, `${office} ${person.id}`, tenures))
    return undefined;
  if (when.by !== "date" && isBlockAbout(analysis, truth, claim.span, tenures)) return undefined;
  const then = [when.from, when.to].map((day) => holdersAt(truth, office, day).map(({ id }) => id));
  if (then.some((ids) => ids.length === 0 || ids.includes(person.id))) return undefined;
  const names = [...new Set(then.flat())].map((id) => nameOf(truth, id)) as unknown as NonEmpty<string>;
  return refutedHolder(claim, record, truth, {
    message: `${nameOf(truth, person.id)} was ${officeName(truth, office)} until ${fromDay(end)}; ${wordsOf(when)} it was ${names.join(" and ")}`,
    expected: names,
    replacements: names,
    certainty: isPlaced && (when.by === "date" || when.by === "calendar") ? "firm" : "doubtful",
  });
}

function wordsOf({ from, to }: TimeMeant): string {
  return from === to ? `on ${fromDay(from)}` : `from ${fromDay(from)} to ${fromDay(to)}`;
}

function isAlive(person: string, end: number, { from, to }: TimeMeant, truth: Truth): boolean {
  const { death } = lifeOf(truth, person);
  if (death === undefined) return from - end <= LONGEST_AFTERLIFE;
  const date = certainDate(death);
  return date !== undefined && date.start !== null && date.start > to + AROUND_DEATH;
}
