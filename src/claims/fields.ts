import { z } from "zod";

/** An id: lower-case letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id has lower-case letters, digits and single hyphens");

/** The id of another record or entity; that it exists is checked when all files are loaded. */
export const idRef = slug.meta({ ref: true });

/** An EDTF date (ISO 8601-2): YYYY-MM-DD, YYYY-MM, YYYY, or an interval `from/to` of these. */
export const edtfDate = z
  .string()
  .regex(
    /^-?\d{4}(-\d{2}(-\d{2})?)?[~?%]?(\/-?\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?$/,
    "a date is written YYYY, YYYY-MM or YYYY-MM-DD, an interval as from/to (quote it in YAML)",
  );
