import { distance } from "fastest-levenshtein";
import { createClaimKinds } from "../claims/index.ts";
import { openLexicon } from "../lexicon/open.ts";
import type { Rule } from "../model/claim.ts";
import { UsageError } from "../read/index.ts";
import { createPaint, type Paint } from "../report/index.ts";
import { wantsColor } from "./color.ts";
import { EXIT } from "./exit.ts";

/**
 * Writes what a rule checks, why, and an example; without a rule, the list of all. Returns the exit code.
 * @throws UsageError where there is no such rule, with the nearest one.
 */
export async function explainRule(id: string | undefined, { color }: { readonly color: boolean }): Promise<number> {
  const rules = createClaimKinds(await openLexicon())
    .flatMap((kind) => kind.rules)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const paint = createPaint(wantsColor(process.stdout, process.env, color));
  process.stdout.write(id === undefined ? list(rules, paint) : page(findRule(rules, id), paint));
  return EXIT.clean;
}

function findRule(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  const [nearest] = rules.map((one) => one.id).sort((a, b) => distance(a, id) - distance(b, id));
  const hint = nearest === undefined ? "" : `; did you mean \`${nearest}\`?`;
  throw new UsageError(`there is no rule \`${id}\`${hint} (\`factlint explain\` lists all)`);
}

function list(rules: readonly Rule[], paint: Paint): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules.map(({ id, summary }) => `${paint.bold(id.padEnd(width))}  ${summary}\n`).join("");
}

function page({ id, summary, what, why, example }: Rule, paint: Paint): string {
  const published = example.published === undefined ? "" : ` (published ${example.published})`;
  const parts: [string, string][] = [
    ["What it checks", what],
    ["Why it matters", why],
    ["Example: on record", example.truth],
    [`Example: in an article${published}`, example.article],
    ["Example: reported", example.expect],
  ];
  const sections = parts.map(([title, content]) => `\n${paint.bold(title)}\n\n${indent(content)}\n`);
  return `${paint.bold(id)}  ${summary}\n${sections.join("")}`;
}

function indent(text: string): string {
  return text
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}
