import { z } from "zod";

/** Words that take an event out of what the text stands for. */
export const modalitySchema = z.strictObject({
  id: z.string().startsWith("modality/"),
  effect: z.enum(["planned", "hypothetical", "told-again", "negative", "asserted"]),
  /** Where the words stand: before the trigger in its clause, or after it, governing it as a subject. */
  side: z.enum(["before", "after"]),
  /** `verb` or `noun` where the words bear only on a trigger of that form. */
  trigger: z.enum(["verb", "noun", "any"]).default("any"),
  /** Only as the first words of their sentence: "Had they met, …". */
  opening: z.boolean().default(false),
  /** How many words may stand between. */
  reach: z.number().int().min(0).max(12),
  phrases: z.array(z.string()).min(1),
  examples: z
    .array(
      z.strictObject({
        text: z.string(),
        trigger: z.string(),
        modality: z.enum(["asserted", "planned", "hypothetical", "questioned", "generic"]),
        polarity: z.enum(["positive", "negative"]).default("positive"),
      }),
    )
    .min(1),
});

export type ModalityEntry = z.infer<typeof modalitySchema>;
