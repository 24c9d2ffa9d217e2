import { z } from "zod";

/** Words that tell whether a title before a name means that its bearer is in office at the time told. */
export const incumbencySchema = z.strictObject({
  id: z.string().startsWith("incumbency/"),
  kind: z.enum([
    "becoming",
    "lapsing",
    "lapsing-with-place",
    "courtesy",
    "courtesy-place",
    "act",
    "reaction",
    "retold",
    "elsewhen",
    "just-now",
    "holding",
    "telling",
    "company",
    "appearance",
    "bygone",
    "service",
  ]),
  forms: z.array(z.string().min(1)).min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(2),
});

export type IncumbencyEntry = z.infer<typeof incumbencySchema>;
