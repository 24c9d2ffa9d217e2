import { plainArticle } from "./plain.ts";
import type { Reporter } from "./reporter.ts";

/** One JSON document over all articles. */
export const jsonReporter: Reporter = {
  id: "json",
  extension: ".json",
  summary: "one JSON document",
  open({ version }) {
    let first = true;
    return {
      begin: () => `{\n"tool": ${JSON.stringify({ name: "factlint", version })},\n"articles": [`,
      article(result) {
        const comma = first ? "\n" : ",\n";
        first = false;
        return comma + JSON.stringify(plainArticle(result), null, 2);
      },
      end: (summary) => `\n],\n"summary": ${JSON.stringify(summary, null, 2)}\n}\n`,
    };
  },
};
