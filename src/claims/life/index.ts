import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import type { LifeAssertion } from "./assertion.ts";
import { check } from "./check.ts";
import { createExtract } from "./extract.ts";
import { lifeRules } from "./rules.ts";

/** Lives: how old people are, and the years of their life. The facts are recorded births and deaths. */
export function createLifeKind({ ages }: Pick<Lexicon, "ages">): ClaimKind<LifeAssertion, never> {
  return { id: "life", section: null, rules: lifeRules, extract: createExtract(ages), check };
}
