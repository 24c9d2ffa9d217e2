import type { Token } from "../../model/analysis.ts";
import { hashIn, hashOf } from "../../model/signature.ts";
import type { Expression } from "./expressions.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** After these a bare month is a month, whoever bears its name. */
const PLAIN = new Set([
  "in",
  "since",
  "until",
  "during",
  "throughout",
  "early",
  "mid",
  "late",
  "last",
  "next",
  "this",
  "every",
]);

/**
 * Drops bare months that are the surname of somebody in the text: after "Theresa May" has been named, "talks with May" names her,
 * "in May" still a month.
 */
export function withoutNamesakes(
  expressions: readonly Expression[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): readonly Expression[] {
  const doubtful = new Set<string>();
  for (const expression of expressions) {
    if (isBareMonth(expression)) doubtful.add((tokens[expression.firstToken] as Token).lower);
  }
  if (doubtful.size === 0) return expressions;
  const surnames = surnamesIn(tokens, doubtful, vocabulary);
  if (surnames.size === 0) return expressions;
  return expressions.filter((expression) => {
    if (!isBareMonth(expression)) return true;
    if (!surnames.has((tokens[expression.firstToken] as Token).lower)) return true;
    return PLAIN.has(tokens[expression.firstToken - 1]?.lower ?? "");
  });
}

function isBareMonth({ hit, firstToken, endToken }: Expression): boolean {
  if (hit.meaning.kind !== "date" || hit.meaning.within !== undefined || endToken - firstToken !== 1) return false;
  const { month, day, year } = hit.meaning.fields;
  return month !== undefined && day === undefined && year === undefined;
}

/** Those of the words that stand right after a capitalized proper noun of no other meaning, and before no number. */
function surnamesIn(tokens: readonly Token[], words: ReadonlySet<string>, vocabulary: Vocabulary): ReadonlySet<string> {
  const found = new Set<string>();
  const hashes = [...words].map(hashOf);
  for (let i = 1; i < tokens.length; i++) {
    const { lower, text, signature } = tokens[i] as Token;
    if (!hashes.includes(hashIn(signature)) || !words.has(lower) || text.charCodeAt(0) > 90) continue;
    const before = tokens[i - 1] as Token;
    const isName = before.pos === "PROPN" && /^\p{Lu}\p{L}/u.test(before.text) && !vocabulary.has(before.lower);
    if (isName && !/^\d/u.test(tokens[i + 1]?.text ?? "")) found.add(lower);
  }
  return found;
}
