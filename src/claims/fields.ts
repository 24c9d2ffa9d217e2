import { z } from "zod";

/** An id: lower-case letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id has lower-case letters, digits and single hyphens");

/** What an id may refer to: a record of the ground truth, or an entry of the event ontology in `rules/`. */
export type RefTarget = "entity" | "office" | "event" | "citation" | "event type" | "outcome" | "measure" | "unit";

/** The id of something else; that it exists is checked when all files are loaded, which reads the metadata set here. */
export function refTo(target: RefTarget) {
  return slug.meta({
    ref: target,
    description: `id of ${target.startsWith("e") || target.startsWith("o") ? "an" : "a"} ${target}`,
  });
}

const EDTF_FORM = /^-?\d{4}(-\d{2}(-\d{2})?)?[~?%]?(\/-?\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?$/;
const DATE_HELP = "a date is written YYYY, YYYY-MM or YYYY-MM-DD, an interval as from/to";

/** An EDTF date (ISO 8601-2): YYYY-MM-DD, YYYY-MM, YYYY, or an interval `from/to` of these. A bare YAML year may stay unquoted. */
export const edtfDate = z
  .union([z.string().regex(EDTF_FORM, DATE_HELP), z.int().min(0).max(9999).transform(fourDigits)], { error: DATE_HELP })
  .meta({ date: true });

function fourDigits(year: number): string {
  return String(year).padStart(4, "0");
}
