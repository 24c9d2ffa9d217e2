import { z } from "zod";
import { edtfDate, refTo, slug } from "../fields.ts";

/** Something that happened: what kind of event, when, where, who took part, and what came of it. */
export const eventFact = z.strictObject({
  id: slug,
  type: refTo("event type").describe("id of a type in the event ontology (rules/en/events), such as `meeting`"),
  names: z.array(z.string().min(1)).default([]).describe("names in prose, the one to show first: Singapore summit"),
  date: edtfDate.describe("EDTF: a day, month or year, or a closed interval of days; local to the place"),
  place: z.array(refTo("entity")).default([]).describe("ids of the places it happened at, the narrowest first"),
  participants: z.array(refTo("entity")).default([]).describe("ids of those who took part in their own person"),
  represents: z
    .array(refTo("entity"))
    .default([])
    .describe("ids of those who took part through others, such as countries"),
  roles: z
    .record(slug, z.array(refTo("entity")))
    .default({})
    .describe("who did what, where the sides differ: `{ winner: [joe-biden], loser: [donald-trump] }`"),
  present: z
    .array(refTo("entity"))
    .default([])
    .describe("ids of others who were there: naming them is neither right nor wrong"),
  outcomes: z
    .array(
      z.strictObject({
        type: refTo("outcome").describe(
          "id of an outcome in the event ontology, such as `agreement` or `no-agreement`",
        ),
        text: z.string().min(1).describe("what came of it, in words an article may use"),
      }),
    )
    .default([]),
  quantities: z
    .array(
      z.strictObject({
        measure: refTo("measure").describe("id of a measure in rules/en/measures, such as `deaths` or `vote-share`"),
        value: z.number().describe("the number, or the lowest where sources differ; of shares in percent"),
        max: z.number().optional().describe("the highest where sources differ"),
        of: refTo("entity").optional().describe("id of whose number it is, such as the candidate who won the votes"),
        unit: refTo("unit").optional().describe("id of a unit in rules/en/units, such as `usd`, `hour`, `kilometre`"),
        approximate: z.boolean().default(false).describe("an estimate: only a number of another size is wrong"),
      }),
    )
    .default([])
    .describe("what is on record in numbers: `[{ measure: deaths, value: 39, max: 41 }]`"),
  complete: z
    .array(z.enum(["participants", "place", "outcomes"]))
    .default([])
    .describe("what is listed in full, so that absence refutes"),
});

export type EventFact = z.infer<typeof eventFact>;
