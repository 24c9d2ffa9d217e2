import { z } from "zod";
import { edtfDate, refTo, slug } from "../fields.ts";

/** Words that somebody is on record for, verbatim. */
export const quoteFact = z.strictObject({
  id: slug,
  speaker: refTo("entity"),
  text: z.string().min(1).describe("the words, verbatim, without quotation marks"),
  date: edtfDate,
  occasion: refTo("event").optional().describe("id of the event at which they were said"),
  place: z.array(refTo("entity")).default([]),
  to: z.string().optional().describe("the audience: reporters, the UN General Assembly"),
  language: z.string().default("en").describe("BCP 47 tag of the words as recorded"),
  interpreter: z
    .boolean()
    .default(false)
    .describe("recorded in an interpreter's words, which may differ between outlets"),
});

export type QuoteFact = z.infer<typeof quoteFact>;
