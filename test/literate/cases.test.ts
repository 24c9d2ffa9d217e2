import { expect, test } from "vitest";
import { casesOf } from "./cases.ts";
import { inputOf, linesToCompare, updated } from "./check.ts";

const PAGE = `# Landings
\`\`\`truth
entities: []
\`\`\`
## A day off
\`\`\`truth
events: []
\`\`\`
\`\`\`article published=2018-06-13 format="markdown"
Apollo 11 landed on July 21.
## Not a heading
\`\`\`
\`\`\`expect
1:21 error  dated 21, on record as 20  [event/date]
\`\`\`
## Only prose
\`\`\`\`markdown
\`\`\`article
shown, not run
\`\`\`
\`\`\`\`
# Others
## Without the facts above
\`\`\`article
\`\`\`
\`\`\`expect
\`\`\`
`;

test("a page's cases, with the facts that serve them", () => {
  const cases = casesOf("page.md", PAGE);
  expect(cases.map(({ name, line, truths }) => [name, line, truths.map(({ body }) => body)])).toEqual([
    ["A day off", 5, ["entities: []\n", "events: []\n"]],
    ["Without the facts above", 23, []],
  ]);
  expect(cases.map(inputOf)).toEqual([
    {
      truths: ["entities: []\n", "events: []\n"],
      article: "Apollo 11 landed on July 21.\n## Not a heading\n",
      format: "markdown",
      published: "2018-06-13",
    },
    { truths: [], article: "" },
  ]);
});

test("an article without an expectation is a fault of the page", () => {
  expect(() => casesOf("page.md", "## One\n```article\nA text.\n```\n")).toThrow("page.md:1: the case has no `expect`");
});

const found = [
  { line: 1, column: 1, text: "1:1 match Singapore  [event/place]", contradiction: false },
  { line: 1, column: 9, text: "1:9 error  wrong  [event/date]", contradiction: true },
  { line: 2, column: 1, text: "2:1 unverified ties  [event/date]", contradiction: false },
];

test("contradictions are compared in full, other findings where asked for", () => {
  expect(linesToCompare(found, "").actual).toEqual(["1:9 error  wrong  [event/date]"]);
  const asked = "1:9 error  wrong  [event/date]\n2:1 unverified ties  [event/date]\n";
  const { actual, expected } = linesToCompare(found, asked);
  expect(actual).toEqual(expected);
  expect(linesToCompare(found, "2:1 match ties  [event/date]\n").actual).not.toContain("2:1 match ties  [event/date]");
});

test("an update keeps to the places that the block asks for", () => {
  expect(updated(found, "2:1 match ties  [event/date]\n7:7 match gone  [event/date]\n")).toBe(
    "1:9 error  wrong  [event/date]\n2:1 unverified ties  [event/date]\n",
  );
});
