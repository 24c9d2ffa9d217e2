import { type Analysis, bareArgument, type EventArgument, type EventMention } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import type { Candidate, Links } from "./candidate.ts";
import { nameSpan } from "./extract.ts";
import { knownBy } from "./known.ts";
import type { Ontology } from "./ontology.ts";
import { leewayOf } from "./relative.ts";
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
  /** That rule leaves a doubt. */
  readonly doubtful: boolean;
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
  const known = (candidate: Candidate, argument: EventArgument | undefined, isVisited = false): Near[] => {
    if (argument === undefined || candidate.misnamed || candidate.results.get(argument) !== "conflict") return [];
    const by = knownBy(event, candidate, argument, truth, ontology, analysis, isVisited);
    return by === undefined ? [] : [{ candidate, argument, by }];
  };
  const single = links.filter(({ conflicting }) => conflicting.length === 1);
  const sure = single.flatMap((candidate) => known(candidate, candidate.conflicting[0]));
  // "met in Singapore in February 2019": they met there at another time, and then elsewhere.
  const isVisited = sure.some(({ argument }) => argument.role === "time");
  const near = isVisited ? single.flatMap((candidate) => known(candidate, candidate.conflicting[0], true)) : sure;
  const [first, ...rest] = near.toSorted(
    (a, b) => Number(isTimed(b, analysis)) - Number(isTimed(a, analysis)) || Number(isSwap(a)) - Number(isSwap(b)),
  );
  if (first === undefined) return twiceWrong(links, known);
  const { argument, by } = first;
  const same = rest.filter((one) => one.argument === argument).map(({ candidate }) => candidate);
  const alternatives: { argument: EventArgument; candidate: Candidate }[] = rest.filter(
    (one) => one.argument !== argument,
  );
  // "the February 2019 Singapore summit": the name may be wrong instead.
  const name = bareArgument(nameSpan(analysis, event), event.by, "object");
  for (const candidate of first.candidate.named ? fits : []) alternatives.push({ argument: name, candidate });
  const candidates = [first.candidate, ...same] as const;
  const doubtful = ontology.isDoubtful(by);
  return [{ argument, candidates, alternatives, by, doubtful, ...ruleFor(argument, first.candidate) }];
}

/**
 * True where the words' date is the record's, and only the place is not. A day or a month is one of many, and a date counted from
 * the publication is the writer's own: it seldom fits another event by chance, as one of the few places does.
 */
function isTimed({ candidate: { named, results }, argument }: Near, { document }: Analysis): boolean {
  if (named) return true;
  if (argument.role !== "place") return false;
  for (const [{ role, timex, start, end }, result] of results) {
    if (role !== "time" || timex?.edtf === undefined || (result !== "agree" && result !== "neutral")) continue;
    if (dateRange(timex.edtf)?.precision !== "year") return true;
    if (leewayOf(timex, document.text.slice(start, end))?.from === "published") return true;
  }
  return false;
}

/** Two who did meet, at another time, are more likely those meant than one of them with somebody else. */
function isSwap({ candidate, argument }: Near): boolean {
  return argument.role === "participant" && !isOtherRole(argument, candidate.record.fact);
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
  return wrong.map(({ argument, by }) => ({
    argument,
    by,
    doubtful: false,
    candidates: [candidate],
    alternatives: [],
  }));
}

function ruleFor(argument: EventArgument, { record }: Candidate): { readonly rule?: string } {
  return isOtherRole(argument, record.fact) ? { rule: ROLE_RULE } : {};
}

/** Words before a noun by which it is not the one of which the news tell. */
export const OTHERS = new Set(
  "previous last earlier prior next another other further latest subsequent former".split(" "),
);
