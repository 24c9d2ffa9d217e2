/** Entries of which some hold ranks in words. */
type RankEntry =
  | { readonly kind: "rank"; readonly ranks: Readonly<Record<string, number>> }
  | { readonly kind: string };

/** The number of each rank in words, in lower case: "third". */
export function ranksOf(entries: readonly RankEntry[]): ReadonlyMap<string, number> {
  return new Map(entries.flatMap((entry) => ("ranks" in entry ? Object.entries(entry.ranks) : [])));
}
