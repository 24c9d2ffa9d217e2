import { expect, test } from "vitest";
import { documentOf, findingAt, report } from "./fixtures.ts";

const RAW =
  "Intro.\nThe two leaders began with unprecedented fanfare in July 2018, when their Singapore summit produced commitments.\n";

test("a contradiction names the place, the words, the record and the edits", () => {
  const document = documentOf(RAW);
  expect(report("text", [{ document, findings: [findingAt(document, "July 2018")] }])).toBe(
    [
      "article.text:2:53  error  dated July 2018, on record as 2018-06-12  [event/date]",
      "  2 │ … fanfare in July 2018, when their Singapore summit produced commitments.",
      "    │              ^~~~~~~~~",
      "    │ on record: Singapore summit, 2018-06-12 — Reuters, “Trump and Kim meet”,",
      "    │            2018-06-12 (truth/summits.yaml:34)",
      "    │    change: “July 2018” to “June 2018”",
      "",
      "✗ 1 contradiction, 0 matches, 0 unverified in 1 article",
      "",
    ].join("\n"),
  );
});

test("on a narrow terminal the message has lines of its own; where there is none, the first line holds all", () => {
  const document = documentOf(RAW);
  const lines = (width: number | null): string[] =>
    report("text", [{ document, findings: [findingAt(document, "July 2018")] }], { width }).split("\n");
  expect(lines(40).slice(0, 3)).toEqual([
    "article.text:2:53  error  [event/date]",
    "  dated July 2018, on record as",
    "  2018-06-12",
  ]);
  expect(lines(null)[0]).toBe("article.text:2:53  error  dated July 2018, on record as 2018-06-12  [event/date]");
});

test("matches and unverified claims take a line, neighbours that say the same share it", () => {
  const document = documentOf(RAW);
  const findings = [
    findingAt(document, "July 2018", { label: "supported", message: "as recorded" }),
    findingAt(document, "Singapore summit", { label: "supported", message: "as recorded" }),
    findingAt(document, "commitments", {
      label: "not-enough-info",
      reason: "too-vague",
      message: "no kind named",
      evidence: [],
    }),
  ];
  expect(report("text", [{ document, findings }]).split("\n")).toEqual([
    "  ✓ 2:53    “July 2018”, “Singapore summit” — as recorded",
    "  ? 2:101   “commitments” — no kind named",
    "",
    "✓ no contradiction, 2 matches, 1 unverified in 1 article",
    "",
  ]);
  expect(report("text", [{ document, findings }], { single: false })).toBe(
    "✓ no contradiction, 2 matches, 1 unverified in 1 article\n",
  );
  expect(report("text", [{ document, findings }], { detail: "contradictions" })).toBe("");
  expect(report("text", [{ document, findings }], { single: false, detail: "all" })).toContain("“commitments”");
});

test("a doubtful contradiction is a warning, several edits are a choice", () => {
  const document = documentOf(RAW);
  const edit = { span: { start: 0, end: 5 }, replacement: "x", evidence: "y" };
  const shown = report("text", [
    { document, findings: [findingAt(document, "July 2018", { certainty: "doubtful", edits: [edit, edit] })] },
  ]);
  expect(shown).toContain("  warning  ");
  expect(shown).toContain("│    either: “Intro” to “x”\n    │        or: “Intro” to “x”\n");
  expect(shown).toContain("1 contradiction (0 errors, 1 warning)");
});

test("a quotation shows which words were changed", () => {
  const document = documentOf("“I don’t look forward,” he said.");
  const diff = [
    { op: "equal", text: "I" },
    { op: "insert", text: "don’t" },
    { op: "delete", text: "always" },
    { op: "equal", text: "look forward" },
  ] as const;
  const shown = report("text", [{ document, findings: [findingAt(document, "I don’t look forward", { diff })] }]);
  expect(shown).toContain("│     words: I {+don’t+} [-always-] look forward\n");
  const narrow = report("text", [{ document, findings: [findingAt(document, "I", { diff })] }], { width: 40 });
  expect(narrow).toContain("│     words: I {+don’t+} [-always-]\n    │            look forward\n");
});

test("an article of an archive goes by its id, and shows its own words", () => {
  const document = documentOf(JSON.stringify({ id: "n-1", text: 'He said "in July 2018" once.\nMore.' }), "ndjson");
  const shown = report("text", [{ document, findings: [findingAt(document, "July 2018")] }], { single: false });
  expect(shown).toMatch(/^n-1 \(article\.ndjson:1\)\n\narticle\.ndjson:1:34 {2}error/);
  expect(shown).toContain('  1 │ He said "in July 2018" once.\n    │             ^~~~~~~~~\n');
});

test("no control character of an article reaches the terminal", () => {
  const document = documentOf("A\u001b[31mred\u0007 \u202eJuly 2018\u0000\ttab\u009b.");
  const shown = report("text", [{ document, findings: [findingAt(document, "July 2018")] }]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test("the underline stands below the words whatever their width", () => {
  for (const before of ["漢字 ", "e\u0301e\u0301 ", "😀 ", "\t", "x".repeat(300), ""]) {
    for (const width of [40, 80, 120, null]) {
      const document = documentOf(`${before}July 2018${" and so on".repeat(40)}`);
      const lines = report("text", [{ document, findings: [findingAt(document, "July 2018")] }], { width }).split("\n");
      const at = lines.findIndex((line) => line.includes("^~~~"));
      const source = lines[at - 1] ?? "";
      expect(columns(source.slice(0, source.indexOf("July")))).toBe(lines[at]?.indexOf("^"));
      expect(lines[at]).toMatch(/\^~{8}$/);
      expect(columns(source)).toBeLessThanOrEqual(width ?? 120);
    }
  }
});

test("words longer than the line are cut", () => {
  const long = `“${"very ".repeat(100)}long”`;
  const document = documentOf(`He said ${long} once.`);
  for (const line of report("text", [
    { document, findings: [findingAt(document, long, { message: "m", edits: [] })] },
  ]).split("\n")) {
    expect(columns(line)).toBeLessThanOrEqual(80);
  }
});

test("articles that could not be read are no clean bill", () => {
  const location = { uri: "a.md", line: 1, column: 1, endLine: 1, endColumn: 1 };
  expect(report("text", [{ fault: { location, message: "m", mend: "n" } }])).toBe(
    "! no contradiction, 0 matches, 0 unverified in 0 articles; 1 article could not\n  be read\n",
  );
});

test("colour changes no character", () => {
  const document = documentOf(RAW);
  const findings = [findingAt(document, "July 2018"), findingAt(document, "commitments", { label: "supported" })];
  const plain = report("text", [{ document, findings }]);
  const colored = report("text", [{ document, findings }], { color: true });
  expect(colored).not.toBe(plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours begin so.
  expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});

/** Columns of the characters that these tests use. */
function columns(text: string): number {
  return [...text].reduce((sum, one) => sum + (one === "\u0301" ? 0 : /[漢字😀]/u.test(one) ? 2 : 1), 0);
}
