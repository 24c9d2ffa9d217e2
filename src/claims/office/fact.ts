import { z } from "zod";
import { edtfDate, refTo, slug } from "../fields.ts";

/** An office and who held it when. */
export const officeFact = z.strictObject({
  id: slug,
  names: z
    .array(z.string().min(1))
    .min(1)
    .describe("full names, the one to show first: President of the United States"),
  titles: z.array(z.string().min(1)).min(1).describe("bare titles before a name or after a place: president, leader"),
  of: z.array(refTo("entity")).min(1).describe("ids of the place or body it belongs to: `united-states`"),
  gapless: z.boolean().default(false).describe("every holder from the first to the last tenure is listed"),
  through: edtfDate
    .optional()
    .describe("how far the list was kept up: after that day, a tenure without end proves nothing against a newcomer"),
  tenures: z
    .array(
      z.strictObject({
        holder: refTo("entity"),
        from: edtfDate.optional().describe("first day; left out where it is before all that is recorded"),
        to: edtfDate.optional().describe("last day; left out while it lasts"),
        acting: z.boolean().default(false),
        ordinal: z.number().int().positive().optional().describe("45 of the 45th president"),
      }),
    )
    .min(1),
});

export type OfficeFact = z.infer<typeof officeFact>;
