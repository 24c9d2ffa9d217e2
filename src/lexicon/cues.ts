import { z } from "zod";

/**
 * Words that report speech. `lemmas` are inflected by the regular rules of English; `irregular` gives further forms of a first
 * word. A lemma of several words ("call for") must stand together, adverbs aside.
 */
export const cueSchema = z.strictObject({
  id: z.string().startsWith("cue/"),
  kind: z.enum(["verb", "noun", "source-phrase"]),
  /** `doubt`: the text leaves it to the source (claimed, insisted). */
  factivity: z.enum(["claim", "doubt", "deny", "admit", "ask", "plan"]),
  /** What may follow: a clause, an infinitive, a noun phrase, or a quotation. */
  takes: z.array(z.enum(["clause", "infinitive", "object", "quotation"])).min(1),
  /** Someone spoken to may stand between cue and content: told reporters that. */
  recipient: z.boolean().default(false),
  lemmas: z.array(z.string().min(1)).min(1),
  irregular: z.record(z.string(), z.array(z.string())).default({}),
  /** Heads of the phrase after it that are no source: according to size. */
  unless: z.array(z.string()).default([]),
  examples: z
    .array(z.strictObject({ text: z.string(), finds: z.string().nullable(), source: z.string().optional() }))
    .min(1),
});

export type CueEntry = z.infer<typeof cueSchema>;
