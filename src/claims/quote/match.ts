import { type DateRange, dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import type { Comparer, Comparison } from "./compare.ts";
import { indexRecords, type QuoteRecord, type RecordIndex } from "./records.ts";
import type { QuotedWord, WordReader } from "./words.ts";

/** A record that a quotation may have been taken from. */
export interface Match {
  readonly record: QuoteRecord;
  readonly comparison: Comparison;
  /** The record's words. */
  readonly recorded: readonly QuotedWord[];
  readonly dates: DateRange | undefined;
}

/** A record that holds less of the quotation than this has nothing to do with it. */
const LEAST_SHARE = 0.6;

/** The records that a quotation may have been taken from, the closest first. */
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
      const comparison = compare(quoted, recorded, sameName);
      if (comparison === undefined || comparison.agreeing < quoted.length * LEAST_SHARE) continue;
      matches.push({ record, comparison, recorded, dates: dateRange(record.fact.date) });
    }
    return matches.sort(byCloseness);
  };
}

const ORDER = { harmless: 0, reworded: 1, meaning: 1 };

function byCloseness(a: Match, b: Match): number {
  return (
    ORDER[a.comparison.change] - ORDER[b.comparison.change] ||
    b.comparison.agreeing - a.comparison.agreeing ||
    a.comparison.hunks.length - b.comparison.hunks.length ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}
