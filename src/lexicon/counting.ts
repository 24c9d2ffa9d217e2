import { z } from "zod";

const entry = {
  id: z.string().startsWith("count/"),
  /** `finds`: the first form in the text; of a pattern, the stretch from its beginning. */
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(2),
};

/** Words by which events are counted and ranked. */
export const countingSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...entry, kind: z.literal("rank"), ranks: z.record(z.string(), z.int().positive()) }),
  z.strictObject({
    ...entry,
    kind: z.enum([
      "plain",
      "all",
      "earlier",
      "approximate",
      "only",
      "latest",
      "either",
      "time",
      "held",
      "not-yet",
      "sum",
    ]),
    forms: z.array(z.string().min(1)).min(1),
  }),
  /** Patterns (ECMAScript, lower case) for the words behind a noun. */
  z.strictObject({
    ...entry,
    kind: z.enum(["window", "coming", "narrower", "end"]),
    forms: z.array(z.string().min(1)).min(1),
  }),
  /** Patterns for what says the same as `standard` in the name of a distinction; entries are applied in their order. */
  z.strictObject({
    ...entry,
    kind: z.literal("same"),
    forms: z.array(z.string().min(1)).min(1),
    standard: z.string().min(1),
  }),
]);

export type CountingEntry = z.infer<typeof countingSchema>;
