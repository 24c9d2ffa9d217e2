import { z } from "zod";

/** Words whose full stop need not end a sentence; `ends` says whether it may. */
export const abbreviationSchema = z.strictObject({
  id: z.string().startsWith("abbreviation/"),
  ends: z.enum(["never", "maybe"]),
  forms: z.array(z.string().endsWith(".")).min(1),
  examples: z.array(z.strictObject({ text: z.string(), sentences: z.array(z.string()).min(1) })).min(1),
});

export type AbbreviationEntry = z.infer<typeof abbreviationSchema>;
