import { z } from "zod";

/**
 * Words by which a text takes a statement back. `governing` stand right before its "that" ("no evidence that"), an `adjective`
 * before a word of `report` and "that" ("false claims that"), `nobody` before a verb and "that", an `adverb` before the report
 * ("falsely claimed"), a `predicate` behind a statement that began with "that" ("is false").
 */
export const disavowalSchema = z.strictObject({
  id: z.string().startsWith("disavowal/"),
  kind: z.enum(["governing", "adjective", "report", "nobody", "adverb", "predicate"]),
  phrases: z.array(z.string()).min(1),
  /** `statement` is the stretch that is or is not taken back. */
  examples: z.array(z.strictObject({ text: z.string(), statement: z.string(), disavowed: z.boolean() })).min(2),
});

export type DisavowalEntry = z.infer<typeof disavowalSchema>;
