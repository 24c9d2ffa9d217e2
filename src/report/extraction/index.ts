import type { Analysis } from "../../model/analysis.ts";
import { plainAnalysis } from "./plain.ts";
import { textAnalysis } from "./text.ts";

/** The forms in which `factlint extract` writes an analysis. */
export const extractionFormats: readonly {
  readonly id: string;
  write(analysis: Analysis, color: boolean): string;
}[] = [
  { id: "ndjson", write: (analysis) => `${JSON.stringify(plainAnalysis(analysis))}\n` },
  { id: "text", write: textAnalysis },
];
