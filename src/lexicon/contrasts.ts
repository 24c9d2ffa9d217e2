import { z } from "zod";

/**
 * Words by which a text tells that what it says twice may differ without fault: `repetition` of an event ("again", "second"),
 * `correction` of what was told ("an earlier version"), the `report` of somebody else ("reportedly"), `kinship` of people
 * whose names are alike ("his brother", "junior").
 */
export const contrastSchema = z.strictObject({
  id: z.string().startsWith("contrast/"),
  kind: z.enum(["repetition", "correction", "report", "kinship"]),
  phrases: z.array(z.string().min(1)).min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(2),
});

export type ContrastEntry = z.infer<typeof contrastSchema>;
