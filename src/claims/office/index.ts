import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import type { OfficeAssertion } from "./assertion.ts";
import { checkTenure } from "./check.ts";
import { checkSuccession } from "./check-succession.ts";
import { checkTerm } from "./check-term.ts";
import { createCourtesyReader } from "./courtesy.ts";
import { createTenureExtract } from "./extract.ts";
import { createOrdinalExtract } from "./extract-ordinal.ts";
import { createSuccessionExtract } from "./extract-succession.ts";
import { createTermExtract } from "./extract-term.ts";
import type { OfficeFact } from "./fact.ts";
import { createOrdinalFinder } from "./find-ordinal.ts";
import { officeNames } from "./names.ts";
import { officeRules } from "./rules.ts";

/** Offices: who holds, held or will hold them. */
export function createOfficeKind({
  counting,
  tenures,
  incumbency,
  events,
}: Pick<Lexicon, "counting" | "tenures" | "incumbency" | "events">): ClaimKind<OfficeAssertion, OfficeFact> {
  const ordinalIn = createOrdinalFinder(counting);
  const extractTenures = createTenureExtract({ tenures, incumbency }, ordinalIn);
  const isKept = createCourtesyReader(incumbency);
  const extractOrdinals = createOrdinalExtract(incumbency, ordinalIn);
  const extractTerms = createTermExtract({ tenures, events });
  const extractSuccessions = createSuccessionExtract(tenures);
  return {
    id: "office",
    section: "offices",
    rules: officeRules,
    names: ({ fact }) => [officeNames(fact)],
    extract: (analysis) => [
      ...extractTenures(analysis),
      ...extractOrdinals(analysis),
      ...extractTerms(analysis),
      ...extractSuccessions(analysis),
    ],
    check(claim, truth, context) {
      const { assertion } = claim;
      switch (assertion.aspect) {
        case "start":
        case "end":
          return checkTerm({ ...claim, assertion }, truth, context.analysis);
        case "successor":
          return checkSuccession({ ...claim, assertion }, truth, context.analysis);
        default:
          return checkTenure({ ...claim, assertion }, truth, context, isKept);
      }
    },
  };
}
