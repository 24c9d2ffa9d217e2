import type { Analysis } from "../../model/analysis.ts";
import { plainAnalysis } from "./plain.ts";
import { textAnalysis } from "./text.ts";

/** The forms in which `factlint extract` writes an analysis. */
export const extractionFormats: readonly {
  readonly id: string;
  /** One line for the command's help. */
  readonly summary: string;
  write(analysis: Analysis, color: boolean): string;
}[] = [
  {
    id: "ndjson",
    summary: "one line of JSON an article",
    write: (analysis) => `${JSON.stringify(plainAnalysis(analysis))}\n`,
  },
  { id: "text", summary: "for people to read", write: textAnalysis },
];
