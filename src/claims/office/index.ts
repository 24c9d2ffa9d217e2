import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import type { OfficeAssertion } from "./assertion.ts";
import { check } from "./check.ts";
import { createExtract } from "./extract.ts";
import type { OfficeFact } from "./fact.ts";
import { officeNames } from "./names.ts";
import { officeRules } from "./rules.ts";

/** Offices: who holds, held or will hold them. */
export function createOfficeKind({ tenures }: Pick<Lexicon, "tenures">): ClaimKind<OfficeAssertion, OfficeFact> {
  return {
    id: "office",
    section: "offices",
    rules: officeRules,
    names: ({ fact }) => [officeNames(fact)],
    extract: createExtract(tenures),
    check,
  };
}
