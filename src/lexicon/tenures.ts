import { z } from "zod";

/**
 * Words by which a sentence gives somebody an office now, moves it into the past, or only lists it beside the name; and those
 * that tell when a tenure began and ended, and who followed whom.
 */
export const tenureSchema = z.strictObject({
  id: z.string().startsWith("tenure/"),
  kind: z.enum([
    "copula",
    "copula-past",
    "past",
    "distinction",
    "list",
    "start",
    "swearing",
    "end",
    "leave",
    "service",
    "plan",
    "lead",
    "span",
    "setting",
    "aside",
    "vague",
    "rank",
    "succeed",
    "succeed-planned",
    "succeeding",
    "to-succeed",
    "follow",
    "succeeded-by",
    "chosen",
    "post",
    "other-post",
    "successor",
    "predecessor",
  ]),
  forms: z.array(z.string().min(1)).min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.string().nullable() })).min(2),
});

export type TenureEntry = z.infer<typeof tenureSchema>;
