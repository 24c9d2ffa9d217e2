import { z } from "zod";
import { dimension } from "./measures.ts";

/** A unit: how it is written after a number, or before it, and how much of its base it is. */
export const unitSchema = z.strictObject({
  id: z.string().startsWith("unit/"),
  unit: z.string(),
  dimension,
  /** The unit that numbers are compared in, and how many of it one is. Currencies are bases of their own. */
  base: z.string(),
  factor: z.number().positive().default(1),
  /** Phrases after the number. */
  forms: z.array(z.string()).default([]),
  /** Signs before the number: `$`, `US$`. */
  signs: z.array(z.string()).default([]),
  examples: z
    .array(z.strictObject({ text: z.string(), finds: z.string().nullable(), value: z.number().optional() }))
    .min(1),
});

export type UnitEntry = z.infer<typeof unitSchema>;
