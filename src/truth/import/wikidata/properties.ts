import type { EntityType } from "../../../model/analysis.ts";

/** A property of an entity whose value is the date of an event in its life. */
export interface LifeRow {
  readonly property: string;
  readonly type: string;
  /** Ending of the event's id: `donald-trump-birth`. */
  readonly suffix: string;
  readonly of: readonly EntityType[];
  /** Property that holds the place. */
  readonly place?: string;
  /** Properties that hold others who took part, with what they did. */
  readonly others?: readonly { readonly property: string; readonly role: string }[];
  /** What the entity itself did, or what was done to it. */
  readonly role?: string;
  /** Property that holds those who were there. */
  readonly present?: string;
  /** The entity is also where it happened. */
  readonly at?: true;
}

/** Dates of an entity that make events. */
export const LIFE: readonly LifeRow[] = [
  { property: "P569", type: "birth", suffix: "birth", of: ["PERSON"], place: "P19" },
  { property: "P570", type: "death", suffix: "death", of: ["PERSON"], place: "P20" },
  {
    property: "P571",
    type: "founding",
    suffix: "founding",
    role: "founded",
    of: ["ORGANIZATION"],
    place: "P740",
    others: [{ property: "P112", role: "founder" }],
  },
  { property: "P576", type: "dissolution", suffix: "dissolution", of: ["ORGANIZATION"], role: "dissolved" },
  { property: "P1619", type: "opening", suffix: "opening", of: ["PLACE"], role: "opened", at: true },
  { property: "P580", type: "war-start", suffix: "start", of: ["EVENT"], present: "P710" },
  { property: "P582", type: "war-end", suffix: "end", of: ["EVENT"], present: "P710" },
  { property: "P619", type: "launch", suffix: "launch", of: ["OTHER"], place: "P1427" },
];

/** Who took part in an event, and what they did where that is certain. Participant, team, successful candidate, winner, candidate. */
export const TAKING_PART: readonly { readonly property: string; readonly role?: string }[] = [
  { property: "P710" },
  { property: "P1923" },
  { property: "P991", role: "winner" },
  { property: "P1346", role: "winner" },
  { property: "P726" },
];

/** Genders by item: male, trans man; female, trans woman. */
export const GENDERS: Readonly<Record<string, "male" | "female">> = {
  Q6581097: "male",
  Q2449503: "male",
  Q6581072: "female",
  Q1052281: "female",
};

/** Circa, as the nature of a date (P1480); acting, as the nature of a tenure (P5102). */
export const CIRCA = "Q5727902";
export const ACTING = "Q4676846";

/** Containing places: location, administrative unit, country, continent. */
export const WITHIN = ["P276", "P131", "P17", "P30"] as const;

/** What an office belongs to: jurisdiction it applies to, body it directs. */
export const BELONGS_TO = ["P1001", "P2389"] as const;

/** All properties that are read. */
export const PROPERTIES: ReadonlySet<string> = new Set([
  ...["P31", "P279", "P21", "P734", "P1549", "P39", "P1308", "P585", "P580", "P582", "P361"],
  ...WITHIN,
  ...BELONGS_TO,
  ...TAKING_PART.map(({ property }) => property),
  ...LIFE.flatMap(({ property, place, others = [] }) => [
    property,
    ...(place === undefined ? [] : [place]),
    ...others.map((other) => other.property),
  ]),
]);
