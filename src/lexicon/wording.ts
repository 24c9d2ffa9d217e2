import { z } from "zod";

const examples = z
  .array(
    z.strictObject({
      recorded: z.string(),
      quoted: z.string(),
      change: z.enum(["harmless", "reworded", "meaning"]),
    }),
  )
  .min(1);

const id = z.string().startsWith("wording/");

/**
 * What a changed word does to a quotation. `words` of the kinds negation, modal and polarity change the meaning where one is
 * gained, lost or swapped; fillers may go; `variants` are groups of equal spellings; `opposites` are pairs of sets.
 */
export const wordingSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    id,
    kind: z.enum(["negation", "modal", "polarity", "filler"]),
    words: z.array(z.string()).min(1),
    examples,
  }),
  z.strictObject({ id, kind: z.literal("variants"), groups: z.array(z.array(z.string()).min(2)).min(1), examples }),
  z.strictObject({
    id,
    kind: z.literal("opposites"),
    pairs: z.array(z.tuple([z.array(z.string()).min(1), z.array(z.string()).min(1)])).min(1),
    examples,
  }),
  z.strictObject({ id, kind: z.literal("contractions"), forms: z.record(z.string(), z.string()), examples }),
  z.strictObject({ id, kind: z.enum(["numbers", "ordinals"]), values: z.record(z.string(), z.number()), examples }),
]);

export type WordingEntry = z.infer<typeof wordingSchema>;
