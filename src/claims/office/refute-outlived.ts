import type { Analysis, Mention } from "../../model/analysis.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange, fromDay } from "../../model/edtf.ts";
import { perArticle } from "../../model/memo.ts";
import { sliceOf } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { certainDate, deathOf } from "../life/records.ts";
import { isIntroduced } from "../sure.ts";
import type { HolderAssertion, TimeMeant } from "./assertion.ts";
import { isToldOfThen } from "./bygone.ts";
import { hasSpokenOf, isBlockAbout, touches } from "./context.ts";
import type { CourtesyReader } from "./courtesy.ts";
import { BEFORE_OFFICE } from "./fit.ts";
import { holdersAt, officeRecord, type Tenure, tenuresOf } from "./holders.ts";
import { isCalled, namesItsPlace } from "./place.ts";
import { refutedHolder } from "./verdict.ts";
import { nameOf, officeName } from "./wording.ts";

/** Days after the last in office that pass: time zones and handovers; a weekday that may be the one before; old news. */
const GRACE: Readonly<Record<TimeMeant["by"], number>> = {
  date: 3,
  calendar: 10,
  tense: 30,
  story: 60,
  article: 120,
  open: 120,
};
/** Days after the last in office beyond which somebody of whom no death is on record may have died. */
const LONGEST_AFTERLIFE = 30 * 365;
const AROUND_DEATH = 3;
const YEAR = 366;

/**
 * The verdict on a title borne at a time when, by the record, its bearer had left the office and somebody else held it. Of the
 * dead it says nothing: their titles stay with them.
 */
export function refuteOutlived(
  claim: Claim<HolderAssertion>,
  tenures: readonly Tenure[],
  truth: Truth,
  analysis: Analysis,
  isKept: CourtesyReader,
): Verdict | undefined {
  const { person, role, when } = claim.assertion;
  const [first] = tenures;
  if (when === undefined || first === undefined || person.kind !== "entity") return undefined;
  const { office } = first;
  const record = officeRecord(truth, office);
  const mention = claim.basis.find((one): one is Mention => "referent" in one);
  if (record === undefined || mention === undefined || tenures.some((tenure) => tenure.office !== office))
    return undefined;
  // A term that begins only long after the words is none that they could mean.
  const begun = tenures.filter(({ from }) => from <= when.to + BEFORE_OFFICE);
  const end = Math.max(...begun.map(({ to }) => to));
  if (!Number.isFinite(end) || begun.some(({ lasting }) => lasting)) return undefined;
  if (when.from - end <= GRACE[when.by] || !isAlive(person.id, end, when, truth)) return undefined;
  if (!isCalled(record.fact, sliceOf(analysis.document.text, role)) || !isIntroduced(mention, analysis))
    return undefined;
  const isPlaced = namesItsPlace(claim, record.fact, truth, analysis);
  if (when.by === "open" && isKept(record.fact) && !(isPlaced && isOfToday(when, truth, analysis))) return undefined;
  if (when.placed && !isPlaced && when.by !== "open") return undefined;
  if (
    (when.by === "article" || when.by === "open") &&
    !isOnlyNews(mention, office, holdersIn(when, office, truth).flat(), tenures, truth, analysis)
  )
    return undefined;
  if (when.by === "story" && hasSpokenOf(analysis, truth, claim.span, `${office} ${person.id}`, tenures))
    return undefined;
  if (when.by === "open" && isBlockAbout(analysis, truth, claim.span, [{ from: -Infinity, to: end + GRACE.open }]))
    return undefined;
  if (when.by !== "date" && isBlockAbout(analysis, truth, claim.span, tenures)) return undefined;
  if (when.by !== "date" && isToldOfThen(claim.span, tenures, truth, analysis)) return undefined;
  const holders = holdersIn(when, office, truth);
  if (holders.some((ids) => ids.length === 0 || ids.includes(person.id))) return undefined;
  const names = [...new Set(holders.flat())].map((id) => nameOf(truth, id)) as unknown as NonEmpty<string>;
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
  const death = deathOf(truth, person);
  if (death === undefined) return from - end <= LONGEST_AFTERLIFE;
  const date = certainDate(death);
  return date !== undefined && date.start !== null && date.start > to + AROUND_DEATH;
}

function holdersIn({ from, to }: TimeMeant, office: string, truth: Truth): readonly (readonly string[])[] {
  return [from, to].map((day) => holdersAt(truth, office, day).map(({ id }) => id));
}

/**
 * The article tells the news of its day, and nothing in it takes the name back to the time in office: no date, no other title
 * of the same person, nobody else in the same office.
 */
function isOnlyNews(
  mention: Mention,
  office: string,
  holders: readonly string[],
  tenures: readonly Tenure[],
  truth: Truth,
  analysis: Analysis,
): boolean {
  const { mentions, document } = analysis;
  const { head, referent } = mention;
  if (referent.kind !== "entity" || !sliceOf(document.text, head).trim().includes(" ")) return false;
  const whole = { start: document.text.length - 1, end: document.text.length };
  const end = Math.max(...tenures.map(({ to }) => to)) + GRACE.open;
  const past = [{ from: Number.NEGATIVE_INFINITY, to: end }];
  const isRecent = !hasSpokenOf(analysis, truth, whole, `${office} ${referent.id} and before`, past);
  if (!isRecent && !tellsNews(analysis) && !isAmongSuccessors(tenures, truth, analysis)) return false;
  if (hasSpokenOf(analysis, truth, whole, `${office} ${referent.id}`, tenures)) return false;
  return !mentions.some((other) => {
    if (other.referent.kind !== "entity" || other.role === undefined) return false;
    if (other.referent.id === referent.id) return other.role.tense !== "current";
    return holders.includes(other.referent.id) && other.role.offices.includes(office);
  });
}

/** The article speaks of no time that is more than a year ago. */
function isOfToday({ from }: TimeMeant, truth: Truth, analysis: Analysis): boolean {
  const { length } = analysis.document.text;
  const past = [{ from: Number.NEGATIVE_INFINITY, to: from - YEAR }];
  return !hasSpokenOf(analysis, truth, { start: length - 1, end: length }, "a year ago and before", past);
}

/** The article gives their offices to people of its day who did not yet hold them when the person did. */
function isAmongSuccessors(tenures: readonly Tenure[], truth: Truth, { mentions, document }: Analysis): boolean {
  const published = publishedDay(document);
  return (
    published !== null &&
    mentions.some(({ role, referent }) => {
      const [office, ...others] = role?.offices ?? [];
      if (role?.tense !== "current" || office === undefined || others.length > 0 || referent.kind !== "entity")
        return false;
      const held = tenuresOf(truth, referent.id).filter((tenure) => tenure.office === office);
      return (
        held.some(({ from, to }) => from <= published && published <= to) &&
        !held.some((one) => tenures.some((tenure) => touches(one, tenure)))
      );
    })
  );
}

/** Days around the publication in which an article's dates make it news. */
const NEWS = 10;

const tellsNews = perArticle(({ timexes, document }: Analysis): boolean => {
  const published = publishedDay(document);
  return (
    published !== null &&
    timexes.some(({ anchor, edtf }) => {
      const range = anchor !== "published" || edtf === undefined ? undefined : dateRange(edtf);
      const start = range?.start ?? Number.NEGATIVE_INFINITY;
      return Math.abs(published - start) <= NEWS;
    })
  );
});
