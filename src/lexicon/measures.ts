import { z } from "zod";

/** What a unit measures; counts, shares and magnitudes have none. */
export const dimension = z.enum(["count", "share", "magnitude", "money", "time", "length", "speed", "mass"]);

/**
 * Something about an event that is told in numbers, and the words that mark it.
 *
 * All words are phrases as in the event types: words apart by spaces, `a|b` one of two, `a?` may be missing.
 */
export const measureSchema = z.strictObject({
  id: z.string().startsWith("measure/"),
  measure: z.string(),
  dimension,
  /** It is still counted for days after the event: a lower number in an early report is no mistake. */
  toll: z.boolean().default(false),
  /** Days after the event until its number stands: till then it is told as it was known, too low or too high. */
  settles: z.number().int().default(30),
  /** Number of the article's one event, told with no other event near: "In all, 39 people died." */
  lent: z.boolean().default(false),
  /** It may also be told of a part of what the event touched: of some of the people, in one of the places. */
  divisible: z.boolean().default(false),
  /** By which share of the recorded number a number told as exact may differ without fault. */
  tolerance: z.number().min(0).max(1).default(0),
  /** Nouns that stand for all that is counted, besides people in general: `homes`. */
  whole: z.array(z.string()).default([]),
  /** What stands right after the number and is counted: "39 deaths", "306 electoral votes". */
  counted: z.array(z.string()).default([]),
  /** What follows the number and whom it counts: "39 people were killed", "39 dead". */
  after: z.array(z.string()).default([]),
  /** What stands right before the number: "killing 39", "a death toll of 39". */
  before: z.array(z.string()).default([]),
  /** Words of its own scales: "on the Richter scale". Told on a scale without one of them, or in some unit, it is another measure. */
  scales: z.array(z.string()).default([]),
  /** Words between the two shares of a contest, which make a whole: "54.2 percent to 45.8 percent". */
  pairs: z.array(z.string()).default([]),
  examples: z
    .array(
      z.strictObject({
        text: z.string(),
        /** The words of the quantity; null where nothing of this measure is found. */
        finds: z.string().nullable(),
        /** In the unit's base: seconds, metres, grams; of shares in percent. */
        value: z.number().optional(),
        max: z.number().optional(),
        /** The unit's base: `second`, `metre`, `usd`. */
        unit: z.string().optional(),
      }),
    )
    .min(2),
});

export type MeasureEntry = z.infer<typeof measureSchema>;
