import { z } from "zod";

/** What an election is about: the words of a text that tell it, and those in the names of recorded elections. */
export const contestSchema = z.strictObject({
  id: z.string().startsWith("contest/"),
  /** `other` is no contest that the names of records tell apart: a vote in a party, a town or a state. */
  contest: z.string(),
  words: z.array(z.string()).min(1),
  named: z.array(z.string()).default([]),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(2),
});

export type ContestEntry = z.infer<typeof contestSchema>;
