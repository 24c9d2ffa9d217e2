import type { TermAssertion } from "../../src/claims/office/assertion.ts";
import { type Mutator, replacing } from "./mutant.ts";

const PLAIN = /^\d{1,3}(?:,?\d{3})*$/;

/** Far more than on record; the same number with or without its comma leaves it true. A number within bounds is left alone. */
export const quantityMutator: Mutator = {
  kind: "quantity",
  rules: ["quantity/value"],
  mutate: ({ finding, words, document: { text } }) => {
    const { start } = finding.claim.span;
    const number = Number(words.replaceAll(",", ""));
    if (!PLAIN.test(words) || BOUND.test(text.slice(Math.max(0, start - 20), start))) return [];
    const other = words.includes(",") ? words.replaceAll(",", "") : number.toLocaleString("en-US");
    return [
      ...replacing(finding.claim.span, [(number * 2 + 5).toLocaleString("en-US")], "false"),
      ...(other === words ? [] : replacing(finding.claim.span, [other], "true")),
    ];
  },
};

const BOUND = /\b(?:than|least|most|to|about|around|some|nearly|almost|over|under|roughly|and|or)\s+$/i;

/** Ten years older. */
export const ageMutator: Mutator = {
  kind: "age",
  rules: ["life/age"],
  mutate: ({ finding, words }) =>
    /^\d{2}$/.test(words) ? replacing(finding.claim.span, [String(Number(words) + 10)], "false") : [],
};

/** A tenure that begins or ends a year before. Where the words leave the office to the reader, another may be meant. */
export const tenureMutator: Mutator = {
  kind: "tenure",
  rules: ["office/start", "office/end"],
  mutate: ({ finding, words }) => {
    const year = /\d{4}/.exec(words)?.[0];
    const { role } = finding.claim.assertion as TermAssertion;
    if (year === undefined) return [];
    const makes = role === null ? "unknowable" : "false";
    return replacing(finding.claim.span, [words.replace(year, String(Number(year) - 1))], makes);
  },
};
