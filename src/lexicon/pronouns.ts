import { z } from "zod";

const entry = {
  id: z.string().startsWith("pronoun/"),
  forms: z.array(z.string().min(1)).min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(1),
};

/** Words that stand for persons or countries named before. */
export const pronounSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...entry,
    kind: z.literal("pronoun"),
    number: z.enum(["singular", "plural"]),
    gender: z.enum(["male", "female"]).optional(),
  }),
  /** Plural nouns that may follow "the two" or "both": leaders, countries. */
  z.strictObject({ ...entry, kind: z.literal("group-noun"), of: z.enum(["person", "country", "either"]) }),
  /** What says that exactly two are meant: the two, both. */
  z.strictObject({ ...entry, kind: z.literal("group-cue") }),
  /** Whole phrases for two persons: the pair. */
  z.strictObject({ ...entry, kind: z.literal("pair") }),
]);
