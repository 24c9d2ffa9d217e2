import type { ClaimKind } from "../../model/claim.ts";
import type { SeriesAssertion } from "./assertion.ts";
import { checkCounted } from "./check-count.ts";
import { checkRanked } from "./check-rank.ts";
import { extract } from "./extract.ts";
import type { SeriesFact } from "./fact.ts";
import { seriesRules } from "./rules.ts";

/** Series: ranks, counts and firsts. */
export const seriesKind: ClaimKind<SeriesAssertion, SeriesFact> = {
  id: "series",
  section: "series",
  rules: seriesRules,
  extract,
  check(claim, truth, { analysis }) {
    const { assertion } = claim;
    return assertion.form === "rank"
      ? checkRanked({ ...claim, assertion }, truth, analysis)
      : checkCounted({ ...claim, assertion }, truth, analysis);
  },
};
