import { z } from "zod";

const entry = {
  id: z.string().startsWith("name/"),
  forms: z.array(z.string().min(1)).min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(1),
};

/** What the words of a name tell about what it names. */
export const nameSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...entry, kind: z.literal("given"), gender: z.enum(["male", "female"]).optional() }),
  /** Words that make the name an organisation's or a place's; `of`: the name may go on with "of …". */
  z.strictObject({
    ...entry,
    kind: z.literal("head"),
    type: z.enum(["ORGANIZATION", "PLACE", "EVENT", "OTHER"]),
    of: z.boolean().default(false),
  }),
  /** Lower-case words inside a name; `leads`: a name may begin with it ("bin Salman"); `person`: only persons have it. */
  z.strictObject({
    ...entry,
    kind: z.literal("particle"),
    leads: z.boolean().default(false),
    person: z.boolean().default(false),
  }),
  /** Capitalised words that are never part of a name: weekdays, months. */
  z.strictObject({ ...entry, kind: z.literal("outsider") }),
  /** Family names that are common words or other names as well: alone, they need evidence. */
  z.strictObject({ ...entry, kind: z.literal("common-word") }),
  /** Nouns that turn the name before them into a body: "the Trump administration". */
  z.strictObject({ ...entry, kind: z.literal("body") }),
  /** Words that a hyphen joins to a name without being part of it: "U.S.-led". */
  z.strictObject({ ...entry, kind: z.literal("compound") }),
  /** Endings that are found on family names only. */
  z.strictObject({ ...entry, kind: z.literal("surname-ending") }),
]);
