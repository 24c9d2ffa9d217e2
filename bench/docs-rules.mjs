/** @typedef {import("../src/model/claim.ts").Rule} Rule */

const NOTE = "<!-- Generated from the rule itself: npm run docs -->";

/**
 * A page for every rule and one that lists all, by path.
 * @param {readonly { readonly id: string, readonly rules: readonly Rule[] }[]} kinds
 * @returns {Map<string, string>}
 */
export function rulePages(kinds) {
  const rules = kinds.flatMap((kind) => kind.rules).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return new Map([
    ["docs/rules/README.md", list(rules)],
    ...rules.map((rule) => /** @type {const} */ ([path(rule), page(rule)])),
  ]);
}

/** @param {Rule} rule */
function path({ id }) {
  return `docs/rules/${id.replaceAll("/", "-")}.md`;
}

/** @param {readonly Rule[]} rules */
function list(rules) {
  const rows = rules.map((rule) => `| [\`${rule.id}\`](${path(rule).replace("docs/rules/", "")}) | ${rule.summary} |`);
  return `${NOTE}

# Rules

A rule is one thing that can be wrong. Its id stands in square brackets behind every finding; \`factlint explain RULE\` prints its
page in the terminal. Every example on these pages is run by the tests.

| Rule | |
|---|---|
${rows.join("\n")}
`;
}

/** @param {Rule} rule */
function page({ id, summary, what, why, example }) {
  const published = example.published === undefined ? "" : `, published ${example.published}`;
  return `${NOTE}

# ${id}

${sentence(summary)}

## What it checks

${what.trim()}

## Why it matters

${why.trim()}

## Example

On record:

\`\`\`yaml
${example.truth.trim()}
\`\`\`

In an article${published}:

\`\`\`text
${example.article.trim()}
\`\`\`

Reported:

\`\`\`text
${example.expect.trim()}
\`\`\`
`;
}

/** @param {string} text */
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
