import { z } from "zod";
import { edtfDate, refTo, slug } from "../fields.ts";

/** Events of one kind that are counted: the meetings of two people, the tests of a country, the sitting presidents who crossed a line. */
export const seriesFact = z.strictObject({
  id: slug,
  names: z.array(z.string().min(1)).default([]).describe("names of a member in prose: inter-Korean summit"),
  types: z
    .array(refTo("event type"))
    .min(1)
    .describe("ids of the event types whose words may count it, such as `meeting`"),
  participants: z.array(refTo("entity")).default([]).describe("those between whom, or by whom, every member happened"),
  place: z.array(refTo("entity")).default([]).describe("places that every member shares, where they define the series"),
  by: z
    .strictObject({ office: refTo("office"), sitting: z.boolean().default(false) })
    .optional()
    .describe(
      "the series counts holders of this office (while in office, if sitting): first sitting U.S. president to …",
    ),
  holders: z
    .array(z.string().min(1))
    .default([])
    .describe("how whoever is in a member is called after a rank: `woman in space` of the first woman in space"),
  ranked: z
    .array(refTo("entity"))
    .default([])
    .describe(
      "whom `holders` calls so, from the first on and none left out; without it, whoever takes part in a member and in none before it",
    ),
  members: z.array(refTo("event")).describe("ids of the events, in order of time"),
  disputed: z
    .array(refTo("event"))
    .default([])
    .describe("members that some accounts do not count: a count or rank without them is no contradiction"),
  complete: z
    .strictObject({ from: edtfDate.optional(), through: edtfDate })
    .optional()
    .describe("no member is missing in this time; without it nothing is refuted by absence"),
});

export type SeriesFact = z.infer<typeof seriesFact>;
