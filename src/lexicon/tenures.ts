import { z } from "zod";

/** Words by which a sentence gives somebody an office now, or moves it into the past. */
export const tenureSchema = z.strictObject({
  id: z.string().startsWith("tenure/"),
  kind: z.enum(["copula", "past"]),
  forms: z.array(z.string().min(1)).min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(2),
});

export type TenureEntry = z.infer<typeof tenureSchema>;
