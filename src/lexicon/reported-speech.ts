import { z } from "zod";

/**
 * Words around reported speech that tell how it was said, if it was: a `negation` within the cue takes the report back or leaves
 * it open ("never said", "might have said"), an `utterance` told of within the content was made before ("his warning that …"),
 * a `repeating` verb behind the source passes on somebody else's words, an `auxiliary` that opens the sentence, with or without
 * an `interrogative` before it, asks whether they were said, and a word that leads to `something-else` parts a date from the cue
 * before it.
 */
export const reportedSpeechSchema = z.strictObject({
  id: z.string().startsWith("reported-speech/"),
  kind: z.enum(["negation", "utterance", "repeating", "interrogative", "auxiliary", "something-else"]),
  words: z.array(z.string().min(1)).min(1),
  /**
   * `text` is the cue, or what stands before the quotation, behind the cue or its source, at the opening of the sentence, or
   * between the cue and a date; `tells` whether words of this kind tell of it.
   */
  examples: z.array(z.strictObject({ text: z.string(), tells: z.boolean() })).min(2),
});

export type ReportedSpeechEntry = z.infer<typeof reportedSpeechSchema>;
