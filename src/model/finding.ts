import type { Claim, Verdict } from "./claim.ts";
import type { Document, Location } from "./document.ts";
import type { Fault } from "./fault.ts";

/** `error` blocks a build, `warning` is shown, `note` informs, `none` is for the record. */
export type Level = "error" | "warning" | "note" | "none";

/** A place that bears on a finding: the line of the fact, or another place in the article. */
export interface Related {
  readonly location: Location;
  readonly message: string;
}

/** One judged claim, ready to be reported (SARIF's result). */
export interface Finding {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly ruleId: string;
  readonly level: Level;
  /** Enough alone, without the source line. */
  readonly message: string;
  readonly location: Location;
  readonly related: readonly Related[];
  /** Hash of rule, quoted words with their surroundings, and fact ids: unchanged by edits elsewhere. */
  readonly fingerprint: string;
}

/** What became of one article: its findings in text order, or why it could not be read. */
export type ArticleResult =
  | { readonly document: Document; readonly findings: readonly Finding[]; readonly fault?: undefined }
  /** `internal`: a step of factlint failed, not the article. */
  | { readonly fault: Fault; readonly id?: string; readonly internal?: boolean };
