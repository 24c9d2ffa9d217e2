import { type DateRange, dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { eventIndex } from "../event/facts.ts";
import type { QuoteAssertion } from "./assertion.ts";
import type { Match } from "./match.ts";
import { resolveSource } from "./source.ts";
import type { QuotedWord } from "./words.ts";

/** All that bears on a quotation. */
export interface Situation {
  readonly quoted: readonly QuotedWord[];
  /** They are one sentence of a longer quotation, of which the rest is not on record. */
  readonly isExcerpt: boolean;
  /**
   * Records that hold the quotation or most of it, and are not younger than the article: those of the source first, then the same
   * words, then the occasion that the text names, then the nearest in time.
   */
  readonly matches: readonly Match[];
  /** Records that share a part of it, the closest first. */
  readonly partial: readonly Match[];
  /** Whom the source may stand for. */
  readonly ids: readonly string[];
  /** The source is named, and nobody else can be meant. */
  readonly certain: boolean;
  /** Day of publication (days since 1970-01-01). */
  readonly day: number | undefined;
  /** When it was said, as the text has it. */
  readonly stated: readonly DateRange[];
  /** Name of an entity or event. */
  readonly nameOf: (id: string) => string;
  /** Ids of the event at which the record's words were said, and of the series that it is a member of. */
  readonly occasionsOf: (match: Match) => readonly string[];
}

/** Days by which the date of a place and that of the newsroom may differ. */
export const TIME_ZONES = 1;
/** Fewer words are common property: they can be borne out, never refuted. */
export const FEWEST = 5;
/** So many words are not said twice by chance, whenever and by whomever. */
export const DISTINCTIVE = 9;
/** Fewer words than that may have been said again; an article so many days after the record means the record. */
const NEAR_DAYS = 21;
/** Below this the source itself may be misread. */
const SURE = 0.9;

/** Gathers what bears on a quotation: the records found for it, those known at the time of the article, and the source. */
export function situationOf(
  { attribution, dated, occasions }: QuoteAssertion,
  truth: Truth,
  publishedOn: string | undefined,
  quoted: readonly QuotedWord[],
  found: readonly Match[],
): Situation {
  const day = (publishedOn === undefined ? undefined : dateRange(publishedOn)?.end) ?? undefined;
  const { ids, certain } = resolveSource(attribution.source, truth, day);
  const known = found.filter(({ dates }) => day === undefined || (dates?.start ?? day) <= day + TIME_ZONES);
  const stated = dated.map(({ edtf }) => dateRange(edtf ?? "")).filter((range) => range !== undefined);
  const named = occasions.flatMap((one) => one.ids);
  const isOwn = ({ record }: Match): number => (ids.includes(record.fact.speaker) ? 0 : 1);
  const events = eventIndex(truth);
  const occasionsOf = ({ record: { fact } }: Match): readonly string[] =>
    fact.occasion === undefined ? [] : [fact.occasion, ...(events.series.get(fact.occasion) ?? []).map(({ id }) => id)];
  const isNamed = (match: Match): number => (occasionsOf(match).some((id) => named.includes(id)) ? 0 : 1);
  const near = (one: Match): number => nearness(one, stated[0], day);
  const matches = known
    .filter(({ close }) => close)
    .toSorted((a, b) => isOwn(a) - isOwn(b) || rank(a) - rank(b) || isNamed(a) - isNamed(b) || near(a) - near(b));
  return {
    quoted,
    isExcerpt: false,
    matches,
    partial: known.filter(({ close }) => !close),
    ids,
    certain: certain && attribution.confidence >= SURE,
    day,
    stated,
    nameOf: (id) => truth.entity(id)?.names[0] ?? events.byId.get(id)?.fact.names[0] ?? id,
    occasionsOf,
  };
}

function rank({ comparison }: Match): number {
  return comparison.change === "harmless" ? 0 : 1;
}

/** Days between the record and the date that the text gives, else the publication. */
function nearness({ dates }: Match, stated: DateRange | undefined, day: number | undefined): number {
  const from = dates?.start;
  if (from === null || from === undefined) return Number.MAX_SAFE_INTEGER;
  if (stated?.start != null && stated.end != null) return Math.max(0, stated.start - from, from - stated.end);
  return day === undefined ? 0 : Math.abs(day - from);
}

/** The text means the time of the record: it says so, or it is so near, or the words are too many to be said again. */
export function isSameOccasion({ quoted, stated, day }: Situation, match: Match): boolean {
  const [range] = stated;
  if (range !== undefined) return meets(match, range);
  return quoted.length >= DISTINCTIVE || day === undefined || isRecent(match, day);
}

/** The article is so near to the record that it can hardly mean another time. */
export function isRecent({ dates }: Match, day: number | undefined): boolean {
  const said = dates?.end;
  return day !== undefined && said !== null && said !== undefined && day - said <= NEAR_DAYS;
}

/** A day apart is no difference: the world has time zones. */
export function meets({ dates }: Match, { start, end }: DateRange): boolean {
  if (dates === undefined) return true;
  const [from, to] = [dates.start ?? Number.NEGATIVE_INFINITY, dates.end ?? Number.POSITIVE_INFINITY];
  return (
    from <= (end ?? Number.POSITIVE_INFINITY) + TIME_ZONES && (start ?? Number.NEGATIVE_INFINITY) - TIME_ZONES <= to
  );
}

/** Who said it, and when. */
export function whereOf({ record }: Match, { nameOf }: Pick<Situation, "nameOf">): string {
  return `${nameOf(record.fact.speaker)}, ${record.fact.date}`;
}

/** Recorded in a translator's words, which differ from one outlet to the next. */
export function isTranslated({ record: { fact } }: Match): boolean {
  return fact.interpreter || fact.language !== "en";
}
