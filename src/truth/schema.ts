import { z } from "zod";
import { refTo, slug } from "../claims/fields.ts";
import { citationSchema, workSchema } from "./citation.ts";
import { factSections } from "./sections.ts";

/** A person, organisation, place … and how it is called. */
const entitySchema = z.strictObject({
  id: slug,
  type: z.enum(["PERSON", "ORGANIZATION", "PLACE", "EVENT", "OTHER"]),
  names: z.array(z.string().min(1)).min(1).describe("full names, the one to show first"),
  aliases: z.array(z.string().min(1)).default([]).describe("other names that mean nobody else: initials, nicknames"),
  surname: z
    .string()
    .min(1)
    .optional()
    .describe("family name of a person; by default the last word of the first name (set it for Kim Jong-un)"),
  gender: z.enum(["male", "female"]).optional().describe("for pronouns"),
  demonyms: z.array(z.string().min(1)).default([]).describe("of a place: its adjective and its people"),
  within: z.array(refTo("entity")).default([]).describe("ids of the places, or of the bodies, that contain it"),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, "a Wikidata id is Q and digits")
    .optional(),
  note: z.string().min(1).optional(),
});

/** What every fact carries besides its own fields. */
const grounds = {
  citations: z.array(citationSchema).min(1, "a fact needs at least one citation").describe("what the fact rests on"),
  note: z.string().min(1).optional().describe("anything a curator should know"),
};

/** The schema of one item of each section of a ground-truth file. */
export const itemSchemas: Readonly<Record<string, z.ZodObject>> = {
  citations: workSchema,
  entities: entitySchema,
  ...Object.fromEntries(Object.entries(factSections).map(([section, fact]) => [section, fact.extend(grounds)])),
};

/** The schema of a ground-truth file. Every section may be left out. */
export const fileSchema = z
  .strictObject(
    Object.fromEntries(Object.entries(itemSchemas).map(([section, item]) => [section, z.array(item).optional()])),
  )
  .meta({
    title: "factlint ground truth",
    description: "Facts that articles are checked against, each with citations.",
  });
