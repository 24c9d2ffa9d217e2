import { z } from "zod";

/**
 * Words of quantities: numbers and scales, vague counts with their bounds, words that make a number a bound or an approximation,
 * and nouns for the people counted.
 */
export const numberSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    id: z.string().startsWith("number/"),
    kind: z.enum(["cardinal", "scale", "fraction"]),
    words: z.record(z.string(), z.number()),
    examples: examples(),
  }),
  z.strictObject({
    id: z.string().startsWith("number/"),
    kind: z.literal("vague"),
    /** From and up to, both included. */
    words: z.record(z.string(), z.tuple([z.number(), z.number()])),
    examples: examples(),
  }),
  z.strictObject({
    id: z.string().startsWith("number/"),
    kind: z.enum([
      "about",
      "nearly",
      "over",
      "least",
      "under",
      "most",
      "about-after",
      "least-after",
      "whole",
      "general",
      "part",
      "part-before",
      "part-of",
      "area",
      "scope",
      "electorate",
      "apart",
      "other-event",
      "consequence",
      "aboard",
      "crew",
      "doubt",
      "compare",
      "aside",
    ]),
    phrases: z.array(z.string()).min(1),
    examples: examples(),
  }),
]);

function examples() {
  return z
    .array(
      z.strictObject({
        text: z.string(),
        finds: z.string().nullable(),
        value: z.number().optional(),
        max: z.number().optional(),
        bound: z.enum(["least", "most", "over", "under"]).optional(),
        approximate: z.enum(["about", "nearly", "vague"]).optional(),
      }),
    )
    .min(1);
}

export type NumberEntry = z.infer<typeof numberSchema>;
