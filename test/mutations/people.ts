import type { OfficeAssertion } from "../../src/claims/office/assertion.ts";
import type { OfficeFact } from "../../src/claims/office/fact.ts";
import type { QuoteAssertion } from "../../src/claims/quote/assertion.ts";
import { ordinalWord } from "../../src/claims/series/verdicts.ts";
import { peopleBut } from "./arguments.ts";
import { type Mutator, replacing } from "./mutant.ts";

/** Somebody else in the office, who never held it. */
export const holderMutator: Mutator = {
  kind: "office-holder",
  rules: ["office/tenure"],
  mutate: ({ finding, truth, document }) => {
    const { aspect, role, name } = finding.claim.assertion as OfficeAssertion;
    const { start, end } = finding.claim.span;
    // "the former president": there the claim is about the words of the office.
    if (aspect !== "tenure" || document.text.slice(start, end) !== name) return [];
    const holders = truth
      .records<OfficeFact>("offices")
      .filter(({ id }) => role.offices.includes(id))
      .flatMap(({ fact }) => fact.tenures.map(({ holder }) => holder));
    const closed = truth.records<OfficeFact>("offices").some(({ id, fact }) => role.offices[0] === id && fact.gapless);
    const others = peopleBut(truth, document.text, new Set(holders)).slice(0, 2);
    return replacing({ start, end }, others, closed && role.offices.length === 1 ? "false" : "unknowable");
  },
};

/** Another number of the office's holders. */
export const officeOrdinalMutator: Mutator = {
  kind: "office-ordinal",
  rules: ["office/ordinal"],
  mutate: ({ finding, words }) => {
    const number = Number.parseInt(words, 10);
    return Number.isNaN(number)
      ? []
      : replacing(finding.claim.span, [number - 4, number + 2].map(ordinalWord), "false");
  },
};

/** Recorded words in the mouth of somebody else on record. */
export const sourceMutator: Mutator = {
  kind: "source",
  rules: ["quote/source"],
  mutate: ({ finding, truth, document }) => {
    const { attribution } = finding.claim.assertion as QuoteAssertion;
    const { source } = attribution;
    if (source?.referent.kind !== "entity" || (source.form !== "name" && source.form !== "surname")) return [];
    const others = peopleBut(truth, document.text, new Set([source.referent.id])).slice(0, 2);
    const own = truth.entity(source.referent.id)?.names[0];
    return [
      ...replacing(source.head, others, "false"),
      ...(own === undefined ? [] : replacing(source.head, [own], "true")),
    ];
  },
};
