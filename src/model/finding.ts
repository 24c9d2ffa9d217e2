import type { Claim, Verdict } from "./claim.ts";
import type { Document, Location } from "./document.ts";

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
  | { readonly document: Document; readonly findings: readonly Finding[]; readonly error?: undefined }
  | { readonly error: InputError };

/** A fault of the input: where, what was expected, how to mend it. */
export interface InputError {
  readonly location: Location;
  /** The article's id where it has one. */
  readonly id?: string;
  readonly message: string;
  readonly mend: string;
}
