import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import { createOntology, type OntologyRules } from "../event/ontology.ts";
import type { QuantityAssertion } from "./assertion.ts";
import { createCheck } from "./check.ts";
import { createEventOf } from "./event.ts";
import { createExtract } from "./extract.ts";
import { quantityRules } from "./rules.ts";
import { createTestify } from "./testify.ts";
import { createMeasures } from "./units.ts";

/** Numbers told of events: casualties, votes, shares, money, lengths. Their facts are those of the events. */
export function createQuantityKind(
  lexicon: OntologyRules & Pick<Lexicon, "measures" | "numbers" | "units" | "contrasts">,
): ClaimKind<QuantityAssertion, never> {
  const measures = createMeasures(lexicon);
  return {
    id: "quantity",
    section: null,
    rules: quantityRules,
    extract: createExtract(measures),
    check: createCheck(createEventOf(createOntology(lexicon), lexicon.numbers, measures), measures),
    testify: createTestify(lexicon, measures),
  };
}
