import { z } from "zod";

/** Verbs that only carry a noun: its subject is the event, or takes part in it. Verbs are written as in the event types. */
export const lightVerbSchema = z.strictObject({
  id: z.string().startsWith("light-verb/"),
  role: z.enum(["subject", "event"]),
  /** The type of event that such a verb tells of with a name alone as its subject: "the Korean War began". */
  tells: z.string().optional(),
  verbs: z.array(z.string()).min(1),
  /** Only for nouns of these types of event. */
  types: z.array(z.string()).optional(),
  /** What its subject does there: whoever wins an election. */
  as: z.string().optional(),
  /** Only a date behind it is the event's own; a place is where it was felt, and proves little. */
  dateOnly: z.boolean().default(false),
  examples: z
    .array(
      z.strictObject({
        text: z.string(),
        trigger: z.string(),
        arguments: z.partialRecord(z.enum(["participant", "place", "time"]), z.array(z.string())),
      }),
    )
    .min(2),
});

export type LightVerbEntry = z.infer<typeof lightVerbSchema>;
