import { z } from "zod";
import { edtfDate, refTo, slug } from "../claims/fields.ts";

/** The item types of CSL 1.0.2 that a news desk cites. */
const CSL_TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "dataset",
  "document",
  "entry-encyclopedia",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "motion_picture",
  "pamphlet",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;

const fields = {
  type: z.enum(CSL_TYPES).describe("CSL item type"),
  title: z.string().min(1),
  publisher: z.string().min(1).optional().describe("who published it: agency, newspaper, authority"),
  issued: edtfDate.optional().describe("EDTF date of publication"),
  URL: z.url().optional(),
  accessed: edtfDate.optional().describe("EDTF date on which the URL was read"),
};

/** A work of the bibliography (CSL-JSON fields); facts cite it by its id. */
export const workSchema = z.strictObject({ id: slug, ...fields });

/** A fact's citation: the id of a work of the bibliography, or the work itself. */
export const citationSchema = z.union([refTo("citation"), z.strictObject({ id: slug.optional(), ...fields })], {
  error: "a citation is the id of a work listed under `citations`, or a work with `type` and `title`",
});

export type CitationInput = z.output<typeof citationSchema>;
