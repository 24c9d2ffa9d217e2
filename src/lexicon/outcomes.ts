import { z } from "zod";

/** What can come of an event, in words; `opposites` are outcomes that the same event cannot have as well. */
export const outcomeSchema = z.strictObject({
  id: z.string().startsWith("outcome/"),
  type: z.string(),
  /** Phrases as in the event types; `*` stands for up to two words. */
  phrases: z.array(z.string()).min(1),
  opposites: z.array(z.string()).default([]),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(2),
});

export type OutcomeEntry = z.infer<typeof outcomeSchema>;
