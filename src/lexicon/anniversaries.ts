import { z } from "zod";

const base = {
  id: z.string().startsWith("anniversary/"),
  /** `finds`: the years that are counted. */
  examples: z.array(z.strictObject({ text: z.string(), finds: z.int().nullable() })).min(2),
};

/** Words by which a text counts the years from an event to a day that is told beside. */
export const anniversarySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...base,
    kind: z.literal("ordinal"),
    ranks: z.record(z.string(), z.int()),
    tens: z.record(z.string(), z.int()),
  }),
  z.strictObject({
    ...base,
    kind: z.enum(["noun", "mark", "since", "now", "other"]),
    forms: z.array(z.string()).min(1),
  }),
]);

export type AnniversaryEntry = z.infer<typeof anniversarySchema>;
