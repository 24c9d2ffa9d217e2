import { z } from "zod";

const argumentsSchema = z.partialRecord(
  z.enum(["participant", "place", "time", "ordinal", "count"]),
  z.array(z.string()),
);

/**
 * A type of event: the words that tell of it and how its roles hang on them.
 *
 * Nouns and verbs are phrases: words apart by spaces, `a|b` one of two, `a?` may be missing. A verb's first word is given as
 * its base form where it is regular (`launch`), else as `base/third person/past/participle/gerund`.
 */
export const eventTypeSchema = z.strictObject({
  id: z.string().startsWith("event/"),
  type: z.string(),
  nouns: z.array(z.string()).default([]),
  verbs: z.array(z.string()).default([]),
  /** Where a verb's object goes: to those who take part, to the place, or nowhere. */
  object: z.enum(["participant", "place", "none"]).default("none"),
  /** What whoever is its subject, its object, or led in by a preposition does in it, where the sides differ. */
  roles: z.partialRecord(z.enum(["subject", "object", "by", "over", "against", "of"]), z.string()).default({}),
  /** Its place may follow "from": what is launched from somewhere. */
  fromPlace: z.boolean().default(false),
  /** An event of this type may also be told in the words of these types. */
  toldAs: z.array(z.string()).default([]),
  /** Phrases that hold the same words in another sense. */
  not: z.array(z.string()).default([]),
  /** It happens to somebody only once: who and what are enough to know which one is meant. */
  once: z.boolean().default(false),
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
