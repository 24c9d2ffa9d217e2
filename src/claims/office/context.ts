import { type Analysis, sentenceAt } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { type DateRange, dateRange } from "../../model/edtf.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import { lastAtOrBefore, lastUpTo, type Span } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { eventIndex } from "../event/facts.ts";

/** A stretch of days that the text speaks of, and where it does so. */
interface Dated {
  readonly at: number;
  readonly days: Days;
}

/** Days since 1970-01-01, both inclusive; infinite where open. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** In order of place; and where each set of stretches that was asked for is first touched. */
interface Dates {
  readonly dated: readonly Dated[];
  readonly first: Map<string, number>;
}

/** The days that the sentence around the range speaks of: by date, or by the name of a listed event. */
export function daysInSentence(analysis: Analysis, truth: Truth, span: Span): readonly Days[] {
  const sentence = sentenceAt(analysis, span.start);
  if (sentence === undefined) return [];
  const { dated } = datesOf(analysis, truth);
  const found: Days[] = [];
  for (let index = lastAtOrBefore(dated, sentence.end - 1, ({ at }) => at); index >= 0; index--) {
    const { at, days } = dated[index] as Dated;
    if (at < sentence.start) break;
    found.push(days);
  }
  return found.reverse();
}

/**
 * True when the text, up to the end of the range's block, has spoken of a time that touches one of the stretches. `key` names
 * the stretches: asked again in the same article, the answer costs nothing.
 */
export function hasSpokenOf(
  analysis: Analysis,
  truth: Truth,
  span: Span,
  key: string,
  stretches: readonly Days[],
): boolean {
  const { blocks } = analysis.document;
  const block = blocks[lastUpTo(blocks, span.start)];
  const { dated, first } = datesOf(analysis, truth);
  let at = first.get(key);
  if (at === undefined) {
    at = dated.find(({ days }) => stretches.some((stretch) => touches(stretch, days)))?.at ?? Number.POSITIVE_INFINITY;
    first.set(key, at);
  }
  return at < (block?.end ?? span.end);
}

/** Dates looked at in one block. */
const MOST = 40;

/** True when the block of the range speaks of a time with a beginning and an end that touches one of the stretches. */
export function isBlockAbout(analysis: Analysis, truth: Truth, span: Span, stretches: readonly Days[]): boolean {
  const { blocks } = analysis.document;
  const block = blocks[lastUpTo(blocks, span.start)] ?? span;
  const { dated } = datesOf(analysis, truth);
  let index = lastAtOrBefore(dated, block.start - 1, ({ at }) => at) + 1;
  for (let looked = 0; looked < MOST && index < dated.length; looked++, index++) {
    const { at, days } = dated[index] as Dated;
    if (at >= block.end) return false;
    if (isClosed(days) && stretches.some((stretch) => touches(stretch, days))) return true;
  }
  return index < dated.length && (dated[index] as Dated).at < block.end;
}

/** True of days with a beginning and an end. */
export function isClosed({ from, to }: Days): boolean {
  return Number.isFinite(from) && Number.isFinite(to);
}

/** True when the two share a day. */
export function touches(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function datesOf(analysis: Analysis, truth: Truth): Dates {
  return datesIn(truth)(analysis);
}

const datesIn = lastOf((truth: Truth) =>
  perArticle((analysis: Analysis): Dates => ({ dated: collect(analysis, truth), first: new Map() })),
);

function collect(analysis: Analysis, truth: Truth): readonly Dated[] {
  const { byId } = eventIndex(truth);
  const published = publishedDay(analysis.document) ?? Number.POSITIVE_INFINITY;
  const dateOf = (id: string): string | undefined => byId.get(id)?.fact.date;
  const at = (start: number, edtf: string | undefined): readonly Dated[] => {
    const range = edtf === undefined ? undefined : dateRange(edtf);
    return range === undefined || range.recurring !== undefined ? [] : [{ at: start, days: daysOf(range, published) }];
  };
  const byName = analysis.mentions.flatMap(({ start, referent }) =>
    referent.kind === "entity" ? at(start, dateOf(referent.id)) : [],
  );
  const byEvent = analysis.events.flatMap(({ start, named }) => named.flatMap((id) => at(start, dateOf(id))));
  // "before the end of the year" has no beginning: it does not take the text back to all that ever was.
  const byDate = analysis.timexes.flatMap(({ start, edtf }) => (edtf?.startsWith("..") ? [] : at(start, edtf)));
  return [...byDate, ...byName, ...byEvent].sort((a, b) => a.at - b.at);
}

/** "Since Thursday" goes on up to the day of publication, not for ever. */
function daysOf({ start, end }: DateRange, published: number): Days {
  const from = start ?? Number.NEGATIVE_INFINITY;
  return { from, to: end ?? (from <= published ? published : Number.POSITIVE_INFINITY) };
}
