export type { Lexicon } from "./lexicon/index.ts";
export { loadLexicon } from "./lexicon/index.ts";
export type * from "./model/analysis.ts";
export type { Claim, Edit, Rule, Verdict } from "./model/claim.ts";
export { type Block, type Document, type Location, locate, rawSpan, type Segment } from "./model/document.ts";
export { type Fault, FaultyInput, formatFault } from "./model/fault.ts";
export type { ArticleResult, Finding, Level, Related } from "./model/finding.ts";
export type { Span } from "./model/span.ts";
export type { Citation, Entity, Truth, TruthRecord } from "./model/truth.ts";
export { createPipeline, type Pipeline } from "./pipeline.ts";
export {
  findFiles,
  type Reader,
  type Reading,
  type ReadOptions,
  readArticles,
  readers,
  UsageError,
} from "./read/index.ts";
export { NOTHING, type Report, type Reporter, type Run, reporters, type Summary, tally } from "./report/index.ts";
export { parseTruth, readTruth, truthJsonSchema } from "./truth/index.ts";
