import type { ContestEntry } from "../../lexicon/contests.ts";
import type { EventFact } from "./fact.ts";

/** What elections are about, in the words of a text and in the names of records. */
export interface Contests {
  /** What the words tell of; `other` for a vote that no record's name tells apart, undefined where they do not tell. */
  told(words: string): string | undefined;
  /** What the names of a record tell of; undefined where they do not. */
  of(fact: EventFact): string | undefined;
}

/** A vote in a party, a town or a state. */
export const OTHER = "other";
/** Whatever office it was that somebody won at the time. */
export const ANY = "any";

/** Makes the readers. Words of another kind of vote count before all others: "the first round of the presidential election". */
export function createContests(entries: readonly ContestEntry[]): Contests {
  const last = (a: ContestEntry, b: ContestEntry): number => Number(b.contest === OTHER) - Number(a.contest === OTHER);
  const patterns = entries
    .toSorted(last)
    .map(({ contest, words }) => [contest, new RegExp(`\\b(?:${words.join("|")})\\b`, "i")] as const);
  const named = entries.flatMap(({ contest, named }) => named.map((name) => [contest, name] as const));
  const known = new WeakMap<EventFact, string | false>();
  return {
    told: (words) => patterns.find(([, pattern]) => pattern.test(words))?.[0],
    of: (fact) => {
      let contest = known.get(fact);
      if (contest === undefined) {
        contest = named.find(([, name]) => fact.names.some((own) => own.toLowerCase().includes(name)))?.[0] ?? false;
        known.set(fact, contest);
      }
      return contest === false ? undefined : contest;
    },
  };
}
