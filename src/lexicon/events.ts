import { z } from "zod";

const argumentsSchema = z.partialRecord(
  z.enum(["participant", "place", "time", "ordinal", "count"]),
  z.array(z.string()),
);

/** Where whoever takes part may stand: around a verb, before a noun with a genitive, or behind a preposition. */
const ROLE_POSITIONS = [
  "subject",
  "object",
  "possessor",
  "by",
  "over",
  "against",
  "of",
  "to",
  "from",
  "for",
  "with",
] as const;

/**
 * A type of event: the words that tell of it and how its roles hang on them.
 *
 * Nouns and verbs are phrases: words apart by spaces, `a|b` one of two, `a?` may be missing. A verb's first word is given as
 * its base form where it is regular (`launch`), else as `base/third person/past/participle/gerund`, where a form may be empty.
 */
export const eventTypeSchema = z.strictObject({
  id: z.string().startsWith("event/"),
  type: z.string(),
  nouns: z.array(z.string()).default([]),
  verbs: z.array(z.string()).default([]),
  /** Where a verb's object goes: to those who take part, to the place, nowhere, or it is the event: a treaty is signed. */
  object: z.enum(["participant", "place", "event", "none"]).default("none"),
  /** What whoever is its subject, its object, owns its noun or is led in by a preposition does in it, where the sides differ. */
  roles: z.partialRecord(z.enum(ROLE_POSITIONS), z.string()).default({}),
  /** Parts that more may have had than a record lists: somebody else may have lost an election as well. */
  open: z.array(z.string()).default([]),
  /** It takes two, who may do it again and again: a meeting, a letter. Its verb has no passive. */
  mutual: z.boolean().default(false),
  /** Its verbs tell of it only with a mention as their object, or as the subject of their passive. */
  transitive: z.boolean().default(false),
  /** Its verbs tell of it only with a person as their object, or as the subject of their passive: somebody is received. */
  ofPerson: z.boolean().default(false),
  /** A listed event that is the subject of its verbs is the event told of: "Flight 12 crashed". */
  byName: z.boolean().default(false),
  /** Its verbs tell of it only where their subject is a listed event: "Flight 12 came down", but not "prices came down". */
  ofNamed: z.boolean().default(false),
  /** An office behind it is what somebody gets or leaves: "was elected president", "resigned as chancellor". */
  office: z.boolean().default(false),
  /** What its verbs say of a tenure: it begins, maybe for another term (`swearing`), it ends, or somebody is chosen for it. */
  tenure: z.enum(["start", "swearing", "end", "chosen"]).optional(),
  /** Its place may follow "from": what is launched from somewhere. */
  fromPlace: z.boolean().default(false),
  /** An event of this type may also be told in the words of these types. */
  toldAs: z.array(z.string()).default([]),
  /** On its day, the news of it are told in the words of these types as well: of a meeting, that an agreement was signed. */
  inNewsAs: z.array(z.string()).default([]),
  /** Phrases that hold the same words in another sense. */
  not: z.array(z.string()).default([]),
  /** It happens to somebody only once: who and what are enough to know which one is meant. */
  once: z.boolean().default(false),
  /** It happens only once to what a record's name tells it of: the launch of Apollo 11, but not of a rocket. */
  onceNamed: z.boolean().default(false),
  /** Days within which it does not happen to the same again: who and what are enough where the date lies no further off. */
  rare: z.number().int().positive().optional(),
  /** Days that it may take from its announcement to its end: a record of one day tells but one of them. */
  course: z.number().int().positive().optional(),
  /** Common nouns of what its verbs are done to, where that is the event: "the treaty was signed". */
  objects: z.array(z.string()).default([]),
  /** It is held or given anew year by year under one name: that name with the year tells which. */
  yearly: z.boolean().default(false),
  examples: z
    .array(
      z.strictObject({
        text: z.string(),
        /** The trigger's words; null where nothing of this type is found. */
        finds: z.string().nullable(),
        arguments: argumentsSchema.optional(),
        modality: z.enum(["asserted", "planned", "hypothetical", "questioned", "generic"]).optional(),
        polarity: z.enum(["positive", "negative"]).optional(),
      }),
    )
    .min(2),
});

export type EventTypeEntry = z.infer<typeof eventTypeSchema>;
