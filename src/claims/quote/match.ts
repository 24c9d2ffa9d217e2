import { type DateRange, dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import type { Comparer, Comparison } from "./compare.ts";
import { indexRecords, type QuoteRecord, type RecordIndex } from "./records.ts";
import { FEWEST } from "./situation.ts";
import type { QuotedWord, WordReader } from "./words.ts";

/** A record that a quotation may have been taken from. */
export interface Match {
  readonly record: QuoteRecord;
  readonly comparison: Comparison;
  /** The record's words. */
  readonly recorded: readonly QuotedWord[];
  readonly dates: DateRange | undefined;
  /** It holds most of the quotation; else only a part, or something like it. */
  readonly close: boolean;
}

/** A record that holds less of the quotation than this has another text. */
const CLOSE_SHARE = 0.6;

/** The records that share words with a quotation, the closest first. */
export type Matcher = (truth: Truth, quoted: readonly QuotedWord[]) => readonly Match[];

/** Makes a matcher. Each ground truth is indexed once. */
export function createMatcher(read: WordReader, compare: Comparer): Matcher {
  const indexes = new WeakMap<Truth, RecordIndex>();
  return (truth, quoted) => {
    let index = indexes.get(truth);
    if (index === undefined) {
      index = indexRecords(truth, read);
      indexes.set(truth, index);
    }
    const { sameName } = index;
    const matches: Match[] = [];
    for (const record of index.candidates(quoted)) {
      const recorded = read(record.fact.text);
      if (!mayBeAlike(quoted, recorded)) continue;
      const comparison = compare(quoted, recorded, sameName);
      if (comparison === undefined) continue;
      const close = comparison.agreeing >= quoted.length * CLOSE_SHARE;
      matches.push({ record, comparison, recorded, dates: dateRange(record.fact.date), close });
    }
    return matches.sort(byCloseness);
  };
}

/**
 * False where the record has neither most of the words, in whatever order, nor a run of them: to find that out takes a small part
 * of what a comparison takes.
 */
function mayBeAlike(quoted: readonly QuotedWord[], recorded: readonly QuotedWord[]): boolean {
  const keys = new Set(recorded.map(({ key }) => key));
  let [known, run] = [0, 0];
  for (const { key } of quoted) {
    // "'s" may be one of several words.
    const isKnown = keys.has(key) || key.startsWith("'");
    run = isKnown ? run + 1 : 0;
    if (isKnown) known++;
    if (run >= FEWEST) return true;
  }
  return known >= quoted.length * CLOSE_SHARE;
}

const ORDER = { harmless: 0, reworded: 1, substituted: 1, meaning: 1 };

function byCloseness(a: Match, b: Match): number {
  return (
    Number(b.close) - Number(a.close) ||
    ORDER[a.comparison.change] - ORDER[b.comparison.change] ||
    b.comparison.agreeing - a.comparison.agreeing ||
    a.comparison.hunks.length - b.comparison.hunks.length ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}
