import { z } from "zod";

const mark = z.enum([
  "name",
  "participants",
  "sides",
  "participant",
  "patient",
  "place",
  "date",
  "month",
  "day",
  "series",
  "excluded",
  "visited",
  "counterpart",
  "once",
  "contest",
  "vacant",
  "swapped",
  "closed",
  "rival",
  "patient",
  "news",
]);

/** Something by which a record can be known to be the one meant. */
export type Mark = z.infer<typeof mark>;

/**
 * What identifies an event: where a record bears all of the marks, it is the one meant, and the role that is checked is wrong
 * if it does not agree. Without `types` for events of any type.
 */
export const identificationSchema = z.strictObject({
  id: z.string().startsWith("identification/"),
  checks: z.enum(["time", "place", "participant", "role", "outcome"]),
  by: z.array(mark).min(1),
  types: z.array(z.string()).optional(),
  /** What it finds wrong is told as a warning. */
  doubtful: z.boolean().default(false),
  examples: z.array(z.strictObject({ marks: z.array(mark), known: z.boolean() })).min(2),
});

export type IdentificationEntry = z.infer<typeof identificationSchema>;
