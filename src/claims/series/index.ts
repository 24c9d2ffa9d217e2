import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import type { SeriesAssertion } from "./assertion.ts";
import { checkCounted } from "./check-counted.ts";
import { checkDistinction } from "./check-distinction.ts";
import { checkRanked } from "./check-rank.ts";
import { checkMember, checkSingled } from "./check-singled.ts";
import { createExtract } from "./extract.ts";
import type { SeriesFact } from "./fact.ts";
import { seriesRules } from "./rules.ts";
import { readCounting } from "./vocabulary.ts";

/** Series: ranks, counts, the latest, the only and the first. */
export function createSeriesKind({
  counting: entries,
}: Pick<Lexicon, "counting">): ClaimKind<SeriesAssertion, SeriesFact> {
  const counting = readCounting(entries);
  return {
    id: "series",
    section: "series",
    rules: seriesRules,
    extract: createExtract(counting),
    check(claim, truth, { analysis }) {
      const { assertion } = claim;
      switch (assertion.form) {
        case "rank":
          return checkRanked({ ...claim, assertion }, truth, analysis);
        case "distinction":
          return checkDistinction({ ...claim, assertion }, truth, analysis, counting);
        case "member":
          return checkMember({ ...claim, assertion }, truth, analysis);
        case "only":
        case "latest":
        case "either":
          return checkSingled({ ...claim, assertion }, truth, analysis, counting);
        default:
          return checkCounted({ ...claim, assertion }, truth, analysis, counting);
      }
    },
  };
}
