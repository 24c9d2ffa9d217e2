import type { Verdict } from "../model/claim.ts";
import type { ArticleResult } from "../model/finding.ts";

/** What became of all articles, counted. */
export interface Summary {
  readonly articles: number;
  /** Articles that could not be read; not among `articles`. */
  readonly unreadable: number;
  readonly matches: number;
  readonly contradictions: number;
  /** Contradictions by level. */
  readonly errors: number;
  readonly warnings: number;
  readonly unverified: number;
  /** True when the run was stopped before its end. */
  readonly interrupted: boolean;
}

/** The summary of no articles. */
export const NOTHING: Summary = {
  articles: 0,
  unreadable: 0,
  matches: 0,
  contradictions: 0,
  errors: 0,
  warnings: 0,
  unverified: 0,
  interrupted: false,
};

/** The summary with one more article. */
export function tally(summary: Summary, result: ArticleResult): Summary {
  if (result.fault !== undefined) return { ...summary, unreadable: summary.unreadable + 1 };
  let { matches, contradictions, errors, warnings, unverified } = summary;
  for (const { verdict, level } of result.findings) {
    if (verdict.label === "supported") matches++;
    else if (verdict.label === "not-enough-info") unverified++;
    else {
      contradictions++;
      if (level === "error") errors++;
      else warnings++;
    }
  }
  return { ...summary, articles: summary.articles + 1, matches, contradictions, errors, warnings, unverified };
}

/** A verdict's label as it is printed. */
export function printedLabel(label: Verdict["label"]): "match" | "contradiction" | "unverified" {
  return label === "supported" ? "match" : label === "refuted" ? "contradiction" : "unverified";
}

/** "1 article", "2,000 articles". The plural is the singular with an s unless given. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? singular : plural}`;
}

/** The summary in one line of words. */
export function summaryLine(summary: Summary): string {
  const { contradictions, errors, warnings, matches, unverified, articles, unreadable, interrupted } = summary;
  const levels = warnings > 0 ? ` (${counted(errors, "error")}, ${counted(warnings, "warning")})` : "";
  const found = contradictions === 0 ? "no contradiction" : `${counted(contradictions, "contradiction")}${levels}`;
  const rest = `${counted(matches, "match", "matches")}, ${unverified.toLocaleString("en-US")} unverified`;
  const broken = unreadable > 0 ? `; ${counted(unreadable, "article")} could not be read` : "";
  return `${found}, ${rest} in ${counted(articles, "article")}${broken}${interrupted ? " (interrupted)" : ""}`;
}
