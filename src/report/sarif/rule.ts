import type { Rule } from "../../model/claim.ts";

/** GitHub refuses longer descriptions. */
const LONGEST_DESCRIPTION = 1024;

/** A rule as SARIF's reportingDescriptor, with its help as text and as Markdown. */
export function ruleDescriptor({ id, summary, what, why, example }: Rule): Record<string, unknown> {
  const published = example.published === undefined ? "" : ` (published ${example.published})`;
  const text = `${what}\n\n${why}\n\nExample${published}: ${example.article}\n${example.expect}`;
  const markdown = [
    `## ${id}`,
    what,
    `**Why.** ${why}`,
    `**On record**\n\n${fenced("yaml", example.truth)}`,
    `**In an article${published}**\n\n${fenced("text", example.article)}`,
    `**Reported**\n\n${fenced("text", example.expect)}`,
  ].join("\n\n");
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: clip(summary) },
    fullDescription: { text: clip(what) },
    help: { text, markdown },
    defaultConfiguration: { level: "error" },
    properties: { tags: ["facts", id.slice(0, id.indexOf("/"))], precision: "very-high", "problem.severity": "error" },
  };
}

function fenced(language: string, content: string): string {
  return `\`\`\`\`${language}\n${content.trimEnd()}\n\`\`\`\``;
}

function clip(text: string): string {
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

/** `event/date` → `EventDate`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
