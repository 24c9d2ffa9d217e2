import type { Document } from "../model/document.ts";
import type { Fault } from "../model/fault.ts";

/** The source of one article: a whole file, or one line of an archive. */
export interface Source {
  /** The file as it was named, or `-`. */
  readonly uri: string;
  /** Decoded, without a byte order mark. */
  readonly raw: string;
  /** 1-based line of the file on which `raw` begins. */
  readonly rawLine: number;
}

/** What the user said about the articles; each value overrides the article's own. */
export interface ArticleSettings {
  /** Publication date, `YYYY-MM-DD`. */
  readonly published?: string;
}

/** One article, or the reason why it could not be read, with its id if that was still readable. */
export type Reading =
  | { readonly document: Document; readonly fault?: undefined }
  | { readonly fault: Fault; readonly id?: string; readonly document?: undefined };

/** One row of the table of readers. */
export interface Reader {
  readonly id: "text" | "markdown" | "ndjson";
  /** File name endings, with the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Whether a file is one article, or each of its lines is one. */
  readonly unit: "file" | "line";
  /** Never throws, whatever the source holds. */
  read(source: Source, settings: ArticleSettings): Reading;
}
