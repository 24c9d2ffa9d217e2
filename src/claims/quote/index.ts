import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import { createDenialReader } from "../attributed.ts";
import type { QuoteAssertion } from "./assertion.ts";
import { createCheck } from "./check.ts";
import { createComparer } from "./compare.ts";
import { createExtract } from "./extract.ts";
import type { QuoteFact } from "./fact.ts";
import { readManner } from "./manner.ts";
import { createMatcher } from "./match.ts";
import { quoteRules } from "./rules.ts";
import { createTestify } from "./testify.ts";
import { createWordReader, type QuotedWord, type WordReader } from "./words.ts";

/** Quotations: what was said, by whom, and when. */
export function createQuoteKind(
  lexicon: Pick<Lexicon, "wording" | "reported-speech">,
): ClaimKind<QuoteAssertion, QuoteFact> {
  const { wording, "reported-speech": speech } = lexicon;
  const read = remembering(createWordReader(wording));
  const compare = createComparer(wording);
  const match = createMatcher(read, compare);
  return {
    id: "quote",
    section: "quotations",
    rules: quoteRules,
    extract: createExtract(readManner(speech), createDenialReader(speech)),
    check: createCheck(read, match),
    testify: createTestify(read, compare),
  };
}

const MOST_REMEMBERED = 64;

/** A quotation is read for the ground truth, and again for the article as its own witness. */
function remembering(read: WordReader): WordReader {
  const known = new Map<string, readonly QuotedWord[]>();
  return (text) => {
    const words = known.get(text) ?? read(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, words);
    return words;
  };
}
