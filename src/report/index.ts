import { githubReporter } from "./github.ts";
import { jsonReporter } from "./json.ts";
import { markdownReporter } from "./markdown.ts";
import { ndjsonReporter } from "./ndjson.ts";
import type { Reporter } from "./reporter.ts";
import { sarifReporter } from "./sarif/index.ts";
import { textReporter } from "./text/index.ts";

export { writeChain } from "./chain/index.ts";
export { extractionFormats } from "./extraction/index.ts";
export type { Report, Reporter, Run } from "./reporter.ts";
export { counted, NOTHING, type Summary, tally } from "./summary.ts";
export { createPaint, type Paint } from "./text/paint.ts";

/** The table of reporters. Whoever adds one writes a file beside this one and a line here. */
export const reporters: readonly Reporter[] = [
  textReporter,
  jsonReporter,
  ndjsonReporter,
  githubReporter,
  sarifReporter,
  markdownReporter,
];
