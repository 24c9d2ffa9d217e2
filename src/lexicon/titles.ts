import { z } from "zod";

const example = z.strictObject({ text: z.string(), finds: z.string().nullable() });
const entry = {
  id: z.string().startsWith("title/"),
  forms: z.array(z.string().min(1)).min(1),
  examples: z.array(example).min(1),
};

/** What stands before a name and is no part of it: offices, ranks, honorifics, and the words that place an office in time. */
export const titleSchema = z.discriminatedUnion("kind", [
  /** An office or a rank: "prime minister". `surname`: the words are family names too ("King"). Not `bare`: a title only with a capital before a name. */
  z.strictObject({
    ...entry,
    kind: z.literal("office"),
    surname: z.boolean().default(false),
    bare: z.boolean().default(true),
    gender: z.enum(["male", "female"]).optional(),
  }),
  z.strictObject({ ...entry, kind: z.literal("honorific"), gender: z.enum(["male", "female"]).optional() }),
  /** "former", "then-", "acting": before the title; `after`: behind it ("president-elect"). */
  z.strictObject({
    ...entry,
    kind: z.literal("tense"),
    tense: z.enum(["current", "former", "then", "acting", "elect", "future"]),
    after: z.boolean().default(false),
  }),
  /** Adjectives that say nothing of which office is meant: "the young leader", unlike "the religious leader". */
  z.strictObject({ ...entry, kind: z.literal("quality") }),
]);
