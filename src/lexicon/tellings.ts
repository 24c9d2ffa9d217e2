import { z } from "zod";

/**
 * Words by which a text tells that something happened on a day, beside the words that name its kind (`events`): "the jet
 * nose-dived", "those who lost their lives", "the bomb". `happening`: verbs; `loss`: verbs that tell it of all whom it
 * befell; `noun`: what a day is told of; `thing`: what it befell or was done with; `setting`: where; `light`: verbs that leave it to
 * what follows; `aftermath`: what takes a day of its own; `other`: it is not the one told before; `collective`: all whom it befell; `plural`: several of them.
 */
export const tellingSchema = z.strictObject({
  id: z.string().startsWith("telling/"),
  kind: z.enum([
    "happening",
    "loss",
    "noun",
    "thing",
    "setting",
    "light",
    "aftermath",
    "other",
    "collective",
    "plural",
  ]),
  /** Event types that are told so; of those without, all. */
  types: z.array(z.string()).default([]),
  /** It is told of somebody or something: of whoever the record says that it happened to. */
  ofPatient: z.boolean().default(false),
  /** Its object is: whoever is told after it, or before its passive. */
  ofObject: z.boolean().default(false),
  /** It may happen to the same again: no other day or year is a slip. */
  repeated: z.boolean().default(false),
  forms: z.array(z.string().min(1)).min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(2),
});

export type TellingEntry = z.infer<typeof tellingSchema>;
