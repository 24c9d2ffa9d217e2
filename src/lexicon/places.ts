import { z } from "zod";

const place = z.union([
  z.string().min(1),
  z.strictObject({
    /** The first is the one shown. */
    names: z.array(z.string().min(1)).min(1),
    demonyms: z.array(z.string().min(1)).default([]),
    /** A country or region that is a city as well: no other city lies within it. */
    city: z.boolean().default(false),
  }),
]);

/** Places of the world that a text may name, whether the ground truth lists them or not. */
export const placeSchema = z.strictObject({
  id: z.string().startsWith("place/"),
  kind: z.enum(["country", "city", "region"]),
  places: z.array(place).min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(1),
});

export type PlaceEntry = z.infer<typeof placeSchema>;
