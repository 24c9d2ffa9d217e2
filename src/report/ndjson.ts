import { plainArticle } from "./plain.ts";
import type { Reporter } from "./reporter.ts";

/** One line of JSON an article, in input order; for archives and for other programs. */
export const ndjsonReporter: Reporter = {
  id: "ndjson",
  extension: ".ndjson",
  summary: "one line of JSON an article",
  open: () => ({
    begin: () => "",
    article: (result) => `${JSON.stringify(plainArticle(result))}\n`,
    end: () => "",
  }),
};
