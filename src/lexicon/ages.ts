import { z } from "zod";

/** Words around a number that make it somebody's age; `finds` is the number that is read with all of them together. */
export const ageSchema = z.strictObject({
  id: z.string().startsWith("age/"),
  kind: z.enum(["lead", "unit", "death", "turn", "dated", "past", "unreal"]),
  forms: z.array(z.string()).min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(2),
});

export type AgeEntry = z.infer<typeof ageSchema>;
