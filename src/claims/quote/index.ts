import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import type { QuoteAssertion } from "./assertion.ts";
import { createCheck } from "./check.ts";
import { createComparer } from "./compare.ts";
import { extract } from "./extract.ts";
import type { QuoteFact } from "./fact.ts";
import { createMatcher } from "./match.ts";
import { quoteRules } from "./rules.ts";
import { createTestify } from "./testify.ts";
import { createWordReader } from "./words.ts";

/** Quotations: what was said, by whom, and when. */
export function createQuoteKind({ wording }: Pick<Lexicon, "wording">): ClaimKind<QuoteAssertion, QuoteFact> {
  const read = createWordReader(wording);
  const compare = createComparer(wording);
  const match = createMatcher(read, compare);
  return {
    id: "quote",
    section: "quotations",
    rules: quoteRules,
    extract,
    check: createCheck(read, match),
    testify: createTestify(read, compare),
  };
}
