import type { QuoteFact } from "../../src/claims/quote/fact.ts";
import { loadLexicon } from "../../src/lexicon/index.ts";
import type { Span } from "../../src/model/span.ts";
import { type Mutant, type Mutator, replacing } from "./mutant.ts";

/** Fewer words may well have been said as well. */
const FEWEST = 8;
const WORD = /[A-Za-z][A-Za-z'’]*/g;
/** Small words differ from one transcript to the next. */
const FUNCTION = new Set(
  loadLexicon().wording.flatMap((entry) =>
    entry.kind === "function" || entry.kind === "auxiliary" ? entry.words : [],
  ),
);
const SUBSTITUTES = ["weapons", "yesterday", "banks"];
const SWAPS: readonly [RegExp, string][] = [
  [/^(?:is|are|was|were|will|can|has|have)$/, "$& not"],
  [/^(?:good|great)$/, "bad"],
  [/^(?:never|not)$/, "always"],
  [/^always$/, "never"],
  [/^peace$/, "war"],
  [/^love$/, "hatred"],
  [/^best$/, "worst"],
];

/** Words of a quotation that change what was said: another content word, a negation, an opposite. */
export const wordingMutator: Mutator = {
  kind: "quotation word",
  rules: ["quote/wording"],
  mutate: ({ finding, truth, words, document: { text } }) => {
    const found = [...words.matchAll(WORD)];
    const [record] = finding.verdict.evidence;
    const fact = truth.records<QuoteFact>("quotations").find(({ id }) => id === record?.id)?.fact;
    // A translator's words differ from one outlet to the next.
    if (fact === undefined || fact.interpreter || fact.language !== "en" || found.length < FEWEST) return [];
    const at = (index: number, word: string): Span => ({
      start: finding.claim.span.start + index,
      end: finding.claim.span.start + index + word.length,
    });
    const mutants: Mutant[] = [];
    const content = found
      .slice(1)
      .filter(([word]) => /^[a-z]{5,}$/.test(word) && !FUNCTION.has(word))
      .toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
    for (const match of content.slice(0, 2)) {
      const substitute = SUBSTITUTES.find((word) => word !== match[0] && !words.includes(word)) ?? "";
      mutants.push(...replacing(at(match.index, match[0]), [substitute], "false"));
    }
    for (const match of found) {
      const swap = SWAPS.find(([pattern]) => pattern.test(match[0]));
      const negated = /^\s+not\b/.test(text.slice(at(match.index, match[0]).end));
      if (swap !== undefined && !negated) {
        mutants.push(...replacing(at(match.index, match[0]), [match[0].replace(...swap)], "false"));
        break;
      }
    }
    return [...mutants, ...harmless(finding.claim.span, words)];
  },
};

/** Other marks and contractions say the same. */
function harmless(span: Span, words: string): Mutant[] {
  const changes = [
    words.replaceAll("’", "'"),
    words.replaceAll("'", "’"),
    words.replace(/\b(do|does|did|is|are|was|will) not\b/, (_, verb: string) =>
      verb === "will" ? "won’t" : `${verb}n’t`,
    ),
    words.replace(" — ", " - "),
  ];
  return replacing(
    span,
    [...new Set(changes)].filter((change) => change !== words),
    "true",
  );
}
