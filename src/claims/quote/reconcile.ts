import type { Hunk } from "./compare.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { QuotedWord } from "./words.ts";

/** Words between two differences that can still be one. */
const NEAREST = 4;

/**
 * Differences that only together show that nothing changed: a negation that moved inside its clause ("have no plan", "do not
 * have a plan"), and names of a list in another order ("Ann and Bob", "Bob and Ann").
 */
export function reconcile(hunks: readonly Hunk[], vocabulary: Vocabulary): readonly Hunk[] {
  const result = [...hunks];
  for (let at = 0; at + 2 < result.length; at++) {
    const [first, between, second] = [result[at] as Hunk, result[at + 1] as Hunk, result[at + 2] as Hunk];
    if (first.change === undefined || second.change === undefined || between.change !== undefined) continue;
    if (between.quoted.length > NEAREST || !(sameNegation() || sameList())) continue;
    result[at] = milder(first);
    result[at + 2] = milder(second);

    function sameNegation(): boolean {
      const negations = (words: readonly QuotedWord[]): number =>
        words.filter((word) => vocabulary.is("negation", word)).length;
      const by = [first.by, second.by].filter((one) => one !== undefined);
      if (by.length === 0 || by.some((one) => one !== "negation" && one !== "negation cut")) return false;
      const quoted = negations([...first.quoted, ...second.quoted]);
      const recorded = negations([...first.recorded, ...second.recorded]);
      if ((quoted - recorded) % 2 !== 0) return false;
      return ![...between.quoted, ...between.recorded].some((word) => word.parted || vocabulary.is("connector", word));
    }

    function sameList(): boolean {
      const keys = (words: readonly QuotedWord[]): string =>
        words
          .map(({ key }) => key)
          .sort()
          .join(" ");
      const [quoted, recorded] = [
        [...first.quoted, ...second.quoted],
        [...first.recorded, ...second.recorded],
      ];
      return (
        quoted.some(({ key }) => key === "and" || key === "or") &&
        keys(quoted) === keys(recorded) &&
        !between.quoted.some((word) => vocabulary.is("negation", word))
      );
    }
  }
  return result;
}

function milder({ quoted, recorded, change }: Hunk): Hunk {
  return { quoted, recorded, change: change === "harmless" ? change : "reworded" };
}
