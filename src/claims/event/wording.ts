import type { EventArgument } from "../../model/analysis.ts";
import { lastOf } from "../../model/memo.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { Candidate } from "./candidate.ts";
import type { EventFact } from "./fact.ts";
import { holdersOf } from "./roles.ts";

const RULES = {
  time: "event/date",
  place: "event/place",
  participant: "event/participant",
  outcome: "event/outcome",
} as const;

/** The rule by which somebody's part in an event is judged. */
export const ROLE_RULE = "event/role";

/** The rule that an argument is judged by. */
export function ruleOf({ role }: EventArgument): string {
  return RULES[role as keyof typeof RULES] ?? "event/occurrence";
}

/** What the record says where the argument speaks. A date is EDTF; whoever is named rightly elsewhere is left out. */
export function recorded(
  argument: EventArgument,
  { record: { fact }, absent }: Pick<Candidate, "record" | "absent">,
  truth: Truth,
): string {
  const { role, outcome } = argument;
  switch (role) {
    case "time":
      return fact.date;
    case "place":
      return namesOf(knownPlace(fact, truth), truth);
    case "participant":
      return namesOf(holdersOf(argument, fact) ?? (absent.length > 0 ? absent : fact.represents), truth);
    case "outcome":
      return (fact.outcomes.find(({ type }) => type === outcome) ?? fact.outcomes[0])?.text ?? "";
    default:
      return fact.names[0] ?? fact.id;
  }
}

/** "Singapore summit (2018-06-12, Singapore)". */
export function describe({ fact }: TruthRecord<EventFact>, truth: Truth): string {
  const parties = fact.participants.length > 0 ? fact.participants : fact.represents;
  const name = fact.names[0] ?? `${fact.type} of ${namesOf(parties, truth)}`;
  const place = fact.place.length > 0 ? `, ${namesOf(knownPlace(fact, truth), truth)}` : "";
  return `${name} (${fact.date}${place})`;
}

/** The place by which the event goes: the one in its name, else the narrowest. */
function knownPlace(fact: EventFact, truth: Truth): readonly string[] {
  const named = placeInName(fact, truth);
  return named === undefined ? fact.place.slice(0, 1) : [named];
}

/** The place that one of the event's names holds: Singapore of "Singapore summit". */
export function placeInName(fact: EventFact, truth: Truth): string | undefined {
  const known = placesInNames(truth);
  if (!known.has(fact)) known.set(fact, findPlaceInName(fact, truth));
  return known.get(fact);
}

const placesInNames = lastOf((_: Truth) => new Map<EventFact, string | undefined>());

function findPlaceInName({ names, place }: EventFact, truth: Truth): string | undefined {
  const chain: string[] = [];
  for (const start of place) {
    for (let id: string | undefined = start; id !== undefined && !chain.includes(id); id = truth.entity(id)?.within[0])
      chain.push(id);
  }
  return chain.find((id) => {
    const entity = truth.entity(id);
    return [...(entity?.names ?? []), ...(entity?.aliases ?? [])].some((name) =>
      names.some((event) => event.includes(name)),
    );
  });
}

/** Names of entities, joined by "and". */
function namesOf(ids: readonly string[], truth: Truth): string {
  return ids.map((id) => truth.entity(id)?.names[0] ?? id).join(" and ");
}
