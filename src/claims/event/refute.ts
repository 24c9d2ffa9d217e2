import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import type { Truth } from "../../model/truth.ts";
import type { Candidate, Links } from "./candidate.ts";
import { nameSpan } from "./extract.ts";
import { knownBy } from "./known.ts";
import type { Ontology } from "./ontology.ts";
import { isOtherRole } from "./roles.ts";
import { ROLE_RULE } from "./wording.ts";

/** An argument that the records refute: the likeliest record first, others that one edit would also reach. */
export interface Refutation {
  readonly argument: EventArgument;
  readonly candidates: readonly [Candidate, ...Candidate[]];
  /** The same sentence agrees with another record if another argument is changed. */
  readonly alternatives: readonly { readonly argument: EventArgument; readonly candidate: Candidate }[];
  /** Id of the rule of identification by which no other event can be meant. */
  readonly by: string;
  /** Where it is not that of the argument. */
  readonly rule?: string;
}

/** A record that differs from the words in one argument, and the rule by which it is the one meant all the same. */
interface Near {
  readonly candidate: Candidate;
  readonly argument: EventArgument;
  readonly by: string;
}

/**
 * Finds the one argument that is wrong, if the others are enough to know the event by; never where some record fits as it is.
 * Where two are wrong, only a name tells which event is meant.
 */
export function refute(
  event: EventMention,
  links: Links,
  truth: Truth,
  ontology: Ontology,
  analysis: Analysis,
): readonly Refutation[] {
  // "the previous summit" is not the one on record that it would have to be.
  if (event.determiners.some((word) => OTHERS.has(word))) return [];
  const fits = links.filter(({ conflicting, evidence }) => conflicting.length === 0 && evidence >= 1.5);
  if (fits.some(({ misnamed }) => !misnamed)) return [];
  const known = (candidate: Candidate, argument: EventArgument | undefined): Near[] => {
    if (argument === undefined || candidate.misnamed || candidate.results.get(argument) !== "conflict") return [];
    const by = knownBy(event, candidate, argument, truth, ontology, analysis);
    return by === undefined ? [] : [{ candidate, argument, by }];
  };
  const near = links.flatMap((candidate) =>
    candidate.conflicting.length === 1 ? known(candidate, candidate.conflicting[0]) : [],
  );
  const [first, ...rest] = near;
  if (first === undefined) return twiceWrong(links, known);
  const { argument, by } = first;
  const same = rest.filter((one) => one.argument === argument).map(({ candidate }) => candidate);
  const alternatives: { argument: EventArgument; candidate: Candidate }[] = rest.filter(
    (one) => one.argument !== argument,
  );
  // "the February 2019 Singapore summit": the name may be wrong instead.
  const name: EventArgument = { ...nameSpan(analysis, event), role: "object", via: "syntax", by: event.by };
  for (const candidate of first.candidate.named ? fits : []) alternatives.push({ argument: name, candidate });
  const candidates = [first.candidate, ...same] as const;
  return [{ argument, candidates, alternatives, by, ...ruleFor(argument, first.candidate) }];
}

/** "The Singapore summit of Trump and Kim took place in Hanoi in May 2017": each is told by itself. */
function twiceWrong(
  links: Links,
  known: (candidate: Candidate, argument: EventArgument) => readonly Near[],
): readonly Refutation[] {
  const candidate = links.find(({ named, conflicting }) => named && conflicting.length > 1);
  if (candidate?.conflicting.some((argument) => candidate.results.get(argument) !== "conflict") !== false) return [];
  const wrong = candidate.conflicting.flatMap((argument) =>
    argument.via === "syntax" ? known(candidate, argument) : [],
  );
  if (wrong.length < candidate.conflicting.length) return [];
  return wrong.map(({ argument, by }) => ({ argument, by, candidates: [candidate], alternatives: [] }));
}

function ruleFor(argument: EventArgument, { record }: Candidate): { readonly rule?: string } {
  return isOtherRole(argument, record.fact) ? { rule: ROLE_RULE } : {};
}

const OTHERS = new Set("previous last earlier prior next another other further latest subsequent former".split(" "));
