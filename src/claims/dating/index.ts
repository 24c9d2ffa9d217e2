import type { Lexicon } from "../../lexicon/index.ts";
import type { ClaimKind } from "../../model/claim.ts";
import type { DatingAssertion } from "./assertion.ts";
import { createCheck } from "./check.ts";
import { createCueFinder } from "./cue.ts";
import { createExtract } from "./extract.ts";
import { createSignsReader } from "./signs.ts";
import { createVocabulary } from "./vocabulary.ts";
import { createYearCounter } from "./years.ts";

/** Days on which the text says that something happened, whatever the words: held against what the article is about. */
export function createDatingKind({
  tellings,
  anniversaries,
  events,
}: Pick<Lexicon, "tellings" | "anniversaries" | "events">): ClaimKind<DatingAssertion, never> {
  const vocabulary = createVocabulary(tellings);
  return {
    id: "dating",
    section: null,
    rules: [],
    onlyRefutes: true,
    extract: createExtract(createCueFinder(vocabulary)),
    check: createCheck(vocabulary, createSignsReader(vocabulary, createYearCounter(anniversaries), patientsOf(events))),
  };
}

/** By event type, what whoever it happens to does in it. */
function patientsOf(events: Lexicon["events"]): ReadonlyMap<string, string> {
  return new Map(events.flatMap(({ type, roles }) => (roles.of === undefined ? [] : [[type, roles.of] as const])));
}
