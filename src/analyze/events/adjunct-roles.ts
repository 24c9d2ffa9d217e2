import type { EventArgument, Mention, Token } from "../../model/analysis.ts";
import type { RolePosition } from "./roles.ts";
import type { Trigger } from "./triggers.ts";
import type { Placed, SentenceView } from "./view.ts";

/** Prepositions that lead in whoever takes part. */
export const WITH = new Set(["with", "between", "by", "among", "alongside"]);
const PARTY = new Set(["with", "between", "among"]);
/** Prepositions that lead in a place. */
export const AT = new Set(["in", "at", "near", "inside", "into", "onto", "across", "on", "to", "over", "outside"]);
const ROLE_PREPOSITIONS = new Set(["by", "over", "against", "of", "to", "from", "for", "with"]);
const NOUN_OF = new Set(["of", "from"]);

/** What a mention does in the event behind whose trigger it stands; `bare` where nothing yet parts it from the verb. */
export function roleOf(
  { item }: Placed<Mention>,
  preposition: string | null,
  bare: boolean,
  trigger: Trigger,
): "participant" | "place" | "object" | undefined {
  const { entry, nominal } = trigger;
  const place = item.type === "PLACE" && item.form !== "demonym";
  if (preposition === null) {
    if (!bare) return undefined;
    // "withdrew from the union": whoever is left takes part, a country is the place.
    if (entry.object === "place" && entry.roles.object !== undefined && item.type === "ORGANIZATION")
      return "participant";
    if (entry.object === "place") return place || item.type !== "PERSON" ? "place" : undefined;
    if (entry.object === "event") return item.type === "EVENT" ? "participant" : undefined;
    return entry.object === "participant" && item.type !== "EVENT" ? "participant" : undefined;
  }
  if (WITH.has(preposition)) return "participant";
  // "bought a fifth of the company"
  if (preposition === "of" && !nominal) return undefined;
  if (ROLE_PREPOSITIONS.has(preposition) && entry.roles[preposition as RolePosition] !== undefined)
    return "participant";
  if (AT.has(preposition)) return place || (entry.object === "place" && item.type !== "PERSON") ? "place" : undefined;
  if (preposition === "from" && entry.fromPlace && place) return "place";
  if (nominal && NOUN_OF.has(preposition)) return place && entry.object === "place" ? "place" : "participant";
  return undefined;
}

/** The position for which an event type's rules give a role. */
export function positionOf(preposition: string | null): RolePosition {
  return preposition === null ? "object" : ROLE_PREPOSITIONS.has(preposition) ? (preposition as RolePosition) : "with";
}

/** Only whoever is met, or is first led in, is the other party: "met Kim in Singapore with aides". */
export function takesStranger(
  { entry, nominal }: Trigger,
  preposition: string | null,
  bare: boolean,
  found: readonly EventArgument[],
): boolean {
  if (found.some(({ role }) => role === "participant")) return false;
  // "the death of his father": not his own.
  if (nominal && preposition === "of") return true;
  if (entry.object !== "participant") return false;
  if (preposition === null) return bare;
  return PARTY.has(preposition);
}

/** "the border between the Koreas", "its office with the South": what a place's own noun leads in. */
export function isOfNoun({ lower }: Token, { nominal, entry }: Trigger): boolean {
  return lower === "between" || (lower === "with" && !nominal && entry.object === "place");
}

/** "elected president", "resigned as chancellor", "appointed him secretary of state". */
export function isOffice(
  { item }: Placed<Mention>,
  preposition: string | null,
  { entry, nominal }: Trigger,
  found: readonly EventArgument[],
  passive: boolean,
): boolean {
  if (!entry.office || !isOfficeAlone(item)) return false;
  if (preposition !== null) return preposition === "as" || (!nominal && preposition === "from");
  return passive || entry.object !== "participant" || found.some(({ role }) => role === "participant");
}

/** "as" before an office opens no clause. */
export function leadsOffice(view: SentenceView, at: number): boolean {
  if (view.tokens[at]?.lower !== "as") return false;
  for (const next of [at + 1, at + 2]) {
    const mention = view.mentionFrom.get(next);
    if (mention !== undefined) return isOfficeAlone(mention.item);
  }
  return false;
}

function isOfficeAlone({ form }: Mention): boolean {
  return form === "role" || form === "nominal";
}

const NAMED_BY = new Set(
  "city town village capital port island resort district province state region prefecture county municipality suburb hamlet settlement".split(
    " ",
  ),
);
const BESIDE = new Set(["outskirts", "edge", "suburbs", "north", "south", "east", "west"]);

/** What leads a place in behind "in the city of"; behind "on the outskirts of" nothing that gives it a part. */
export function ledByNoun({ lower }: Token, preposition: string): string | undefined {
  if (NAMED_BY.has(lower)) return preposition;
  return BESIDE.has(lower) ? "beside" : undefined;
}
