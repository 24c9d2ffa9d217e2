import type { Lexicon } from "../../lexicon/index.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { CheckContext, Claim, Discord } from "../../model/claim.ts";
import { sliceOf } from "../../model/span.ts";
import { cardinalWord } from "../series/verdicts.ts";
import { createContrastFinder, sentenceWords } from "../witness/contrast.ts";
import { ownRecord, placeOf } from "../witness/record.ts";
import type { QuantityAssertion } from "./assertion.ts";
import { likeNumber, wordFor } from "./wording.ts";

/** Sentences of the article in which the headline's event is told. */
const LEAD = 4;
/** Behind these words further ones are counted, who may be in the headline's number. */
const MORE = /\b(?:and|plus|including|besides|along with|as well as|with|among)\b/i;
const FURTHER = 200;

/** Makes the check of a headline's count against that of its article. */
export function createTestify(lexicon: Pick<Lexicon, "measures" | "contrasts">) {
  const findContrast = createContrastFinder(lexicon.contrasts);
  /** What befalls people, and is counted whole. Of votes and seats a headline may tell somebody else's. */
  const tolls = new Set(
    lexicon.measures.flatMap(({ measure, toll, dimension, before }) =>
      toll && dimension === "count" && before.length > 0 ? [measure] : [],
    ),
  );
  return (claims: readonly Claim<QuantityAssertion>[], { analysis }: CheckContext): Discord<QuantityAssertion>[] => {
    const { blocks } = analysis.document;
    const kind = blocks[0]?.kind;
    if (kind !== "title" && kind !== "heading") return [];
    const first = analysis.sentences.findIndex(({ block }) => blocks[block]?.kind === "paragraph");
    const ordered = claims.toSorted((a, b) => a.span.start - b.span.start);
    return [...tolls].flatMap((measure) => {
      const own = ordered.filter(({ assertion: { quantity } }) => quantity.measure === measure);
      const [headline, ...body] = own;
      const [lead] = body;
      if (headline === undefined || lead === undefined || first < 0) return [];
      const [one, other] = [headline.assertion.quantity, lead.assertion.quantity];
      if (analysis.sentences[one.sentence]?.block !== 0 || analysis.sentences[other.sentence]?.block === 0) return [];
      if (other.sentence >= first + LEAD || !isExact(headline) || !isExact(lead) || one.value === other.value)
        return [];
      if (isElsewhere(one.value, analysis) || isSum(one.value, body)) return [];
      if (one.value > other.value && MORE.test(analysis.document.text.slice(lead.span.end, lead.span.end + FURTHER)))
        return [];
      const words = [headline, lead].map(({ span }) => sentenceWords(analysis, span)).join(" ");
      if (findContrast(words, ["correction", "repetition"]) !== undefined) return [];
      return [discordOf(lead, headline, analysis)];
    });
  };
}

function isExact({ assertion: { quantity } }: Claim<QuantityAssertion>): boolean {
  const { bound, approximate, max, part, doubted, precision } = quantity;
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
function isSum(value: number, body: readonly Claim<QuantityAssertion>[]): boolean {
  const values = new Set(body.map(({ assertion: { quantity } }) => quantity.value));
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
