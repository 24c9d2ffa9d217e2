import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import { createOntology, type OntologyRules } from "../event/ontology.ts";
import type { QuantityAssertion } from "./assertion.ts";
import { createCheck } from "./check.ts";
import { createEventOf } from "./event.ts";
import { extract } from "./extract.ts";
import { quantityRules } from "./rules.ts";
import { createTestify } from "./testify.ts";
import { createMeasures } from "./units.ts";

/** Numbers told of events: casualties, votes, shares, money, lengths. Their facts are those of the events. */
export function createQuantityKind(
  lexicon: OntologyRules & Pick<Lexicon, "measures" | "numbers" | "units" | "contrasts">,
): ClaimKind<QuantityAssertion, never> {
  return {
    id: "quantity",
    section: null,
    rules: quantityRules,
    extract,
    check: createCheck(createEventOf(createOntology(lexicon), lexicon.numbers), createMeasures(lexicon)),
    testify: createTestify(lexicon),
  };
}
