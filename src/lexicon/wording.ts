import { z } from "zod";

const examples = z
  .array(
    z.strictObject({
      recorded: z.string(),
      quoted: z.string(),
      change: z.enum(["harmless", "reworded", "substituted", "meaning"]),
    }),
  )
  .min(1);

const id = z.string().startsWith("wording/");

/**
 * What a changed word does to a quotation. A `negation` gained or lost changes the meaning, an `approximator` ("almost") lost or
 * gained, a word of one of the groups of `modal`, `polarity` or (before a `unit` of time) `time` exchanged for one of another, one of `opposites` for its
 * counterpart. A `condition`, a negation behind an `auxiliary`, or a `reversal` ("which is wrong") may not fall into a cut;
 * `adverb` may stand between. A content word for another is a substitution; a `function` word is none. Fillers may go; `variants` are groups of equal spellings, the first a single word;
 * `abbreviation` is a title written with a stop; `scales` are letters behind a number ("25m").
 */
export const wordingSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    id,
    kind: z.enum([
      "negation",
      "approximator",
      "condition",
      "auxiliary",
      "adverb",
      "reversal",
      "connector",
      "abbreviation",
      "filler",
      "function",
      "unit",
    ]),
    words: z.array(z.string()).min(1),
    examples,
  }),
  z.strictObject({
    id,
    kind: z.enum(["modal", "polarity", "time"]),
    groups: z.array(z.array(z.string()).min(1)).min(2),
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
  z.strictObject({
    id,
    kind: z.enum(["numbers", "ordinals", "scales"]),
    values: z.record(z.string(), z.number()),
    examples,
  }),
]);

export type WordingEntry = z.infer<typeof wordingSchema>;
