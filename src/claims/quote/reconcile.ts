import type { Hunk } from "./compare.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { QuotedWord } from "./words.ts";

/** Words between two differences that can still be one. */
const NEAREST = 4;

/**
 * What two differences close together come to: nothing, for a negation that moved inside its clause ("have no plan", "do not
 * have a plan") and names of a list in another order ("Ann and Bob", "Bob and Ann"); another meaning, for two names that
 * changed places ("Ann beat Bob", "Bob beat Ann").
 */
export function reconcile(hunks: readonly Hunk[], vocabulary: Vocabulary): readonly Hunk[] {
  const result = [...hunks];
  for (let at = 0; at + 2 < result.length; at++) {
    const [first, between, second] = [result[at] as Hunk, result[at + 1] as Hunk, result[at + 2] as Hunk];
    if (first.change === undefined || second.change === undefined || between.change !== undefined) continue;
    if (between.quoted.length > NEAREST) continue;
    const pair: Pair = { first, between, second };
    if (isOneNegation(pair, vocabulary) || isOneList(pair, vocabulary)) {
      result[at] = milder(first);
      result[at + 2] = milder(second);
    } else if (isExchange(pair)) {
      result[at] = { ...first, change: "meaning", by: "name" };
      result[at + 2] = { ...second, change: "meaning", by: "name" };
    }
  }
  return result;
}

interface Pair {
  readonly first: Hunk;
  readonly between: Hunk;
  readonly second: Hunk;
}

function isOneNegation({ first, between, second }: Pair, vocabulary: Vocabulary): boolean {
  const negations = (words: readonly QuotedWord[]): number =>
    words.filter((word) => vocabulary.is("negation", word)).length;
  const by = [first.by, second.by].filter((one) => one !== undefined);
  if (by.length === 0 || by.some((one) => one !== "negation" && one !== "negation cut")) return false;
  const quoted = negations([...first.quoted, ...second.quoted]);
  const recorded = negations([...first.recorded, ...second.recorded]);
  if ((quoted - recorded) % 2 !== 0) return false;
  return ![...between.quoted, ...between.recorded].some((word) => word.parted || vocabulary.is("connector", word));
}

function isOneList({ first, between, second }: Pair, vocabulary: Vocabulary): boolean {
  const quoted = [...first.quoted, ...second.quoted];
  const joins = ({ key }: QuotedWord): boolean => key === "and" || key === "or";
  return (
    (quoted.some(joins) || between.quoted.every(joins)) &&
    keysOf(quoted) === keysOf([...first.recorded, ...second.recorded]) &&
    !between.quoted.some((word) => vocabulary.is("negation", word))
  );
}

function keysOf(words: readonly QuotedWord[]): string {
  return words
    .map(({ key }) => key)
    .sort()
    .join(" ");
}

/** "Ann beat" before Bob became "beat Ann" behind Bob: a name and its verb turned round, not moved as they were. */
function isExchange({ first, between, second }: Pair): boolean {
  const isName = (side: "quoted" | "recorded", { [side]: words }: Hunk): boolean => words.some(({ name }) => name);
  const [removed, added] = first.quoted.length === 0 ? [first, second] : [second, first];
  if (removed.quoted.length > 0 || added.recorded.length > 0 || added.quoted.length < 2) return false;
  if (keysOf(removed.recorded) !== keysOf(added.quoted)) return false;
  const turned = removed.recorded.some(({ key }, at) => added.quoted[at]?.key !== key);
  const named = isName("recorded", removed) || isName("quoted", added);
  return turned && named && (isName("quoted", between) || isName("recorded", between));
}

function milder({ quoted, recorded, change }: Hunk): Hunk {
  return { quoted, recorded, change: change === "harmless" ? change : "reworded" };
}
