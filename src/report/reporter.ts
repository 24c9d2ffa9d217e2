import type { Rule } from "../model/claim.ts";
import type { ArticleResult } from "../model/finding.ts";
import type { Summary } from "./summary.ts";

/** What a report may know before the first article. */
export interface Run {
  /** Version of factlint. */
  readonly version: string;
  readonly rules: readonly Rule[];
  /** One article, not an archive: then all of its findings are shown. */
  readonly single: boolean;
  /** What the text report lists: contradictions alone, the usual, or every finding of every article. */
  readonly detail: "contradictions" | "usual" | "all";
  readonly color: boolean;
  /** Columns of the terminal; null where the output is no terminal, and lines need not be broken. */
  readonly width: number | null;
}

/**
 * A report being written. `begin` is called once, `article` for each article in input order, `end` once; what they return is
 * written one after the other. So a report on millions of articles need not be held; a format that must know all before it
 * begins keeps as little as it can and says so.
 */
export interface Report {
  begin(): string;
  article(result: ArticleResult): string;
  end(summary: Summary): string;
}

/** One row of the table of reporters. */
export interface Reporter {
  readonly id: string;
  /** File name ending, with the dot. */
  readonly extension: string;
  /** One line for the command's help. */
  readonly summary: string;
  open(run: Run): Report;
}
