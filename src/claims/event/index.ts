import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import { createAnniversaryFinder } from "./anniversary.ts";
import type { EventAssertion } from "./assertion.ts";
import { createCheck } from "./check.ts";
import { createElapsedFinder } from "./elapsed.ts";
import { createExtract } from "./extract.ts";
import type { EventFact } from "./fact.ts";
import { createOntology, type OntologyRules } from "./ontology.ts";
import { createOrdinalReader } from "./ordinal-words.ts";
import { createMemory } from "./remembered.ts";
import { eventRules } from "./rules.ts";
import { createTestify } from "./testify.ts";

/** Events: when, where, who took part, what came of it. */
export function createEventKind(
  lexicon: OntologyRules & Pick<Lexicon, "anniversaries" | "commemorations" | "contrasts">,
): ClaimKind<EventAssertion, EventFact> {
  const ontology = createOntology(lexicon);
  return {
    id: "event",
    section: "events",
    rules: eventRules,
    extract: createExtract(
      createAnniversaryFinder(lexicon.anniversaries),
      createElapsedFinder(lexicon.commemorations, createOrdinalReader(lexicon.anniversaries)),
    ),
    check: createCheck(ontology, createMemory(lexicon.commemorations, ontology)),
    testify: createTestify(ontology, lexicon),
  };
}
