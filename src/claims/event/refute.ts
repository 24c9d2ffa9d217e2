import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import type { Truth } from "../../model/truth.ts";
import type { Candidate, Links } from "./candidate.ts";
import { nameSpan } from "./extract.ts";
import { knownBy } from "./known.ts";
import type { Ontology } from "./ontology.ts";

/** An argument that the records refute: the likeliest record first, others that one edit would also reach. */
export interface Refutation {
  readonly argument: EventArgument;
  readonly candidates: readonly [Candidate, ...Candidate[]];
  /** The same sentence agrees with another record if another argument is changed. */
  readonly alternatives: readonly { readonly argument: EventArgument; readonly candidate: Candidate }[];
}

/**
 * Finds the one argument that is wrong, if the others are enough to know the event by. Never where some record fits as it is,
 * and never where two arguments would have to change.
 */
export function refute(
  event: EventMention,
  links: Links,
  truth: Truth,
  ontology: Ontology,
  analysis: Analysis,
): Refutation | undefined {
  // "the previous summit" is not the one on record that it would have to be.
  if (event.determiners.some((word) => OTHERS.has(word))) return undefined;
  const fits = links.filter(({ conflicting, evidence }) => conflicting.length === 0 && evidence >= 1.5);
  if (fits.some(({ misnamed }) => !misnamed)) return undefined;
  const near = links.filter((candidate) => {
    if (candidate.misnamed) return false;
    const [argument, ...others] = candidate.conflicting;
    return (
      argument !== undefined &&
      others.length === 0 &&
      candidate.results.get(argument) === "conflict" &&
      knownBy(candidate, argument, truth, ontology, analysis) !== undefined
    );
  });
  const [first, ...rest] = near;
  const argument = first?.conflicting[0];
  if (first === undefined || argument === undefined) return undefined;
  const same = rest.filter((candidate) => candidate.conflicting[0] === argument);
  const alternatives = rest.flatMap((candidate) => {
    const other = candidate.conflicting[0];
    return other === undefined || other === argument ? [] : [{ argument: other, candidate }];
  });
  // "the February 2019 Singapore summit": the name may be wrong instead.
  const name: EventArgument = { ...nameSpan(analysis, event), role: "object", via: "syntax", by: event.by };
  for (const candidate of first.named ? fits : []) alternatives.push({ argument: name, candidate });
  return { argument, candidates: [first, ...same], alternatives };
}

const OTHERS = new Set("previous last earlier prior next another other further latest subsequent former".split(" "));
