import { z } from "zod";

const base = {
  id: z.string().startsWith("commemoration/"),
  forms: z.array(z.string()).min(1),
  /** `finds`: the years that are counted, where this word is there. */
  examples: z.array(z.strictObject({ text: z.string(), finds: z.int().nullable() })).min(2),
};

/** Words around a number of years up to the day of writing, and the nouns of what is remembered. */
export const commemorationSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...base,
    kind: z.enum([
      "noun",
      "life",
      "gone",
      "since",
      "part",
      "befell",
      "to-the-day",
      "present",
      "bygone",
      "kept",
      "several",
      "beyond",
      "when",
      "struck",
    ]),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("thing"),
    /** Ids of the types of events that go by these nouns. */
    types: z.array(z.string()).min(1),
    /** The nouns tell of no one kind of such events. */
    vague: z.boolean().default(false),
    /** What tells such an event from others of its kind: where it was, or who or what it happened to. */
    by: z.array(z.enum(["place", "party"])).default([]),
  }),
]);

export type CommemorationEntry = z.infer<typeof commemorationSchema>;
