import type { Finding } from "../model/finding.ts";
import type { Reporter } from "./reporter.ts";
import { summaryLine } from "./summary.ts";

/**
 * Workflow commands of GitHub Actions: annotations at the lines of a pull request, and a summary line, for GitHub shows only the
 * first ten of each level. Words of the articles appear inside commands only, where line breaks are escaped: a line of its own
 * is what a command would need, so no article can give one.
 */
export const githubReporter: Reporter = {
  id: "github",
  extension: ".txt",
  summary: "annotations for GitHub Actions",
  open: () => ({
    begin: () => "",
    article(result) {
      if (result.fault !== undefined) return "";
      return result.findings
        .filter(({ verdict }) => verdict.label === "refuted")
        .map(annotation)
        .join("");
    },
    end: (summary) => `factlint: ${summaryLine(summary)}\n`,
  }),
};

function annotation({ level, ruleId, message, location }: Finding): string {
  const { uri, line, endLine, column, endColumn } = location;
  // GitHub drops an annotation whose columns lie on different lines.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file: uri, line, endLine, ...columns, title: `factlint ${ruleId}` };
  const fields = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level === "error" ? "error" : "warning"} ${fields.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
