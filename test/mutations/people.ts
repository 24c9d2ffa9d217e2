import type { OfficeAssertion } from "../../src/claims/office/assertion.ts";
import type { OfficeFact } from "../../src/claims/office/fact.ts";
import type { QuoteAssertion } from "../../src/claims/quote/assertion.ts";
import { ordinalWord } from "../../src/claims/series/verdicts.ts";
import type { Truth } from "../../src/model/truth.ts";
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
    const record = truth.records<OfficeFact>("offices").find(({ id }) => id === role.offices[0]);
    // "the prime minister": of which country, only the reader knows.
    const words = document.text.slice(Math.min(start, role.start), Math.max(end, role.end));
    const isNamed = record?.fact.of.some((id) => namesOf(truth, id).some((place) => words.includes(place))) ?? false;
    const closed = record?.fact.gapless === true && role.offices.length === 1 && isNamed;
    const others = peopleBut(truth, document.text, new Set(holders)).slice(0, 2);
    return replacing({ start, end }, others, closed ? "false" : "unknowable");
  },
};

/** Another number of the office's holders. */
export const officeOrdinalMutator: Mutator = {
  kind: "office-ordinal",
  rules: ["office/ordinal"],
  mutate: ({ finding, truth, words }) => {
    const number = Number.parseInt(words, 10);
    const { person } = finding.claim.assertion as OfficeAssertion;
    const id = person.kind === "entity" ? person.id : undefined;
    // Who held it twice has two numbers.
    const own = truth
      .records<OfficeFact>("offices")
      .flatMap(({ fact }) =>
        fact.tenures.flatMap(({ holder, ordinal }) => (holder === id ? ordinal : undefined) ?? []),
      );
    const others = [number - 4, number + 2].filter((other) => !own.includes(other));
    return Number.isNaN(number) ? [] : replacing(finding.claim.span, others.map(ordinalWord), "false");
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

function namesOf(truth: Truth, id: string): readonly string[] {
  const entity = truth.entity(id);
  return entity === undefined ? [] : [...entity.names, ...entity.aliases, ...entity.demonyms];
}
