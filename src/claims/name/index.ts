import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import { createContrastFinder } from "../witness/contrast.ts";
import type { NameAssertion } from "./assertion.ts";
import { check } from "./check.ts";
import { createExtract } from "./extract.ts";
import { nameRules } from "./rules.ts";

/** Names: one person, spelt in two ways. It needs no ground truth. */
export function createNameKind({ contrasts }: Pick<Lexicon, "contrasts">): ClaimKind<NameAssertion, never> {
  return {
    id: "name",
    section: null,
    rules: nameRules,
    extract: createExtract(createContrastFinder(contrasts)),
    check,
  };
}
