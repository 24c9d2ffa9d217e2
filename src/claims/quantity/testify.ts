import type { Lexicon } from "../../lexicon/index.ts";
import type { Analysis, Quantity } from "../../model/analysis.ts";
import type { CheckContext, Claim, Discord } from "../../model/claim.ts";
import { sliceOf } from "../../model/span.ts";
import { cardinalWord } from "../series/verdicts.ts";
import { createContrastFinder, sentenceWords } from "../witness/contrast.ts";
import { ownRecord, placeOf } from "../witness/record.ts";
import type { QuantityAssertion } from "./assertion.ts";
import { claimOf, createExtract } from "./extract.ts";
import type { Measures } from "./units.ts";
import { likeNumber, wordFor } from "./wording.ts";

/** Sentences of the article in which the headline's event is told. */
const LEAD = 4;
/** Behind these words further ones are counted, who may be in the headline's number. */
const MORE = /\b(?:and|plus|including|besides|along with|as well as|with|among)\b/i;
const FURTHER = 200;

/** Makes the check of a headline's count against that of its article. */
export function createTestify(lexicon: Pick<Lexicon, "measures" | "contrasts">, measures: Measures) {
  const extract = createExtract(measures);
  const findContrast = createContrastFinder(lexicon.contrasts);
  /** What befalls people, and is counted whole. Of votes and seats a headline may tell somebody else's. */
  const tolls = new Set(
    lexicon.measures.flatMap(({ measure, toll, dimension, before }) =>
      toll && dimension === "count" && before.length > 0 ? [measure] : [],
    ),
  );
  return (claims: readonly Claim<QuantityAssertion>[], { analysis }: CheckContext): Discord<QuantityAssertion>[] => {
    const { document, quantities, sentences } = analysis;
    const kind = document.blocks[0]?.kind;
    if (kind !== "title" && kind !== "heading") return [];
    const isInHeadline = ({ sentence }: Quantity): boolean => sentences[sentence]?.block === 0;
    const first = sentences.findIndex(({ block }) => document.blocks[block]?.kind === "paragraph");
    return [...tolls].flatMap((toll) => {
      const own = quantities.filter(({ measure }) => measure === toll);
      const [headline, ...body] = own;
      const [lead] = body;
      if (headline === undefined || lead === undefined || lead.sentence >= first + LEAD) return [];
      if (!isInHeadline(headline) || isInHeadline(lead)) return [];
      const isTold = isExact(headline) && isExact(lead) && headline.value !== lead.value;
      if (!isTold || isElsewhere(headline.value, analysis) || isSum(headline.value, body)) return [];
      const behind = document.text.slice(lead.end, lead.end + FURTHER);
      if (headline.value > lead.value && MORE.test(behind)) return [];
      const words = [headline, lead].map(({ number }) => sentenceWords(analysis, number)).join(" ");
      if (findContrast(words, ["correction", "repetition"]) !== undefined) return [];
      return isRefuted(headline, claims, analysis, extract) || isRefuted(lead, claims, analysis, extract)
        ? []
        : [discordOf(claimOf(lead, analysis), claimOf(headline, analysis), analysis)];
    });
  };
}

/** The ground truth has spoken: the claim was made, and is not among those that stand. */
function isRefuted(
  quantity: Quantity,
  claims: readonly Claim<QuantityAssertion>[],
  analysis: Analysis,
  extract: ReturnType<typeof createExtract>,
): boolean {
  const isOf = ({ assertion }: Claim<QuantityAssertion>): boolean => assertion.quantity === quantity;
  return extract(analysis).some(isOf) && !claims.some(isOf);
}

function isExact({ bound, approximate, max, part, doubted, precision }: Quantity): boolean {
  return bound === undefined && approximate === undefined && max === undefined && !part && !doubted && precision <= 1;
}

/** The headline's number stands in the article as well, whatever it counts there. */
function isElsewhere(value: number, { document: { text, blocks } }: Analysis): boolean {
  const forms = [String(value), value.toLocaleString("en-US"), cardinalWord(value)];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "iu").test(
    text.slice(blocks[0]?.end),
  );
}

/** Two numbers of the article make the headline's. */
function isSum(value: number, body: readonly Quantity[]): boolean {
  const values = new Set(body.map((quantity) => quantity.value));
  return [...values].some((one) => values.has(value - one));
}

function discordOf(
  claim: Claim<QuantityAssertion>,
  other: Claim<QuantityAssertion>,
  analysis: Analysis,
): Discord<QuantityAssertion> {
  const { text } = analysis.document;
  const [actual, expected] = [sliceOf(text, claim.span), sliceOf(text, other.span)];
  const { measure } = claim.assertion.quantity;
  const record = ownRecord(analysis, other.span, { name: `${expected} ${wordFor(measure)}` });
  return {
    claim,
    other,
    verdict: {
      label: "refuted",
      rule: "quantity/self",
      message: `${actual} ${wordFor(measure)} here, ${expected} in the headline at ${placeOf(analysis, other.span)}`,
      evidence: [record],
      actual,
      expected: [expected],
      edits: [
        { span: claim.span, replacement: likeNumber(expected, actual), evidence: record.id },
        { span: other.span, replacement: likeNumber(actual, expected), evidence: record.id },
      ],
      certainty: "doubtful",
    },
  };
}
