import type { Fault } from "../../model/fault.ts";
import type { Reporter } from "../reporter.ts";
import { artifactUri, region } from "./place.ts";
import { createResultWriter } from "./result.ts";
import { ruleDescriptor } from "./rule.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
/** Notifications kept of articles that could not be read; the rest are counted by the other reports. */
const MOST_NOTIFICATIONS = 1000;

/** SARIF 2.1.0 for GitHub code scanning and other viewers: contradictions only. Results are written as they come. */
export const sarifReporter: Reporter = {
  id: "sarif",
  extension: ".sarif",
  summary: "SARIF 2.1.0, for code scanning",
  open({ version, rules }) {
    const toResult = createResultWriter(rules);
    const notifications: unknown[] = [];
    let first = true;
    const driver = {
      name: "factlint",
      semanticVersion: version,
      rules: rules.map(ruleDescriptor),
    };
    return {
      begin: () =>
        `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},` +
        `"columnKind":"utf16CodeUnits","results":[`,
      article(result) {
        if (result.fault !== undefined) {
          if (notifications.length < MOST_NOTIFICATIONS) notifications.push(notification(result.fault));
          return "";
        }
        const results = result.findings
          .filter(({ verdict }) => verdict.label === "refuted")
          .map((finding) => {
            const comma = first ? "\n" : ",\n";
            first = false;
            return comma + JSON.stringify(toResult(finding, result.document));
          });
        return results.join("");
      },
      end({ interrupted }) {
        const invocation = {
          executionSuccessful: !interrupted,
          ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
        };
        return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
      },
    };
  },
};

function notification({ location, message, mend }: Fault): unknown {
  return {
    level: "error",
    message: { text: `${message}; ${mend}` },
    locations: [{ physicalLocation: { artifactLocation: artifactUri(location.uri), region: region(location) } }],
  };
}
