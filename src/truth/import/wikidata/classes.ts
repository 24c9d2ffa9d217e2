import type { EntityType } from "../../../model/analysis.ts";

/** What an item is in a ground truth, by the classes it is an instance of (P31). */
export interface ClassRow {
  /** The name that `--types` knows it by. */
  readonly id: string;
  readonly classes: readonly string[];
  readonly as:
    | { readonly kind: "entity"; readonly type: EntityType }
    | { readonly kind: "event"; readonly type: string }
    | { readonly kind: "office" }
    /** Pages of Wikipedia, not things. */
    | { readonly kind: "nothing" };
}

const entity = (id: string, type: EntityType, ...classes: readonly string[]): ClassRow => ({
  id,
  classes,
  as: { kind: "entity", type },
});
const event = (id: string, type: string, ...classes: readonly string[]): ClassRow => ({
  id,
  classes,
  as: { kind: "event", type },
});

/**
 * The classes that are known, the more telling ones first: an item of several is what the first of them says. A subclass (P279)
 * counts as the nearest class of the table above it.
 */
export const CLASSES: readonly ClassRow[] = [
  // Disambiguation page, category, list, template, module.
  { id: "page", classes: ["Q4167410", "Q4167836", "Q13406463", "Q11266439", "Q15184295"], as: { kind: "nothing" } },
  entity("human", "PERSON", "Q5"),
  // Position, public office.
  { id: "position", classes: ["Q4164871", "Q294414"], as: { kind: "office" } },
  // Public election, presidential election, general election, referendum.
  event("election", "election", "Q40231", "Q858439", "Q1076105", "Q43109"),
  // Summit, meeting.
  event("meeting", "meeting", "Q1072326", "Q2761147"),
  // Treaty, peace treaty.
  event("treaty", "agreement", "Q131569", "Q625298"),
  // Nuclear weapons test, underground nuclear weapons test.
  event("nuclear-test", "nuclear-test", "Q210112", "Q3058675"),
  event("attack", "attack", "Q2223653"),
  event("assassination", "assassination", "Q3882219"),
  event("massacre", "massacre", "Q3199915"),
  event("coup", "coup", "Q45382"),
  event("earthquake", "earthquake", "Q7944"),
  event("flood", "flood", "Q8068"),
  // Tropical cyclone.
  event("storm", "storm", "Q8092"),
  // Aviation accident.
  event("crash", "crash", "Q744913"),
  // Natural disaster, disaster.
  event("disaster", "disaster", "Q8065", "Q3839081"),
  entity("war", "EVENT", "Q198"),
  // Sovereign state, country, federated state, first-level division, administrative territorial entity.
  entity("country", "PLACE", "Q3624078", "Q6256"),
  entity("region", "PLACE", "Q35657", "Q10864048", "Q56061", "Q82794", "Q5107"),
  // City, big city, capital, town, village, settlement.
  entity("city", "PLACE", "Q515", "Q1549591", "Q5119", "Q3957", "Q532", "Q486972"),
  // Political party, company, university, agency, government, parliament, club, newspaper, news agency, international organization.
  entity("party", "ORGANIZATION", "Q7278"),
  entity("company", "ORGANIZATION", "Q783794", "Q4830453", "Q891723", "Q6881511"),
  entity("university", "ORGANIZATION", "Q3918"),
  entity("authority", "ORGANIZATION", "Q327333", "Q2659904", "Q7188", "Q35749"),
  entity("international", "ORGANIZATION", "Q484652", "Q245065"),
  entity("media", "ORGANIZATION", "Q11032", "Q192283"),
  entity("club", "ORGANIZATION", "Q476028", "Q12973014"),
  entity("organization", "ORGANIZATION", "Q43229", "Q163740"),
  // Building, palace, hotel, bridge, airport, facility, structure.
  entity("building", "PLACE", "Q41176", "Q16560", "Q27686", "Q12280", "Q1248784", "Q13226383", "Q811979"),
  // Island, mountain, river, sea, ocean, geographical feature, geographic location.
  entity("landform", "PLACE", "Q23442", "Q8502", "Q4022", "Q165", "Q9430", "Q618123", "Q2221906"),
  // Spacecraft, artificial satellite, spaceflight, space mission.
  entity("spacecraft", "OTHER", "Q40218", "Q26540", "Q5916", "Q2133344"),
];
