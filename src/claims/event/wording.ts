import type { EventArgument } from "../../model/analysis.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";

const RULES = {
  time: "event/date",
  place: "event/place",
  participant: "event/participant",
  outcome: "event/outcome",
} as const;

/** The rule that an argument is judged by. */
export function ruleOf({ role }: EventArgument): string {
  return RULES[role as keyof typeof RULES] ?? "event/occurrence";
}

/** What the record says where the argument speaks, as words to put in its place. */
export function recorded({ role, outcome }: EventArgument, { fact }: TruthRecord<EventFact>, truth: Truth): string {
  switch (role) {
    case "time":
      return fact.date;
    case "place":
      return namesOf(fact.place.slice(0, 1), truth);
    case "participant":
      return namesOf(fact.participants.length > 0 ? fact.participants : fact.represents, truth);
    case "outcome":
      return (fact.outcomes.find(({ type }) => type === outcome) ?? fact.outcomes[0])?.text ?? "";
    default:
      return "";
  }
}

/** "Singapore summit (2018-06-12, Singapore)". */
export function describe({ fact }: TruthRecord<EventFact>, truth: Truth): string {
  const name = fact.names[0] ?? `${fact.type} of ${namesOf([...fact.participants, ...fact.represents], truth)}`;
  const place = fact.place.length > 0 ? `, ${namesOf(fact.place.slice(-1), truth)}` : "";
  return `${name} (${fact.date}${place})`;
}

/** Names of entities, joined by "and". */
function namesOf(ids: readonly string[], truth: Truth): string {
  return ids.map((id) => truth.entity(id)?.names[0] ?? id).join(" and ");
}
