import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { SameName } from "./classify.ts";
import type { QuoteFact } from "./fact.ts";
import type { QuotedWord, WordReader } from "./words.ts";

export type QuoteRecord = TruthRecord<QuoteFact>;

/** The quotations on record, found by what they say. */
export interface RecordIndex {
  /** Records that share runs of words with these, the likeliest first. Cost does not grow with the number of records that share none. */
  candidates(words: readonly QuotedWord[]): readonly QuoteRecord[];
  readonly sameName: SameName;
}

/** Longest records and quotations looked through. */
const LONGEST = 2000;
/** Postings read for one quotation, and candidates compared. */
const MOST_POSTINGS = 400;
const MOST_CANDIDATES = 8;
/** A record shares this part of the runs looked up, or as many runs of three words as seven words in a row hold. */
const LEAST_SHARE = 0.25;
const ENOUGH_RUNS = 5;
/** From so many words on, runs of three are enough to find a record by. */
const LONG = 8;
/** Record numbers take the low 21 bits of an entry, a hash of two or three words the 32 bits above. */
const RECORDS = 2 ** 21;

/**
 * Indexes the quotations by runs of two and three words: one sorted list of numbers, 8 bytes a run. Collisions of the hash
 * cost a comparison, never a wrong result.
 */
export function indexRecords(truth: Truth, read: WordReader): RecordIndex {
  const records = truth.records<QuoteFact>("quotations").slice(0, RECORDS);
  let entries = new Float64Array(64 * (records.length + 1));
  let count = 0;
  for (const [number, record] of records.entries()) {
    const words = read(record.fact.text);
    for (const hash of [...runsOf(words, 2), ...runsOf(words, 3)]) {
      if (count === entries.length) {
        const larger = new Float64Array(count * 2);
        larger.set(entries);
        entries = larger;
      }
      entries[count++] = hash * RECORDS + number;
    }
  }
  const sorted = entries.slice(0, count).sort();
  const hits = new Uint16Array(records.length);

  /** Numbers of the records that share enough of the runs, read from the rarest run on. */
  const sharing = (runs: readonly number[]): number[] => {
    const ranges = [...new Set(runs)].map((hash) => rangeOf(sorted, hash)).filter(([from, to]) => to > from);
    ranges.sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0]);
    const touched: number[] = [];
    let [read, looked] = [0, 0];
    for (const [from, to] of ranges) {
      if (read > 0 && read + to - from > MOST_POSTINGS) break;
      const limit = Math.min(to, from + MOST_POSTINGS);
      for (let at = from; at < limit; at++) {
        const number = (sorted[at] as number) % RECORDS;
        if (hits[number] === 0) touched.push(number);
        hits[number] = (hits[number] as number) + 1;
      }
      read += limit - from;
      looked++;
    }
    const least = Math.max(1, Math.min(ENOUGH_RUNS, Math.ceil(looked * LEAST_SHARE)));
    const found = touched.filter((number) => (hits[number] as number) >= least);
    found.sort((a, b) => (hits[b] as number) - (hits[a] as number) || a - b);
    for (const number of touched) hits[number] = 0;
    return found.slice(0, MOST_CANDIDATES);
  };

  return {
    candidates(words) {
      const long = words.length >= LONG ? sharing(runsOf(words, 3)) : [];
      const found = long.length > 0 ? long : sharing(runsOf(words, 2));
      return found.map((number) => records[number] as QuoteRecord);
    },
    sameName: sameNameOf(truth, read),
  };
}

/** Hashes of all runs of so many words. */
function runsOf(words: readonly QuotedWord[], length: number): number[] {
  const runs: number[] = [];
  const limit = Math.min(words.length, LONGEST) - length;
  for (let at = 0; at <= limit; at++) {
    let run = 0x811c9dc5 + length;
    for (let step = at; step < at + length; step++) run = hash(run, (words[step] as QuotedWord).key);
    runs.push(run);
  }
  return runs;
}

/** FNV-1a over UTF-16 units and a separator. */
function hash(seed: number, word: string): number {
  let value = seed;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return Math.imul(value ^ 0x1f, 0x01000193) >>> 0;
}

/** The entries of a hash, `[from, to)`. */
function rangeOf(sorted: Float64Array, hash: number): [number, number] {
  return [lowerBound(sorted, hash * RECORDS), lowerBound(sorted, (hash + 1) * RECORDS)];
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sameNameOf(truth: Truth, read: WordReader): SameName {
  let ids: Map<string, Set<string>> | undefined;
  const build = (): Map<string, Set<string>> => {
    const built = new Map<string, Set<string>>();
    for (const { id, names, aliases, surname, demonyms } of truth.entities) {
      for (const name of [...names, ...aliases, ...(surname === undefined ? [] : [surname]), ...demonyms]) {
        const key = read(name)
          .map((word) => word.key)
          .join(" ");
        built.set(key, (built.get(key) ?? new Set()).add(id));
      }
    }
    return built;
  };
  return (a, b) => {
    ids ??= build();
    const others = ids.get(b);
    return [...(ids.get(a) ?? [])].some((id) => others?.has(id));
  };
}
