import { z } from "zod";
import { fileSchema } from "./schema.ts";

/** The JSON Schema (draft 2020-12) of a ground-truth file as it is written: for editors and for the documentation. */
export function truthJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(fileSchema, {
    io: "input",
    override: ({ jsonSchema }) => {
      // Marks of ours, not keywords of JSON Schema.
      delete jsonSchema.ref;
      delete jsonSchema.date;
    },
  }) as Record<string, unknown>;
}
